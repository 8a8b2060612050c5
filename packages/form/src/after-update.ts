import type { LitElement, ReactiveController } from 'lit';

type Action = (root: ShadowRoot) => void;

/** What waits for the next drawing: above all, where focus goes. */
export class AfterUpdate implements ReactiveController {
  readonly #host: LitElement;
  readonly #actions: Action[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // Once this update is over: moving focus leaves a field, which may draw it again.
    if (this.#actions.length) void Promise.resolve().then(() => this.#actions.splice(0).forEach((action) => action(this.#host.shadowRoot!)));
  }

  do(action: Action): void {
    this.#actions.push(action);
    this.#host.requestUpdate();
  }

  /** Focuses what is found first. */
  focus(...selectors: string[]): void {
    this.do((root) => {
      const found = selectors.map((selector) => root.querySelector<HTMLElement>(selector)).find(Boolean);
      const isHeading = found?.matches('[role=heading]');
      if (isHeading && this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView();
      found?.focus({ preventScroll: !!isHeading });
    });
  }
}
