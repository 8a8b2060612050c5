import { html, nothing } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { control } from './control.js';
import { field } from './frame.js';
import { shown } from './shown.js';

/** Long text, with a counter when it has a limit. The limit is never enforced while typing: a pasted text would lose its end unseen. */
export const textarea: QuestionTemplate = (question, drawing) => {
  const { value = '', maxLength } = question;
  const { t } = drawing.speaker;
  const left = (text: unknown): number => maxLength! - [...(text as string)].length;
  const spoken = (count: number): string => t(count < 0 ? 'over' : 'left', { count: Math.abs(count) });

  const onInput = (event: Event): void => {
    const text = (event.target as HTMLTextAreaElement).value;
    drawing.set(question, text);
    // Said when the limit is passed or met again, not at each key.
    if (maxLength !== undefined && left(value) < 0 !== left(text) < 0) drawing.announce(spoken(left(text)));
  };

  return field(
    question,
    drawing,
    html`<textarea
        part="control"
        rows="5"
        ${control(question, drawing)}
        .value=${shown(value)}
        @input=${onInput}
        @change=${() => drawing.commit(question)}
      ></textarea>
      ${maxLength === undefined
        ? nothing
        : html`<p class=${left(value) < 0 ? 'count over' : 'count'} id=${drawing.id(question, 'count')}>${spoken(left(value))}</p>`}`,
  );
};
