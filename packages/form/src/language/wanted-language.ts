import type { LitElement, ReactiveController } from 'lit';
import { ancestorLanguage, watchLanguage } from './ancestor-language.js';
import { watchStrings } from '../strings/registry.js';

/** The language that the page around speaks, unless the person chose another since; the host is drawn when either changes. */
export class WantedLanguage implements ReactiveController {
  readonly #host: LitElement;
  #stop: (() => void)[] = [];
  #chosen?: { readonly tag: string; readonly over: string };

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const changed = (): void => this.#host.requestUpdate();
    this.#stop = [watchLanguage(this.#host, changed), watchStrings(changed)];
    changed();
  }

  hostDisconnected(): void {
    this.#stop.forEach((stop) => stop());
  }

  /** BCP 47 tag, or whatever the page has in its place; `''` when it has nothing. */
  get tag(): string {
    const around = ancestorLanguage(this.#host);
    // A change of the page's language after the choice is the later choice.
    return this.#chosen?.over === around ? this.#chosen.tag : around;
  }

  choose(tag: string): void {
    this.#chosen = { tag, over: ancestorLanguage(this.#host) };
    this.#host.requestUpdate();
  }
}
