import type { TestContext } from 'node:test';
import { createClient, memoryStorage, type Client, type ClientOptions, type OutboxEvent, type ReportStorage } from '../index.js';
import { serve, type Handler, type Received } from './server.test.support.js';

export interface Setup {
  readonly client: Client;
  readonly received: readonly Received[];
  readonly storage: ReportStorage;
  readonly endpoint: string;
  /** Answers differently from now on. */
  answer(handler: Handler): void;
  /** Resolves with the next event of this type. */
  heard(type: OutboxEvent['type'], id?: string): Promise<OutboxEvent>;
  /** Another client with the same storage and endpoint, as another tab has. */
  open(options?: Partial<ClientOptions>): Client;
}

/** Waits until something is so; fails when that takes longer than ten seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const latest = performance.now() + 10_000;
  while (!(await isSo())) {
    if (performance.now() > latest) throw new Error(`never came true: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A client with a storage in memory, whose back-offs are short, and a server. */
export async function setUp(t: TestContext, handler: Handler, options: Partial<ClientOptions> = {}): Promise<Setup> {
  let current = handler;
  const { endpoint, received, close } = await serve((...all) => current(...all));
  const storage = (options.storage as ReportStorage | undefined) ?? memoryStorage();
  const opened: Client[] = [];
  const open = (more?: Partial<ClientOptions>): Client => {
    const client = createClient({ endpoint, storage, random: () => 0.02, ...options, ...more });
    opened.push(client);
    return client;
  };
  t.after(() => {
    for (const client of opened) client.close();
    close();
  });
  const client = open();
  return {
    client,
    received,
    storage,
    endpoint,
    open,
    answer: (next) => (current = next),
    heard: (type, id) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`never heard: ${type}`)), 10_000);
        const end = client.outbox.subscribe((event) => {
          if (event.type !== type || (id ?? event.id) !== event.id) return;
          clearTimeout(timer);
          end();
          resolve(event);
        });
      }),
  };
}
