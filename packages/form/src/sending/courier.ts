import type { OutboxEvent, OutboxItem } from '@social-report/sdk';
import type { LitElement, ReactiveController } from 'lit';
import type { ReportClient, ReportReceipt } from '../events.js';
import { Later } from '../loading/later.js';
import type { Taken } from './clients.js';

/** A page that has a client of its own needs none of ours. */
const clients = new Later(() => import('./clients.js'));

/** The element, as far as it says who sends, and for whom. */
export type Sender = LitElement & { readonly client?: ReportClient; readonly endpoint?: string; readonly draftScope?: string };

/** Milliseconds that a first attempt has before what waits is said to wait, and between two looks at it. */
const PATIENCE = 1000;
const PAUSE = 300;

const wait = (time: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, time));

/**
 * Who sends for a form: the page's own client, or one of ours for its `endpoint`. There from the start, for something
 * may wait from last time; and knows what does.
 */
export class Courier implements ReactiveController {
  client: ReportClient | undefined;
  /** Whose reports these are. */
  scope: string | undefined;
  /** What waits or was refused, of the person whose form this is. */
  items: readonly OutboxItem[] = [];
  /** Reports that this element has sent, and nothing is known of yet. */
  readonly underWay = new Set<string>();
  readonly #host: Sender;
  readonly #hear: (receipt: ReportReceipt) => void;
  readonly #settled: () => Promise<unknown> | undefined;
  #endpoint = '';
  #taken?: Taken | undefined;
  #unsubscribe?: (() => void) | undefined;
  #looking?: Promise<void> | undefined;

  /**
   * @param hear is told what became of a report that is under way
   * @param settled what must be over before a client is let go of: a draft may be being written
   */
  constructor(host: Sender, hear: (receipt: ReportReceipt) => void, settled: () => Promise<unknown> | undefined) {
    this.#host = host;
    this.#hear = hear;
    this.#settled = settled;
    host.addController(this);
  }

  /** Whether all is here that it takes to send. */
  get isReady(): boolean {
    return !!clients.value || !!this.#host.client || !this.#host.endpoint;
  }

  /** @throws LoadError when it does not come; may be called again */
  async ready(): Promise<void> {
    if (this.isReady) return;
    await clients.get();
    this.hostUpdate();
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostDisconnected(): void {
    // Perhaps it is only moved to another place.
    void Promise.resolve(this.#settled()).then(() => this.#host.isConnected || this.#follow(undefined, '', undefined));
  }

  hostUpdate(): void {
    const { client, endpoint, draftScope, isConnected } = this.#host;
    // An attribute that is taken away is null.
    if (isConnected) this.#follow(client, endpoint ?? '', draftScope ?? undefined);
  }

  /** Looks at what there is in the outbox; often asked for, it looks now and then. */
  look(after = 0): Promise<void> {
    return (this.#looking ??= wait(after).then(async () => {
      this.#looking = undefined;
      const { client, scope } = this;
      const all = await client?.outbox?.list().catch(() => undefined);
      // What cannot be looked at is as it was.
      if (!all || client !== this.client || scope !== this.scope) return;
      const before = this.items;
      this.items = all.filter((item) => item.scope === scope);
      if (before.length || this.items.length) this.#host.requestUpdate();
    }));
  }

  #follow(given: ReportClient | undefined, endpoint: string, scope: string | undefined): void {
    const wanted = given || !clients.value ? '' : endpoint;
    const before = [this.client, this.scope];
    if (wanted !== this.#endpoint) {
      this.#taken?.release();
      this.#taken = undefined;
      this.#endpoint = wanted;
      try {
        if (wanted) this.#taken = clients.value!.takeClient(wanted);
      } catch (error) {
        console.error(error);
      }
    }
    this.client = given ?? this.#taken?.client;
    this.scope = scope;
    if (this.client === before[0] && scope === before[1]) return;
    this.#unsubscribe?.();
    this.items = [];
    this.#unsubscribe = this.client?.outbox?.subscribe((event) => this.#told(event));
    // What goes at once is not worth a word.
    if (this.#unsubscribe) void this.look(PATIENCE);
  }

  #told({ id, receipt }: OutboxEvent): void {
    void this.look(PAUSE);
    // Only what is kept has events.
    if (receipt && this.underWay.delete(id)) this.#hear({ ...receipt, kept: true });
  }
}
