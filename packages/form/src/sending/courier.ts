import type { LitElement, ReactiveController } from 'lit';
import type { ReportClient } from '../events.js';
import { takeClient } from './clients.js';
import type { Taken } from './clients.js';

/** The element, as far as it says who sends. */
type Sender = LitElement & { readonly client?: ReportClient; readonly endpoint?: string };

/** Who sends for a form: the page's own client, or one of ours for its `endpoint`. There from the start, for something may wait from last time. */
export class Courier implements ReactiveController {
  client: ReportClient | undefined;
  readonly #host: Sender;
  #endpoint?: string | undefined;
  #taken?: Taken | undefined;

  constructor(host: Sender) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostDisconnected(): void {
    // Perhaps it is only moved to another place.
    void Promise.resolve().then(() => this.#host.isConnected || this.#follow(undefined, undefined));
  }

  hostUpdate(): void {
    const { client, endpoint, isConnected } = this.#host;
    if (isConnected) this.#follow(client, endpoint);
  }

  #follow(given: ReportClient | undefined, endpoint = ''): void {
    const wanted = given ? '' : endpoint;
    if (wanted !== (this.#endpoint ?? '')) {
      this.#taken?.release();
      this.#taken = undefined;
      this.#endpoint = wanted;
      try {
        if (wanted) this.#taken = takeClient(wanted);
      } catch (error) {
        console.error(error);
      }
    }
    this.client = given ?? this.#taken?.client;
  }
}
