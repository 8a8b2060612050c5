import { html, nothing } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { formatNumber } from '../questions/number.js';

const dateStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: 'long', timeZone: 'UTC' },
  'date-time': { dateStyle: 'long', timeStyle: 'short' },
};

/** A date or date-time in the words of the language; anything that is none, as it was typed. */
export function formatDate(value: string, format: string, locale: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : new Intl.DateTimeFormat(locale, dateStyles[format]).format(date);
}

/** What was answered, in words; the words for "no answer" when nothing was. */
export function answer(question: QuestionView, drawing: Drawing): Content {
  const { value, options, kind, widget } = question;
  const { t, locale } = drawing.speaker;
  if (value === undefined || value === '' || question.rows) return html`<span class="help">${t('noAnswer')}</span>`;
  if (options) {
    return options
      .filter((option) => [value].flat().includes(option.value))
      .map(({ title }, at) => html`${at ? html`<br />` : nothing}${drawing.say(title)}`);
  }
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (kind === 'number') return formatNumber(value as number, locale);
  if (widget in dateStyles) return formatDate(value as string, widget, locale);
  return widget === 'time' ? (value as string).slice(0, 5) : (value as string);
}
