import { html, nothing } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { control } from './control.js';
import { field } from './frame.js';
import { isMoment, momentInWords, readMoment, writeMoment } from './moment.js';
import type { Moment } from './moment.js';
import { formatNumber, parseNumber } from './number.js';
import { shown } from './shown.js';

/** How a one-line control shows a value, and reads one. */
interface Line {
  readonly inputmode?: string;
  readonly autocomplete?: string;
  readonly short?: boolean;
  readonly read?: (raw: string, locale: string) => unknown;
  readonly write?: (value: never, locale: string) => string;
}

const asTyped = (raw: string): unknown => raw;

/** On a phone, digits with a comma or point, and no space: good for all but a date with a time. */
const moment = (format: Moment): Line => ({
  ...(format !== 'date-time' && { inputmode: 'decimal' }),
  short: true,
  read: (raw, locale) => readMoment(raw, format, locale),
  write: (value: string, locale) => writeMoment(value, format, locale),
});

const lines: Readonly<Record<string, Line>> = {
  // Not type=number: it hides what was typed wrong, changes on scroll, and shows no decimal comma of its own.
  number: { inputmode: 'decimal', short: true, read: parseNumber, write: formatNumber },
  // Not type=url or email: their own trimming and checking differ from JSON Schema's formats.
  email: { inputmode: 'email', autocomplete: 'email' },
  uri: { inputmode: 'url' },
  date: moment('date'),
  time: moment('time'),
  'date-time': moment('date-time'),
};

/** One-line questions: text, number, date, time, date-time, e-mail and web address. */
export const line: QuestionTemplate = (question, drawing) => {
  const { widget, kind, value, integer, minimum = -1 } = question;
  const { locale, local } = drawing.speaker;
  const { inputmode, autocomplete = 'off', short, read = asTyped, write } = lines[kind === 'number' ? kind : widget] ?? {};
  const reads = (raw: string): unknown => read(raw, locale);
  const shows = write && value !== undefined ? (given: never) => write(given, locale) : undefined;
  const mode = integer && minimum >= 0 ? 'numeric' : inputmode;
  const understood = inWords(question, locale);
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const now = drawing.session.question(question.pointer) ?? question;
    const words = inWords(now, locale);
    // Written out, for whoever left away the year, and said, for whoever does not see it.
    if (words) {
      input.value = write!(now.value as never, locale);
      drawing.announce(local(words));
    }
    drawing.commit(question);
  };
  return field(
    question,
    drawing,
    html`<input
        part="control"
        class=${short ? 'short' : nothing}
        ${control(question, drawing, { autocomplete, inputmode: mode })}
        ${shown('value', value ?? '', reads, shows)}
        @input=${(event: Event) => drawing.set(question, reads((event.target as HTMLInputElement).value))}
        @change=${onChange}
      />`,
    understood ? html`<p class="help count">${local(understood)}</p>` : nothing,
  );
};

/** The day that was understood, for the eye that meant another; nothing while it is none. */
function inWords({ widget, value = '' }: QuestionView, locale: string): string {
  if (!isMoment(widget) || widget === 'time') return '';
  const words = momentInWords(value as string, widget, locale, 'full');
  return words === value ? '' : words;
}
