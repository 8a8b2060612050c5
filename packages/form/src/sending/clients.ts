import { createClient } from '@social-report/sdk';
import type { ReportClient } from '../events.js';

/** Clients of our own making, one for each address: what waits on the device is then sent by one, whatever the number of forms. */
const clients = new Map<string, { readonly client: ReportClient; users: number }>();

/** A client, and how to let go of it: the last to do so closes it. */
export interface Taken {
  readonly client: ReportClient;
  release(): void;
}

/** @throws ClientUsageError when it is no http(s) address */
export function takeClient(endpoint: string): Taken {
  const { href } = new URL(endpoint, document.baseURI);
  const kept: { readonly client: ReportClient; users: number } = clients.get(href) ?? { client: createClient({ endpoint: href }), users: 0 };
  clients.set(href, kept);
  kept.users++;
  return {
    client: kept.client,
    release() {
      if (--kept.users) return;
      clients.delete(href);
      kept.client.close?.();
    },
  };
}
