import { html, nothing } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import { drag } from './drag.js';

/** One item of a list that the person puts in order; its element has `data-item`. */
export interface Item {
  /** Its name, for buttons: as `Drawing.say` gives it. */
  readonly name: string;
  readonly index: number;
  /** How many items there are. */
  readonly count: number;
  /** Id of the button that moves it. */
  readonly id: (way: 'up' | 'down') => string;
  /** Moves it there, and says so. */
  readonly move: (to: number) => void;
}

function move({ index, id, move }: Item, to: number, { focus }: Drawing): void {
  move(to);
  // At either end the pressed button is disabled: the other one takes over.
  const ways = index < to ? (['down', 'up'] as const) : (['up', 'down'] as const);
  focus(...ways.map((way) => `#${id(way)}:enabled`));
}

/** What an item is dragged by. Not for keyboards and screen readers, which have the buttons. */
export const handle = (item: Item, drawing: Drawing): Content =>
  item.count < 2
    ? nothing
    : html`<span class="handle" part="handle" aria-hidden="true" @pointerdown=${(event: PointerEvent) => drag(event, (to) => move(item, to, drawing))}></span>`;

/** The buttons that move an item one place. Focus goes with it. */
export function moveButtons(item: Item, drawing: Drawing): Content {
  const { name, index, count, id } = item;
  const { t } = drawing.speaker;
  const button = (way: 'up' | 'down', to: number): Content =>
    html`<button
      type="button"
      part="action"
      class=${way}
      id=${id(way)}
      ?disabled=${to < 0 || to === count}
      @click=${() => move(item, to, drawing)}
    >
      <span>${t(way)}<span class="unseen">: ${name}</span></span>
    </button>`;
  return count < 2 ? nothing : html`${button('up', index - 1)}${button('down', index + 1)}`;
}
