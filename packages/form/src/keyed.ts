import { noChange, render } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';
import type { ChildPart } from 'lit';
import { changed } from './changed.js';
import type { Content, Place, PlainDrawing } from './drawing.js';

type Draw = (item: never) => unknown;

/** All nodes of a place. */
function nodesOf({ first, last }: Place): ChildNode[] {
  const nodes = [first];
  while (nodes.at(-1) !== last) nodes.push(nodes.at(-1)!.nextSibling!);
  return nodes;
}

/**
 * A list whose items keep their DOM by key, and are not drawn again while what they depend on is the same.
 * Lit's `repeat` and `guard` in one, for lists that change by a few items: what stays in place is never moved,
 * for moving takes the focus away. What is drawn in plain DOM needs no marks of Lit's around it.
 */
class Keyed extends Directive {
  #drawn = new Map<unknown, Place>();

  override render(_items: readonly unknown[], _key: Draw, _draw: Draw, _dependencies?: (item: never) => readonly unknown[]): unknown {
    return noChange;
  }

  override update(container: ChildPart, [items, key, draw, dependencies]: Parameters<this['render']>): unknown {
    const keys = items.map((item) => key(item as never));
    const kept = new Set(keys);
    const old = this.#drawn;
    const remove = (place: Place): void => nodesOf(place).forEach((node) => node.remove());
    for (const [known, place] of old) if (!kept.has(known)) remove(place);
    this.#drawn = new Map();
    const parent = container.startNode!.parentNode as HTMLElement;

    // Backwards, so that the place of each is known: before the one that was settled last.
    let after: Node | null = container.endNode;
    for (let at = items.length; at--; ) {
      const item = items[at] as never;
      const known = old.get(keys[at]);
      const on = dependencies?.(item);
      let place = known;
      if (!on || !place || changed(place, on)) {
        const content = draw(item) as Content | PlainDrawing;
        if (typeof content === 'function') place = content(place);
        else {
          // Between two marks, where it is to stand: browsers look at all that is moved.
          const last = place?.sort === keyed ? place.last : parent.insertBefore(new Comment(), after);
          const { startNode } = render(content, parent, { renderBefore: last });
          if (last !== place?.last) place = { sort: keyed, first: startNode as ChildNode, last };
        }
        if (on && place !== known) changed(place!, on);
        if (known && place !== known) remove(known);
      }
      if (place!.last.nextSibling !== after || !place!.last.parentNode) for (const node of nodesOf(place!)) parent.insertBefore(node, after);
      this.#drawn.set(keys[at], place!);
      after = place!.first;
    }
    setCommittedValue(container, this.#drawn);
    return noChange;
  }
}

/** `keyed(items, key, draw, dependencies?)` */
export const keyed = directive(Keyed);
