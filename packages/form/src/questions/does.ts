import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';

type Act = (element: Element) => void;

class Does extends Directive {
  override render(_act: Act): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [act]: Parameters<this['render']>): unknown {
    act(element);
    return noChange;
  }
}

/** `<p ${does(act)}>`: does something to the element whenever it is drawn. */
export const does = directive(Does);
