import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';

type Act = (element: Element) => void;

class Does extends Directive {
  #seen: readonly unknown[] = [];

  override render(_act: Act, ..._on: readonly unknown[]): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [act, ...on]: Parameters<this['render']>): unknown {
    if (!on.length || on.some((each, at) => each !== this.#seen[at])) act(element);
    this.#seen = on;
    return noChange;
  }
}

/** `<p ${does(act, ...on)}>`: does something to the element when it is drawn; given what it depends on, only when that changed. */
export const does = directive(Does);
