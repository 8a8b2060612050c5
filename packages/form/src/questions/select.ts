import type { QuestionTemplate } from '../drawing.js';
import { changed } from '../changed.js';
import { carry, create } from './control.js';
import { field } from './frame.js';
import type { Kind } from './kind.js';
import { fullTitle, tree } from './tree.js';

const list: Kind<HTMLSelectElement> = {
  blank: () => create('select', { part: 'control' }),
  mount(select, now) {
    select.addEventListener('change', () => {
      const { question, drawing } = now;
      drawing.set(question, tree(question.options ?? [])[select.selectedIndex - 1]?.option.value);
      drawing.commit(question);
    });
    return (question, drawing) => {
      const branches = tree(question.options ?? []);
      carry(select, question, drawing);
      // Native lines, all anew: they change only with the language, or when another answer narrows them.
      if (changed(select, [branches, drawing])) {
        select.replaceChildren(
          new Option(drawing.speaker.t('choose'), ''),
          ...branches.map((branch) => {
            const { option, above } = branch;
            return Object.assign(new Option('\u2003'.repeat(above.length) + fullTitle(branch, drawing.plain), option.key), { lang: drawing.spoken(option.title).lang });
          }),
        );
      }
      const chosen = branches.findIndex(({ option }) => option.value === question.value) + 1;
      if (select.selectedIndex !== chosen) select.selectedIndex = chosen;
    };
  },
};

/** One option from a drop-down; the first line takes the answer back. */
export const select: QuestionTemplate = (question, drawing) => field(question, drawing, list);
