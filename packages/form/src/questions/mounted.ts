import type { QuestionTemplate } from '../drawing.js';
import { carry, create } from './control.js';
import { locked } from './described.js';
import { field, fieldset } from './frame.js';
import type { Kind } from './kind.js';
import type { DomWidget } from './registry.js';

const kinds = new Map<DomWidget, Kind>();

const kindOf = (widget: DomWidget): Kind => ({
  blank: () => create('div', { part: 'control' }),
  mount(place, now) {
    const draw = widget.mount(place, {
      set: (value) => now.drawing.set(now.question, value),
      commit: () => now.drawing.commit(now.question),
    });
    return (question, drawing) =>
      draw({
        question,
        locale: drawing.speaker.locale,
        locked: locked(question, drawing),
        carry: (control, part) => carry(control, question, drawing, { id: drawing.id(question, part) }),
      });
  },
});

/** A question whose controls are the host's, in plain DOM. */
export const own =
  (widget: DomWidget): QuestionTemplate =>
  (question, drawing) => {
    if (!kinds.has(widget)) kinds.set(widget, kindOf(widget));
    return (widget.group ? fieldset : field)(question, drawing, kinds.get(widget)!);
  };
