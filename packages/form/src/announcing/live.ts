import { html } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Content } from '../drawing.js';

/** Milliseconds without a key after which typing has paused, and until what was said is out of the way of whoever reads the page. */
const PAUSE = 900;
const FADE = 10_000;

/**
 * What a screen reader is told politely. All that is said before the next drawing is told at once, for a later text
 * would silence an earlier one; the same words once more are new words. Nothing is said at each key: what changes with
 * typing waits for a pause.
 */
export class Live implements ReactiveController {
  readonly #host: LitElement;
  #coming: Content[] = [];
  #said: readonly Content[] = [];
  #again = false;
  #pause?: ReturnType<typeof setTimeout>;
  #fade?: ReturnType<typeof setTimeout>;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#fade);
  }

  say(words: Content): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#fade);
    this.#coming.push(words);
    this.#host.requestUpdate();
    this.#fade = setTimeout(() => {
      this.#said = [];
      this.#host.requestUpdate();
    }, FADE);
  }

  /** Says it once typing has paused, unless something else is said before. */
  sayAfterTyping(words: Content): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.say(words), PAUSE);
  }

  /** The text of the live region now. */
  get text(): TemplateResult {
    if (this.#coming.length) {
      this.#said = this.#coming.map((words, at) => (at ? [' ', words] : words));
      this.#coming = [];
      this.#again = !this.#again;
    }
    // Another element, or the same words twice would change nothing and be passed over.
    return this.#again ? html`<span>${this.#said}</span>` : html`<b>${this.#said}</b>`;
  }
}
