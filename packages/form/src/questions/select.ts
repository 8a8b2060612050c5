import { html } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { control } from './control.js';
import { field } from './frame.js';
import { shown } from './shown.js';
import { fullTitle, tree } from './tree.js';

/** One option from a drop-down; the first line takes the answer back. */
export const select: QuestionTemplate = (question, drawing) => {
  const { value } = question;
  const branches = tree(question.options ?? []);
  const onChange = (event: Event): void => {
    const { selectedIndex } = event.target as HTMLSelectElement;
    drawing.set(question, branches[selectedIndex - 1]?.option.value);
    drawing.commit(question);
  };
  return field(
    question,
    drawing,
    html`<select part="control" ${control(question, drawing)} @change=${onChange}>
      <option value="" .selected=${shown(value === undefined)}>${drawing.speaker.t('choose')}</option>
      ${branches.map(
        (branch) =>
          html`<option value=${branch.option.key} lang=${drawing.spoken(branch.option.title).lang} .selected=${shown(branch.option.value === value)}>
            ${'\u2003'.repeat(branch.above.length)}${fullTitle(branch, drawing.plain)}
          </option>`,
      )}
    </select>`,
  );
};
