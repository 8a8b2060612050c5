import { findingName } from '../guard/words.js';
import { pick } from '../engine.js';
import type { FindingKind, QuestionView, Violation } from '../engine.js';
import { isMoment, momentExample } from '../questions/moment.js';
import type { Slots, Speaker } from './speaker.js';

/**
 * What to do about a broken rule, in plain words. The string is chosen by rule and by what is asked:
 * `required_date` before `required_text` before `required` before `invalid`.
 */
export function explain(violation: Violation, question: QuestionView, speaker: Speaker): string {
  const { rule, params } = violation;
  const { value, kind, format, widget, integer, options = [] } = question;
  const { t, language, locale } = speaker;
  if (rule === 'refused') return isOurs(params) ? explain({ ...violation, rule: params['rule'] as string, params: { limit: params['limit'] } }, question, speaker) : t(rule);
  const length = typeof value === 'string' ? [...value].length : (question.rows ?? (value as unknown[] | undefined))?.length;
  const wanted = options.filter((option) => (params['values'] as unknown[] | undefined)?.includes(option.value));
  const titles = wanted.map(({ title }) => pick(title, language).text).join(', ');
  if (rule === 'contains' && titles) return t(rule, { count: wanted.length, titles });
  // A server says no more than that there is an identity code.
  const [found = 'identity-code'] = (params['kinds'] ?? []) as FindingKind[];
  const variants = [format, widget, kind, integer && 'integer'].filter(Boolean).map((variant) => `${rule}_${String(variant)}`);
  return t([...variants, rule, 'invalid'], { ...params, finding: findingName({ kind: found }, speaker), length: length ?? 0, example: isMoment(widget) ? momentExample(widget, locale) : '' } as Slots);
}

/** Whether a server names a rule that we have words for, with all that they need; it may name anything. */
const isOurs = ({ rule, limit }: Violation['params']): boolean =>
  /^(pattern|format|enum|x-guard)$/.test(rule as string) || (/^((exclusiveM|m)(in|ax)imum|m(in|ax)(Length|Items)|multipleOf)$/.test(rule as string) && typeof limit === 'number');
