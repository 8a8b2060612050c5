import { noChange } from 'lit';
import { insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';
import { Directive, directive } from 'lit/directive.js';
import type { ChildPart } from 'lit';

type Draw = (item: never) => unknown;

interface Drawn {
  readonly part: ChildPart;
  readonly seen: readonly unknown[] | undefined;
}

/**
 * A list whose items keep their DOM by key, and are not drawn again while what they depend on is the same.
 * Lit's `repeat` and `guard` in one, for lists that change by a few items: what stays in place is never moved,
 * for moving takes the focus away.
 */
class Keyed extends Directive {
  #drawn = new Map<unknown, Drawn>();

  override render(_items: readonly unknown[], _key: Draw, _draw: Draw, _dependencies?: (item: never) => readonly unknown[]): unknown {
    return noChange;
  }

  override update(container: ChildPart, [items, key, draw, dependencies]: Parameters<this['render']>): unknown {
    const keys = items.map((item) => key(item as never));
    const kept = new Set(keys);
    const old = this.#drawn;
    for (const [known, { part }] of old) {
      if (kept.has(known)) continue;
      removePart(part);
      // Lit leaves the closing marker behind: the item before would no longer stand right before the one after.
      (part.endNode as ChildNode | null)?.remove();
    }
    this.#drawn = new Map();

    // Backwards, so that the place of each is known: before the one that was settled last.
    let after: ChildPart | undefined;
    for (let at = items.length; at--; ) {
      const item = items[at] as never;
      const known = old.get(keys[at]);
      const seen = dependencies?.(item);
      const inPlace = known?.part.endNode?.nextSibling === (after ? after.startNode : container.endNode);
      const part = known && inPlace ? known.part : insertPart(container, after, known?.part);
      if (!seen || !known?.seen || seen.length !== known.seen.length || seen.some((each, index) => each !== known.seen![index])) {
        setChildPartValue(part, draw(item));
      }
      this.#drawn.set(keys[at], { part, seen });
      after = part;
    }
    setCommittedValue(container, this.#drawn);
    return noChange;
  }
}

/** `keyed(items, key, draw, dependencies?)` */
export const keyed = directive(Keyed);
