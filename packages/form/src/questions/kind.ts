import type { Drawing } from '../drawing.js';
import type { QuestionView } from '../engine.js';

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
