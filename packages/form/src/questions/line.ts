import { html, nothing } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { carry, create } from './control.js';
import { field } from './frame.js';
import type { Kind } from './kind.js';
import { isMoment, momentInWords, readMoment, writeMoment } from './moment.js';
import type { Moment } from './moment.js';
import { formatNumber, parseNumber } from './number.js';

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

const lineOf = ({ widget, kind }: QuestionView): Line => lines[kind === 'number' ? kind : widget] ?? {};

const input: Kind<HTMLInputElement> = {
  blank: () => create('input', { part: 'control', autocomplete: 'off' }),
  mount(input, now) {
    /** What was typed stands for. */
    const typed = (): unknown => (lineOf(now.question).read ?? asTyped)(input.value, now.drawing.speaker.locale);
    input.addEventListener('input', () => now.drawing.set(now.question, typed()));
    input.addEventListener('change', () => {
      const { drawing } = now;
      const { locale, local } = drawing.speaker;
      const question = drawing.session.question(now.question.pointer) ?? now.question;
      const words = inWords(question, locale);
      // Written out, for whoever left away the year, and said, for whoever does not see it.
      if (words) {
        input.value = lineOf(question).write!(question.value as never, locale);
        drawing.announce(local(words));
      }
      drawing.commit(question);
    });
    return (question, drawing) => {
      const { value = '', integer, minimum = -1 } = question;
      const { inputmode, autocomplete = 'off', short, write } = lineOf(question);
      carry(input, question, drawing, { class: short && 'short', autocomplete, inputmode: integer && minimum >= 0 ? 'numeric' : inputmode });
      // Only when it stands for something else, so that a redraw moves no caret, and turns no "5," into "5".
      if (typed() !== value) input.value = write && value !== '' ? write(value as never, drawing.speaker.locale) : (value as string);
    };
  },
};

/** One-line questions: text, number, date, time, date-time, e-mail and web address. */
export const line: QuestionTemplate = (question, drawing) => {
  const { locale, local } = drawing.speaker;
  const understood = inWords(question, locale);
  return field(question, drawing, input, understood ? html`<p class="help count">${local(understood)}</p>` : nothing);
};

/** The day that was understood, for the eye that meant another; nothing while it is none. */
function inWords({ widget, value = '' }: QuestionView, locale: string): string {
  if (!isMoment(widget) || widget === 'time') return '';
  const words = momentInWords(value as string, widget, locale, 'full');
  return words === value ? '' : words;
}
