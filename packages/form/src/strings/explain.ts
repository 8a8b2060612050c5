import { pick } from '../engine.js';
import type { QuestionView, Violation } from '../engine.js';
import { isMoment, momentExample } from '../questions/moment.js';
import type { Slots, Speaker } from './speaker.js';

/**
 * What to do about a broken rule, in plain words. The string is chosen by rule and by what is asked:
 * `required_date` before `required_text` before `required` before `invalid`.
 */
export function explain(violation: Violation, question: QuestionView, { t, language, locale }: Speaker): string {
  const { rule, params } = violation;
  const { value, kind, format, widget, integer, options = [] } = question;
  const length = typeof value === 'string' ? [...value].length : (question.rows ?? (value as unknown[] | undefined))?.length;
  const wanted = options.filter((option) => (params['values'] as unknown[] | undefined)?.includes(option.value));
  const titles = wanted.map(({ title }) => pick(title, language).text).join(', ');
  if (rule === 'contains' && titles) return t(rule, { count: wanted.length, titles });
  const variants = [format, widget, kind, integer && 'integer'].filter(Boolean).map((variant) => `${rule}_${String(variant)}`);
  return t([...variants, rule, 'invalid'], { ...params, length: length ?? 0, example: isMoment(widget) ? momentExample(widget, locale) : '' } as Slots);
}
