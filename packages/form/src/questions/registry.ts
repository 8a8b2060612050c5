import type { QuestionTemplate } from '../drawing.js';
import type { QuestionView } from '../engine.js';

/** What a widget of plain DOM does with what the person gives. */
export interface WidgetAnswer {
  /** Gives the answer as it is now, as on each keystroke; `undefined` for none. */
  set(value: unknown): void;
  /** Says that the answer is complete for now, as a field does when it is left. */
  commit(): void;
}

/** What a widget of plain DOM draws now. */
export interface WidgetState {
  readonly question: QuestionView;
  /** Tag for dates and numbers. */
  readonly locale: string;
  /** Whether the answer cannot be changed. */
  readonly locked: boolean;
  /**
   * Gives a control all that it must carry: id, name, pointer, state, and what describes it. The label stands for the
   * control without `part`; give every other control a part of its own.
   */
  carry(control: Element, part?: string): void;
}

/** A question type of the host's own, in plain DOM: frame, label, help and errors are drawn around it. */
export interface DomWidget {
  /** Whether it has several controls: a fieldset with a legend then stands around them, not a label. */
  readonly group?: boolean;
  /** Puts its controls into `place`, once for each question; gives back what draws them, called at once and at every change. */
  mount(place: HTMLElement, answer: WidgetAnswer): (state: WidgetState) => void;
  /** An answer in words, where it is read back. Without it, the answer as it is stored. */
  say?(value: unknown, locale: string): string;
}

/** A question type of the host's own: plain DOM, or a template of Lit. */
export type Widget = DomWidget | QuestionTemplate;

/** By the names that a definition's `x-widget` may give beside the built-in ones. */
export const registeredWidgets = new Map<string, Widget>();

/**
 * Draws questions whose `x-widget` is `name` with a widget of the host's own. Register before the form is loaded:
 * a definition that names an unknown widget is refused.
 * @example registerWidget('period', period)
 */
export function registerWidget(name: string, widget: Widget): void {
  registeredWidgets.set(name, widget);
}

/** The plain DOM widget of a name. */
export function domWidget(name: string): DomWidget | undefined {
  const widget = registeredWidgets.get(name);
  return typeof widget === 'function' ? undefined : widget;
}
