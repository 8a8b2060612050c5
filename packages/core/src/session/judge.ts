import type { FormModel } from '../definition/model.js';
import { append } from '../json/pointer.js';
import type { Json, JsonObject } from '../types/json.js';
import type { ReportResponse } from '../types/response.js';
import type { Violation } from '../types/violation.js';
import { createSession } from './guarded.js';
import { contextViolations } from './context.js';
import type { QuestionView } from './view.js';

/**
 * Everything for which a collector refuses a response: answers that are not valid, that were not asked or are
 * empty (rule `pruned`), valid identity codes in guarded texts (`x-guard`; the rest of what the guard looks for may be
 * seen otherwise by the version that the person had), context that is not allowed
 * (`x-context`, its pointer into the context; all others point into the answers).
 */
export function judgeResponse(model: FormModel, response: Pick<ReportResponse, 'answers' | 'context'>): Violation[] {
  const refused = contextViolations(model, response.context).map(({ pointer, rule, params }) => ({ pointer, rule: 'x-context', params: { ...params, rule } }));
  const found = [...refused, ...model.validate(response.answers)];
  if (found.length) return found;
  const session = createSession(model, { now: () => 0, random: () => new Uint8Array(16), formDigest: '', answers: response.answers, resumed: true, context: response.context });
  const identityCodes = guardedTexts(session.view.pages.flatMap(({ questions }) => questions));
  return [...notIn(response.answers, session.answers(), ''), ...identityCodes];

  function guardedTexts(views: readonly QuestionView[]): Violation[] {
    return views.flatMap((view) => [
      ...(view.findings?.some(({ certain }) => certain) ? [{ pointer: view.pointer, rule: 'x-guard', params: { kinds: ['identity-code'] } }] : []),
      ...guardedTexts(view.children ?? view.rows?.flatMap((row) => row.children) ?? []),
    ]);
  }
}

/** Members that pruning takes away. */
function notIn(given: Json, kept: Json | undefined, pointer: string): Violation[] {
  if (typeof given !== 'object' || given === null) return given === kept ? [] : [{ pointer, rule: 'pruned', params: {} }];
  if (typeof kept !== 'object' || kept === null || Array.isArray(given) !== Array.isArray(kept)) return [{ pointer, rule: 'pruned', params: {} }];
  if (Array.isArray(given) && given.length !== (kept as Json[]).length) return [{ pointer, rule: 'pruned', params: {} }];
  return Object.entries(given).flatMap(([name, value]) => notIn(value as Json, Object.hasOwn(kept, name) ? (kept as JsonObject)[name] : undefined, append(pointer, name)));
}
