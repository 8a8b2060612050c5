import type { LitElement, ReactiveController } from 'lit';

/** Milliseconds until it is said that something is coming, and until it is said that it takes long. */
const SOON = 700;
const LONG = 10_000;

/**
 * How long the form has been awaited: at first nothing is said, for most forms come at once and words that flash by
 * only disturb; then that it is coming; then that it takes long, and what one can do.
 */
export class Patience implements ReactiveController {
  stage: 'short' | 'some' | 'long' = 'short';
  readonly #host: LitElement;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  begin(): void {
    this.end();
    this.#timers = [this.#after(SOON, 'some'), this.#after(LONG, 'long')];
  }

  end(): void {
    this.stage = 'short';
    this.#timers.forEach(clearTimeout);
  }

  hostDisconnected(): void {
    this.#timers.forEach(clearTimeout);
  }

  #after(time: number, stage: this['stage']): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.stage = stage;
      this.#host.requestUpdate();
    }, time);
  }
}
