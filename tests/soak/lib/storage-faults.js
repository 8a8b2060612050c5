// Runs in a page: puts faults into IndexedDB, by chance, and tells what a storage makes of them.
// Everything below looks at the database with the platform's own functions, kept here before any is replaced.
const own = {
  open: IDBFactory.prototype.open,
  transaction: IDBDatabase.prototype.transaction,
  put: IDBObjectStore.prototype.put,
  delete: IDBObjectStore.prototype.delete,
  get: IDBObjectStore.prototype.get,
  getAll: IDBObjectStore.prototype.getAll,
  abort: IDBTransaction.prototype.abort,
};
const later = globalThis.setTimeout.bind(globalThis);
const fault = (name) => new DOMException('planted', name);

/** A request that ends as it is told, or never. */
class Request extends EventTarget {
  readyState = 'pending';
  result = undefined;
  error = null;
  constructor(...events) {
    super();
    const next = () => {
      const [type, error] = events.shift() ?? [];
      if (!type) return;
      this.error = error ?? null;
      const event = new Event(type);
      this[`on${type}`]?.(event);
      this.dispatchEvent(event);
      later(next);
    };
    later(next);
  }
}

/** Whose events nobody hears any more: they never settle. */
const mute = new WeakSet();
/** So that it can be made mute: who listens first hears first. */
function listenFirst(target) {
  for (const type of ['success', 'error', 'complete', 'abort']) target.addEventListener(type, (event) => mute.has(target) && event.stopImmediatePropagation());
  return target;
}
/** Aborts as a full disk would: the transaction says why. */
function abort(transaction, name) {
  Object.defineProperty(transaction, 'error', { configurable: true, get: () => fault(name) });
  try {
    own.abort.call(transaction);
  } catch {
    // over already
  }
}
/** A request that is never answered keeps its transaction open. */
function silence(go, store) {
  const request = go();
  mute.add(request).add(store.transaction);
  return request;
}
const raise = (name) => () => {
  throw fault(name);
};

/** By the function they befall: each takes a way to do the real thing. */
const faults = {
  open: {
    SecurityError: raise('SecurityError'),
    UnknownError: () => new Request(['error', fault('UnknownError')]),
    QuotaExceededError: () => new Request(['error', fault('QuotaExceededError')]),
    AbortError: () => new Request(['error', fault('AbortError')]),
    blocked: () => new Request(['blocked']),
    'never settles': () => new Request(),
  },
  transaction: {
    InvalidStateError: raise('InvalidStateError'),
    UnknownError: raise('UnknownError'),
    'connection lost': (go, database) => {
      database.close();
      later(() => database.onclose?.(new Event('close')));
      throw fault('InvalidStateError');
    },
    'never settles': (go) => {
      const transaction = go();
      mute.add(transaction);
      return transaction;
    },
    'aborted at once': (go) => {
      const transaction = go();
      later(() => abort(transaction, 'UnknownError'));
      return transaction;
    },
  },
  put: {
    'QuotaExceededError thrown': raise('QuotaExceededError'),
    DataCloneError: raise('DataCloneError'),
    QuotaExceededError: (go, store) => {
      const request = go();
      request.addEventListener('success', () => abort(store.transaction, 'QuotaExceededError'));
      return request;
    },
    AbortError: (go, store) => {
      const request = go();
      later(() => abort(store.transaction, 'AbortError'));
      return request;
    },
  },
  get: {
    TransactionInactiveError: raise('TransactionInactiveError'),
    'connection lost': (go, store) => {
      abort(store.transaction, 'UnknownError');
      throw fault('InvalidStateError');
    },
    'never settles': silence,
  },
  getAll: { UnknownError: raise('UnknownError'), InvalidStateError: raise('InvalidStateError'), 'never settles': silence },
};

/** Puts faults in, `enough` of them; `share` of calls meet one. Returns how many were `planted` of each kind, and their `count`. */
export function plant(random, { share, enough }) {
  const planted = {};
  const state = { planted, count: 0 };
  const around = (name, kinds) =>
    function (...given) {
      const go = () => listenFirst(own[name].apply(this, given));
      if (state.count >= enough || random.next() >= share) return go();
      const kind = random.pick(Object.keys(kinds));
      planted[`${name}: ${kind}`] = (planted[`${name}: ${kind}`] ?? 0) + 1;
      state.count += 1;
      return kinds[kind](go, this);
    };
  IDBFactory.prototype.open = around('open', faults.open);
  IDBDatabase.prototype.transaction = around('transaction', faults.transaction);
  for (const name of ['put', 'get', 'getAll']) IDBObjectStore.prototype[name] = around(name, faults[name]);
  return state;
}

/** What the database holds of a key, read with the platform's own functions. */
export function peek(name, key) {
  return new Promise((resolve, reject) => {
    const request = own.open.call(indexedDB, name);
    // Nobody has made it: then it must not exist afterwards, either, for whoever makes it makes its stores.
    request.onupgradeneeded = () => own.abort.call(request.transaction);
    request.onerror = () => resolve(undefined);
    request.onsuccess = () => {
      const database = request.result;
      if (!database.objectStoreNames.length) return (database.close(), resolve(undefined));
      const store = own.transaction.call(database, [...database.objectStoreNames][0]).objectStore([...database.objectStoreNames][0]);
      const found = own.get.call(store, key);
      found.onsuccess = () => (database.close(), resolve(found.result));
      found.onerror = () => (database.close(), reject(found.error));
    };
  });
}

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, below: (limit) => Math.floor(next() * limit), pick: (items) => items[Math.floor(next() * items.length)] };
}

/**
 * Writes and reads through many storages at once while faults happen, until there were enough of them.
 * @param make gives the storage for a name
 */
export async function torment(make, { seed, enough, share = 0.12, writers = 100 }) {
  const random = seeded(seed);
  const state = plant(random, { share, enough });
  const result = { faults: 0, kinds: {}, saved: 0, failed: 0, codes: {}, falselySaved: [], changed: [], pending: [], longest: 0, rejections: [], stuck: [] };
  const onrejection = ({ reason }) => result.rejections.push(String(reason?.stack ?? reason));
  addEventListener('unhandledrejection', onrejection);
  addEventListener('error', (event) => result.rejections.push(String(event.error?.stack ?? event.message)));

  // A machine that is busy with other things is late by itself: the longest that nothing happened here is not counted.
  const beats = [performance.now()];
  const beating = setInterval(() => beats.push(performance.now()), 20);
  const lateness = (since) => beats.reduce((most, at, index) => (at > since && index ? Math.max(most, at - beats[index - 1] - 20) : most), performance.now() - beats.at(-1) - 20);

  /** How something ended, and that it did so in time. */
  async function ended(what, promise) {
    const started = performance.now();
    let timer;
    const late = new Promise((resolve) => (timer = later(() => resolve({ late: true }), 6000)));
    const outcome = await Promise.race([promise.then((value) => ({ value }), (error) => ({ error })), late]);
    clearTimeout(timer);
    const all = performance.now() - started;
    const took = all > 4000 ? all - Math.max(0, lateness(started)) : all;
    result.longest = Math.max(result.longest, took);
    if (outcome.late || took > 5000) result.pending.push(`${what}: ${Math.round(took)} ms`);
    return outcome;
  }

  async function writer(number) {
    const name = `torment ${seed} ${number}`;
    const storage = make(name);
    const key = `outbox/${number}`;
    /** What may be there: the last that was saved, and those whose write failed since. */
    let possible = [undefined];
    for (let step = 0; state.count < enough; step++) {
      const value = random.below(6) ? { step, text: `raportti ${number} ${step} `.repeat(1 + random.below(40)) } : undefined;
      const { value: revisions, error } = await ended('write', storage.write([{ key, ...(value && { value }) }], { strict: random.below(3) === 0 }));
      const there = (await peek(name, key))?.value;
      const same = (one) => JSON.stringify(one) === JSON.stringify(there);
      if (revisions) {
        result.saved += 1;
        if (!same(value)) result.falselySaved.push(`${name} step ${step}: ${JSON.stringify(there)?.slice(0, 60)}`);
        possible = [value];
      } else {
        result.failed += 1;
        result.codes[error?.code] = (result.codes[error?.code] ?? 0) + 1;
        possible.push(value);
        if (!possible.some(same)) result.changed.push(`${name} step ${step}`);
      }
      if (random.below(4) === 0) {
        const { value: entries } = await ended('list', storage.list('outbox/'));
        if (entries && !possible.some((one) => JSON.stringify(one) === JSON.stringify(entries.find((entry) => entry.key === key)?.value))) result.changed.push(`${name} list ${step}`);
      }
    }
    // All is well again: the next write must work.
    const { error, late } = await ended('last write', storage.write([{ key, value: 'last' }]));
    if (error || late || (await peek(name, key))?.value !== 'last') result.stuck.push(`${name}: ${error?.code} ${error?.cause}`);
    storage.close();
    indexedDB.deleteDatabase(name);
  }

  const writing = Array.from({ length: writers }, (_, number) => writer(number));
  await Promise.all(writing);
  clearInterval(beating);
  removeEventListener('unhandledrejection', onrejection);
  return { ...result, faults: state.count, kinds: state.planted };
}
