import { digest as digestOf } from '@social-report/sdk';
import { parseDefinition } from './engine.js';
import type { FormModel, Json, Problem } from './engine.js';
import { registeredWidgets } from './questions/index.js';

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

export interface Loaded {
  readonly model: FormModel;
  readonly digest: string;
}

/** Fetches the definition's text; redirects are followed, as for any static file, and the digest has the last word. */
async function fetchText(src: string): Promise<string> {
  try {
    const response = await fetch(src, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${src}: ${response.status}`);
    return await response.text();
  } catch (cause) {
    throw new LoadError('load-failed', 'The definition could not be fetched. Check src, the network and the policy (connect-src).', { cause });
  }
}

/**
 * Reads a definition from `src`, or from a value or text.
 * @param expected the digest it must have, if any
 * @throws LoadError
 */
export async function load(given: Json | undefined, src: string | undefined, expected: string | undefined): Promise<Loaded> {
  const definition = given ?? (await fetchText(src!));
  const result = parseDefinition(definition, { widgets: [...registeredWidgets] });
  if (!result.ok) throw broken(result.errors);
  // Over the parsed text, so that white space does not count; member order does, for it is question order.
  const digest = digestOf(JSON.stringify(typeof definition === 'string' ? JSON.parse(definition) : definition));
  if (expected && expected !== digest) {
    throw new LoadError('digest-mismatch', `The definition's digest is ${digest}, but the attribute says ${expected}.`);
  }
  return { model: result.model, digest };
}

const broken = (problems: readonly Problem[]): LoadError =>
  new LoadError(
    problems[0]?.code ?? 'broken-definition',
    `The definition has ${problems.length} fault(s):\n${problems.map(({ code, pointer }) => `${pointer || '(root)'}: ${code}`).join('\n')}`,
    { pointer: problems[0]?.pointer ?? '' },
  );
