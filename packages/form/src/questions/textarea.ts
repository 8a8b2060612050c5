import { html, nothing } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { control } from './control.js';
import { field } from './frame.js';
import { shown } from './shown.js';
import { says } from './words.js';

/**
 * Long text, with a counter when it has a limit. The limit is never enforced while typing: a pasted text would lose its
 * end unseen. What describes the control tells the limit and never changes, for some screen readers read a description
 * again at each change; what is left is said in a pause when it is little.
 */
export const textarea: QuestionTemplate = (question, drawing) => {
  const { value = '', maxLength = Infinity } = question;
  const { t } = drawing.speaker;
  const left = maxLength - [...(value as string)].length;
  const spoken = (count: number): string => t(count < 0 ? 'over' : 'left', { count: Math.abs(count) });

  const onInput = (event: Event): void => {
    const text = (event.target as HTMLTextAreaElement).value;
    const now = maxLength - [...text].length;
    drawing.set(question, text);
    if (now < maxLength / 10 || left < 0) drawing.announceAfterTyping(spoken(now));
  };

  return field(
    question,
    drawing,
    html`<textarea
        part="control"
        rows="5"
        ${control(question, drawing)}
        ${shown('value', value)}
        @input=${onInput}
        @change=${() => drawing.commit(question)}
      ></textarea>`,
    maxLength === Infinity
      ? nothing
      : html`<p class="unseen" id=${drawing.id(question, 'count')} ${says(t('most', { limit: maxLength }))}></p>
          <p class=${left < 0 ? 'count over' : 'count'} ${says(spoken(left))}></p>`,
  );
};
