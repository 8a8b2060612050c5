import type { FormModel } from '../definition/model.js';
import { violations } from '../schema/nodes.js';
import { append } from '../json/pointer.js';
import type { JsonObject } from '../types/json.js';
import type { Violation } from '../types/violation.js';

/** The host supplied context that the definition does not allow. */
export class ContextError extends Error {
  readonly code = 'context-refused';
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    super(`The context is not what x-context allows: ${violations.map(({ pointer, rule }) => `${rule} at "${pointer}"`).join(', ')}. Supply only what the definition lists.`);
    this.name = 'ContextError';
    this.violations = violations;
  }
}

/** What of a host's context `x-context` does not allow; pointers into the context. */
export const contextViolations = (model: FormModel, context: JsonObject): Violation[] =>
  model.context
    ? violations(model.context, context, '')
    : Object.keys(context).map((name) => ({ pointer: append('', name), rule: 'unevaluatedProperties', params: {} }));
