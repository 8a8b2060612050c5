import { html } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { describedBy, field, invalid, locked, required } from './frame.js';
import { shown } from './shown.js';

/** One option from a drop-down; the first line takes the answer back. */
export const select: QuestionTemplate = (question, drawing) => {
  const { options = [], value } = question;
  const onChange = (event: Event): void => {
    const { selectedIndex } = event.target as HTMLSelectElement;
    drawing.set(question, options[selectedIndex - 1]?.value);
    drawing.commit(question);
  };
  return field(
    question,
    drawing,
    html`<select
      part="control"
      id=${drawing.id(question)}
      name=${question.key}
      data-pointer=${question.pointer}
      autocomplete="off"
      ?disabled=${locked(question, drawing)}
      aria-required=${required(question)}
      aria-invalid=${invalid(question)}
      aria-describedby=${describedBy(question, drawing)}
      @change=${onChange}
    >
      <option value="" .selected=${shown(value === undefined)}>${drawing.speaker.t('choose')}</option>
      ${options.map(
        (option) =>
          html`<option value=${option.key} .selected=${shown(option.value === value)}>
            ${option.parent === undefined ? '' : '\u2003'}${drawing.plain(option.title)}
          </option>`,
      )}
    </select>`,
  );
};
