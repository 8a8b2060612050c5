// A collector in a process of its own, for the kill rig: `node child.js DATABASE FORMS [early]`. With `early` it does
// what must never be done, acknowledging before the commit, so that the rig can prove that it notices.
import { createCollector } from '../collector.js';
import { openSqliteStore } from '../store/sqlite.js';
import type { Store, StoredResponse } from '../store/store.js';

const [database = '', forms = '', mode] = process.argv.slice(2);

function acknowledgingEarly(store: Store): Store {
  let pending: StoredResponse[] = [];
  const commit = async (): Promise<void> => {
    const batch = pending;
    pending = [];
    for (const response of batch) await store.insert(response);
  };
  return {
    ...store,
    async insert(response) {
      pending.push(response);
      if (pending.length === 1) setTimeout(() => void commit(), 20);
      return { outcome: 'stored' };
    },
  };
}

const store = openSqliteStore(database);
await createCollector({ forms, port: 0, rateLimit: 1_000_000 }, mode === 'early' ? acknowledgingEarly(store) : store);
