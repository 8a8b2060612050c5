import type { FormModel } from '../definition/model.js';
import { append } from '../json/pointer.js';
import type { PersonalDataGuard } from '../guard/finding.js';
import { findIdentityCodes } from '../guard/identity-code.js';
import type { Json, JsonObject } from '../types/json.js';
import type { ReportResponse } from '../types/response.js';
import type { Violation } from '../types/violation.js';
import { contextViolations } from './context.js';
import { Filled } from './filling.js';
import type { Filling } from './filling.js';
import { once, Source } from './reactive.js';

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
  // Nothing is drawn: what would be sent, and what stands in the texts, is all that matters.
  const filling: Filling = { language: model.languages[0]!, doubted: new Set(), guard: new Source<PersonalDataGuard | undefined>(guard), isOnce: true, rows: 0 };
  return once(() => {
    const form = new Filled(filling, model.root, '');
    form.load(response.answers);
    return [...notIn(response.answers, form.answers(), ''), ...identityCodes(form)];
  });
}

/** Nothing else is refused here. */
const guard: PersonalDataGuard = { findPersonalData: findIdentityCodes, findIdentityCodes };

/** Texts that were shown and hold a valid identity code. */
const identityCodes = ({ questions }: Filled): Violation[] =>
  [...questions.values()].flatMap((asked) => [
    ...(!asked.plan.hidden && asked.isShown.get() && asked.findings.some(({ certain }) => certain) ? [{ pointer: asked.pointer, rule: 'x-guard', params: { kinds: ['identity-code'] } }] : []),
    ...asked.inside().flatMap(identityCodes),
  ]);

/** Members that pruning takes away. */
function notIn(given: Json, kept: Json | undefined, pointer: string): Violation[] {
  if (typeof given !== 'object' || given === null) return given === kept ? [] : [{ pointer, rule: 'pruned', params: {} }];
  if (typeof kept !== 'object' || kept === null || Array.isArray(given) !== Array.isArray(kept)) return [{ pointer, rule: 'pruned', params: {} }];
  if (Array.isArray(given) && given.length !== (kept as Json[]).length) return [{ pointer, rule: 'pruned', params: {} }];
  return Object.entries(given).flatMap(([name, value]) => notIn(value as Json, Object.hasOwn(kept, name) ? (kept as JsonObject)[name] : undefined, append(pointer, name)));
}
