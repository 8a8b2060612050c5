import { html, nothing } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { describedBy, field, invalid, locked, required } from './frame.js';
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

const asTyped = (raw: string): unknown => raw;

/** One-line questions: text, number, date, time, date-time, e-mail and web address. */
export const line: QuestionTemplate = (question, drawing) => {
  const { widget, kind, value, integer } = question;
  const { type = 'text', inputmode, autocomplete = 'off', read = asTyped, write } = lines[kind === 'number' ? kind : widget] ?? {};
  const shows = write && value !== undefined ? (given: never) => write(given, drawing.speaker.locale) : undefined;
  const textual = type === 'text';

  return field(
    question,
    drawing,
    html`<input
      part="control"
      class=${kind === 'number' || !textual ? 'short' : nothing}
      id=${drawing.id(question)}
      name=${question.key}
      data-pointer=${question.pointer}
      type=${type}
      inputmode=${(integer && (question.minimum ?? -1) >= 0 ? 'numeric' : inputmode) ?? nothing}
      autocomplete=${autocomplete}
      spellcheck=${textual ? drawing.spellcheck : nothing}
      writingsuggestions=${textual ? drawing.spellcheck : nothing}
      .value=${shown(value ?? '', read, shows)}
      ?readonly=${drawing.readOnly || question.readOnly}
      ?disabled=${textual ? drawing.disabled : locked(question, drawing)}
      aria-required=${required(question)}
      aria-invalid=${invalid(question)}
      aria-describedby=${describedBy(question, drawing)}
      @input=${(event: Event) => drawing.set(question, read((event.target as HTMLInputElement).value))}
      @change=${() => drawing.commit(question)}
    />`,
  );
};
