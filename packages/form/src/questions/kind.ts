import type { Drawing } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { does } from './does.js';

/** What was drawn last: what a listener asks for when it is called. */
export interface Now {
  readonly question: QuestionView;
  readonly drawing: Drawing;
}

/** Draws a control as it is now. */
type Draw = (question: QuestionView, drawing: Drawing) => void;

/** A control in plain DOM, as most are: in less time and memory than a template takes. */
export interface Kind<Control extends HTMLElement = HTMLElement> {
  /** The control, without anything of a question's: called once, then copied. */
  readonly blank: () => Control;
  /** Listens to the control of one question; gives back what draws it, called at once and at every change. */
  mount(control: Control, now: Now): Draw;
}

const known = new WeakMap<Element, Now & { readonly draw: Draw }>();

/** `<div ${drawn(kind, question, drawing)}></div>`: such a control within a template, always of the same kind there. */
export const drawn = (kind: Kind, question: QuestionView, drawing: Drawing): unknown =>
  does((element) => {
    let mounted = known.get(element);
    if (mounted) Object.assign(mounted, { question, drawing });
    else {
      const now = { question, drawing };
      known.set(element, (mounted = Object.assign(now, { draw: kind.mount(element as HTMLElement, now) })));
    }
    mounted.draw(question, drawing);
  });
