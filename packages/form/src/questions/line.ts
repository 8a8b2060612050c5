import { html, nothing } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { control } from './control.js';
import { locked } from './described.js';
import { field } from './frame.js';
import { formatNumber, parseNumber } from './number.js';
import { shown } from './shown.js';
import { fromLocal, localTime, toLocal } from './time.js';

/** How a one-line control shows a value, and reads one. */
interface Line {
  readonly type?: string;
  readonly inputmode?: string;
  readonly autocomplete?: string;
  readonly read?: (raw: string) => unknown;
  readonly write?: (value: never, locale: string) => string;
}

const asTyped = (raw: string): unknown => raw;

const lines: Readonly<Record<string, Line>> = {
  // Not type=number: it hides what was typed wrong, changes on scroll, and shows no decimal comma of its own.
  number: { inputmode: 'decimal', read: parseNumber, write: formatNumber },
  // Not type=url or email: their own trimming and checking differ from JSON Schema's formats.
  email: { inputmode: 'email', autocomplete: 'email' },
  uri: { inputmode: 'url' },
  date: { type: 'date' },
  time: { type: 'time', read: localTime, write: (value: string) => value.slice(0, 5) },
  'date-time': { type: 'datetime-local', read: fromLocal, write: toLocal },
};

/** One-line questions: text, number, date, time, date-time, e-mail and web address. */
export const line: QuestionTemplate = (question, drawing) => {
  const { widget, kind, value, integer, minimum = -1 } = question;
  const { type, inputmode, autocomplete = 'off', read = asTyped, write } = lines[kind === 'number' ? kind : widget] ?? {};
  const shows = write && value !== undefined ? (given: never) => write(given, drawing.speaker.locale) : undefined;
  const mode = integer && minimum >= 0 ? 'numeric' : inputmode;
  const own = { autocomplete, inputmode: mode, ...(type && { disabled: locked(question, drawing) }) };
  return field(
    question,
    drawing,
    html`<input
      part="control"
      class=${type || kind === 'number' ? 'short' : nothing}
      type=${type ?? nothing}
      ${control(question, drawing, own)}
      .value=${shown(value ?? '', read, shows)}
      @input=${(event: Event) => drawing.set(question, read((event.target as HTMLInputElement).value))}
      @change=${() => drawing.commit(question)}
    />`,
  );
};
