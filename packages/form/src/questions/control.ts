import type { Drawing } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { describedBy, locked } from './described.js';
import { does } from './does.js';

/** Attributes by name; `false`, `undefined` and `''` leave one out. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Gives an element attributes. One is only touched when it changes, so that nothing is read out again. */
export function assign(element: Element, attributes: Attributes): void {
  for (const name in attributes) {
    const value = attributes[name];
    const text = value === true ? '' : value || null;
    if (text === element.getAttribute(name)) continue;
    if (text === null) element.removeAttribute(name);
    else element.setAttribute(name, text);
  }
}

/** An element of plain DOM. */
export function create<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  assign(element, attributes);
  element.append(...children);
  return element;
}

/** Gives a control what every one carries: id, name, pointer, state, and what describes it. */
export function carry(element: Element, question: QuestionView, drawing: Drawing, own?: Attributes): void {
  const textual = /^text/.test((element as HTMLInputElement).type);
  assign(element, {
    id: drawing.id(question),
    name: question.key,
    'data-pointer': question.pointer,
    autocomplete: 'off',
    spellcheck: textual && drawing.spellcheck,
    writingsuggestions: textual && drawing.spellcheck,
    'aria-required': question.required && 'true',
    'aria-invalid': question.errors.length > 0 && 'true',
    'aria-describedby': describedBy(question, drawing),
    disabled: locked(question, drawing),
    ...own,
  });
}

/** `<input ${control(question, drawing)}>`, after the attribute `type`. */
export const control = (question: QuestionView, drawing: Drawing, own?: Attributes): unknown => does((element) => carry(element, question, drawing, own));
