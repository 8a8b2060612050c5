import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';
import type { Drawing } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { describedBy, locked } from './described.js';

/** What a control carries beside the usual; `false`, `undefined` and `''` leave an attribute out. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Gives a control what every one carries: id, name, pointer, state, and what describes it. An attribute is only
 * touched when it changes, so that nothing is read out again.
 */
export function carry(element: Element, question: QuestionView, drawing: Drawing, own?: Attributes): void {
  const { key, pointer, errors, required } = question;
  const textual = element.matches('textarea, input:not([type])');
  const attributes: Attributes = {
    id: drawing.id(question),
    name: key,
    'data-pointer': pointer,
    autocomplete: 'off',
    spellcheck: textual && drawing.spellcheck,
    writingsuggestions: textual && drawing.spellcheck,
    'aria-required': required && 'true',
    'aria-invalid': errors.length > 0 && 'true',
    'aria-describedby': describedBy(question, drawing),
    disabled: locked(question, drawing),
    ...own,
  };
  for (const [name, value] of Object.entries(attributes)) {
    const text = value === true ? '' : value || null;
    if (text === element.getAttribute(name)) continue;
    if (text === null) element.removeAttribute(name);
    else element.setAttribute(name, text);
  }
}

class Control extends Directive {
  override render(_question: QuestionView, _drawing: Drawing, _own?: Attributes): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [question, drawing, own]: Parameters<this['render']>): unknown {
    carry(element, question, drawing, own);
    return noChange;
  }
}

/** `<input ${control(question, drawing)}>`, after the attribute `type`. */
export const control = directive(Control);
