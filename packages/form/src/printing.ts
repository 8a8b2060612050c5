import type { LitElement, ReactiveController } from 'lit';

const before = 'beforeprint';
const after = 'afterprint';

/** Whether the page is being printed. What stands in it when `draw` returns is what comes on paper. */
export class Printing implements ReactiveController {
  isOn = false;
  readonly #draw: () => void;

  constructor(host: LitElement, draw: () => void) {
    host.addController(this);
    this.#draw = draw;
  }

  hostConnected(): void {
    addEventListener(before, this);
    addEventListener(after, this);
  }

  hostDisconnected(): void {
    removeEventListener(before, this);
    removeEventListener(after, this);
  }

  handleEvent({ type }: Event): void {
    this.isOn = type === before;
    this.#draw();
  }
}
