/** Why a form cannot be shown; `code` is that of `report-error`. */
export class LoadError extends Error {
  readonly code: string;
  readonly pointer: string | undefined;

  constructor(code: string, message: string, options: { cause?: unknown; pointer?: string } = {}) {
    super(message, { cause: options.cause });
    this.name = 'LoadError';
    this.code = code;
    this.pointer = options.pointer;
  }
}
