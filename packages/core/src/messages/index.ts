import { readDefinition, type ParseOptions } from '../definition/parse.js';
import type { FormModel } from '../definition/model.js';
import type { Problem } from '../types/violation.js';
import { explain } from './definition.js';

export { explain };

/** A fault of a definition with its sentence. */
export interface ExplainedProblem extends Problem {
  /** English, for developers and editors of definitions; names the mend. */
  readonly message: string;
}

export type ExplainedResult = { readonly ok: true; readonly model: FormModel } | { readonly ok: false; readonly errors: readonly ExplainedProblem[] };

/**
 * Reads a form definition, as JSON text (then duplicate member names are found too) or parsed.
 * Gives a model, or all faults at once, each with JSON Pointer, stable code and a sentence that names the mend.
 * Never throws, never gives half a form.
 */
export function parseDefinition(definition: unknown, options?: ParseOptions): ExplainedResult {
  const result = readDefinition(definition, options);
  return result.ok ? result : { ok: false, errors: result.errors.map((problem) => ({ ...problem, message: explain(problem) })) };
}
