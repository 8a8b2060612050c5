import type { QuestionTemplate } from '../drawing.js';
import { assign, carry, create } from './control.js';
import { field } from './frame.js';
import type { Kind } from './kind.js';
import { say } from './words.js';

/**
 * Long text, with a counter when it has a limit. The limit is never enforced while typing: a pasted text would lose its
 * end unseen. What describes the control tells the limit and never changes, for some screen readers read a description
 * again at each change; what is left is said in a pause when it is little.
 */
const area: Kind<HTMLTextAreaElement> = {
  blank: () => create('textarea', { part: 'control', rows: '5' }),
  mount(area, now) {
    const limit = create('p', { class: 'unseen' });
    const count = create('p', { class: 'count' });
    let left = Infinity;
    const spoken = (): string => now.drawing.speaker.t(left < 0 ? 'over' : 'left', { count: Math.abs(left) });
    const measure = (text: string, { maxLength = Infinity } = now.question): number => (left = maxLength - [...text].length);

    area.addEventListener('input', () => {
      const { question, drawing } = now;
      const before = left;
      drawing.set(question, area.value);
      if (measure(area.value) < question.maxLength! / 10 || before < 0) drawing.announceAfterTyping(spoken());
    });
    area.addEventListener('change', () => now.drawing.commit(now.question));

    return (question, drawing) => {
      const { value = '', maxLength } = question;
      carry(area, question, drawing);
      if (area.value !== value) area.value = value as string;
      measure(value as string);
      if (maxLength === undefined) return [limit, count].forEach((each) => each.remove());
      if (!limit.parentNode) area.after(limit, count);
      assign(limit, { id: drawing.id(question, 'count') });
      assign(count, { class: left < 0 ? 'count over' : 'count' });
      say(limit, drawing.speaker.t('most', { limit: maxLength }));
      say(count, spoken());
    };
  },
};

export const textarea: QuestionTemplate = (question, drawing) => field(question, drawing, area);
