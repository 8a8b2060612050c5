/**
 * What a person is told, apart from what a program is told by `code`: `loadFailed` the network may be back,
 * `missing` nothing is there, `signedOut` another page came in its place, `outdated` it is another version,
 * `broken` there is a fault in it,
 * `partFailed` what it needs later did not come.
 */
export type Kind = 'loadFailed' | 'missing' | 'signedOut' | 'outdated' | 'broken' | 'partFailed';

/** Why a form cannot be shown; `code` is that of `report-error`, the message says what to look at. */
export class LoadError extends Error {
  readonly code: string;
  readonly kind: Kind;
  readonly pointer: string | undefined;

  constructor(code: string, message: string, { cause, pointer, kind = 'broken' }: { cause?: unknown; pointer?: string; kind?: Kind } = {}) {
    super(message, { cause });
    this.name = 'LoadError';
    this.code = code;
    this.kind = kind;
    this.pointer = pointer;
  }
}

/** The SDK's `StorageError`: another window was first. By its code, for the page may have an SDK of its own. */
export const isConflict = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'conflict';
