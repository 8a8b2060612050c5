import { html } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { control } from './control.js';
import { does } from './does.js';
import { field } from './frame.js';
import { shown } from './shown.js';
import { fullTitle, tree } from './tree.js';

/** One option from a drop-down; the first line takes the answer back. */
export const select: QuestionTemplate = (question, drawing) => {
  const branches = tree(question.options ?? []);
  const onChange = (event: Event): void => {
    const { selectedIndex } = event.target as HTMLSelectElement;
    drawing.set(question, branches[selectedIndex - 1]?.option.value);
    drawing.commit(question);
  };
  /** Native lines, all anew: they change only with the language, or when another answer narrows them. */
  const fill = (list: Element): void =>
    list.replaceChildren(
      new Option(drawing.speaker.t('choose'), ''),
      ...branches.map((branch) => {
        const { option, above } = branch;
        return Object.assign(new Option('\u2003'.repeat(above.length) + fullTitle(branch, drawing.plain), option.key), { lang: drawing.spoken(option.title).lang });
      }),
    );
  const chosen = branches.findIndex(({ option }) => option.value === question.value) + 1;
  return field(
    question,
    drawing,
    html`<select part="control" ${control(question, drawing)} ${does(fill, branches, drawing)} ${shown('selectedIndex', chosen)} @change=${onChange}></select>`,
  );
};
