import { html } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { control } from './control.js';
import { field } from './frame.js';
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
    html`<select part="control" ${control(question, drawing)} @change=${onChange}>
      <option value="" .selected=${shown(value === undefined)}>${drawing.speaker.t('choose')}</option>
      ${options.map(
        (option) =>
          html`<option value=${option.key} lang=${drawing.spoken(option.title).lang} .selected=${shown(option.value === value)}>
            ${option.parent === undefined ? '' : '\u2003'}${drawing.plain(option.title)}
          </option>`,
      )}
    </select>`,
  );
};
