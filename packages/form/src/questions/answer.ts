import { html, nothing } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { hasAnswer } from './answered.js';
import { isMoment, momentInWords } from './moment.js';
import { formatNumber } from './number.js';
import { domWidget } from './registry.js';
import { title, tree } from './tree.js';

/** What was answered, in words; the words for "no answer" when nothing was. */
export function answer(question: QuestionView, drawing: Drawing): Content {
  const { value, options, kind, widget } = question;
  const { t, locale, local } = drawing.speaker;
  if (!hasAnswer(question)) return html`<span class="help">${t('noAnswer')}</span>`;
  const said = domWidget(widget)?.say?.(value, locale);
  if (said !== undefined) return local(said);
  if (options) {
    // In the order of the answer: of a ranking it is the answer.
    const chosen = [value].flat().flatMap((each) => tree(options).find(({ option }) => option.value === each) ?? []);
    return chosen.map((branch, at) => html`${at ? html`<br />` : nothing}${widget === 'rank' ? `${at + 1}. ` : nothing}${title(branch, drawing)}`);
  }
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (kind === 'number') return formatNumber(value as number, locale);
  // What a person wrote may be in any language, and run the other way.
  return isMoment(widget) ? local(momentInWords(value as string, widget, locale)) : html`<bdi>${value}</bdi>`;
}
