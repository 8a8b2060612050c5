import type { LitElement, ReactiveController } from 'lit';

/** Tells when the page goes out of sight, perhaps for ever: what is not written now may never be. */
export class Hiding implements ReactiveController {
  readonly #hidden: () => void;

  constructor(host: LitElement, hidden: () => void) {
    this.#hidden = hidden;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#hidden);
    document.addEventListener('visibilitychange', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#hidden);
    document.removeEventListener('visibilitychange', this.#changed);
  }

  #changed = (): void => {
    if (document.visibilityState === 'hidden') this.#hidden();
  };
}
