import { StorageError } from '../errors.js';
import { expectRevision } from './memory.js';
import type { Change, Entry, ReportStorage } from './storage.js';

const STORE = 'entries';
/** Milliseconds: what has not settled by then fails, so that callers hear within the five seconds that are promised. */
const PATIENCE = 4500;
/** Browsers close the databases of tabs in the background; an operation then goes on with a new handle. */
const TRIES = 3;

/**
 * Keeps entries in an IndexedDB database of the page's origin, which is there when the first one is written or asked for.
 *
 * There is one object store of `{ key, value, revision }`, and never another: what a value holds is the business of
 * whoever wrote it. So the database has no version to raise, and tabs with older or newer code share it.
 * @param name of the database
 */
export function indexedDbStorage(name: string): ReportStorage {
  let handle: Promise<IDBDatabase> | undefined;
  let isClosed = false;

  function open(): Promise<IDBDatabase> {
    if (handle) return handle;
    const drop = (): void => {
      if (handle === coming) handle = undefined;
    };
    const coming = connect(name).then((database) => {
      database.onclose = drop;
      // Someone wants to delete the database, or to mend it, and waits until nobody uses it.
      database.onversionchange = () => (drop(), database.close());
      return database;
    });
    // What could not be opened now may be opened the next time.
    coming.catch(drop);
    return (handle = coming);
  }

  /** Closes a handle once what is under way with it has ended; the next operation opens another. */
  function letGo(used: Promise<IDBDatabase> | undefined): void {
    if (handle === used) handle = undefined;
    used?.then((database) => database.close(), () => undefined);
  }

  /** Runs one transaction to its end; anew with another handle where that has died. */
  function run<T>(mode: IDBTransactionMode, options: IDBTransactionOptions | undefined, work: Work<T>): Promise<T> {
    let used: Promise<IDBDatabase> | undefined;
    let transaction: IDBTransaction | undefined;
    let isOver = false;
    const attempt = async (tries: number): Promise<T> => {
      try {
        if (isClosed) throw new Error('closed');
        const database = await (used = open());
        // Nothing may be written any more when the caller has been told that it was not.
        if (isOver) throw new Error('too late');
        transaction = database.transaction(STORE, mode, options);
        return await settled(transaction, work, tries);
      } catch (error) {
        if (error instanceof StorageError) throw error;
        if ((error as Error | null)?.name === 'QuotaExceededError') throw new StorageError('full', error);
        letGo(used);
        if (isClosed || isOver || tries === TRIES) throw new StorageError('unavailable', error);
        return attempt(tries + 1);
      }
    };
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        isOver = true;
        try {
          transaction?.abort();
        } catch {
          // it has ended, or is just being written
        }
        letGo(used);
        reject(new StorageError('unavailable', new Error(`no answer within ${PATIENCE} ms`)));
      }, PATIENCE);
      void attempt(1)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  return {
    list: (prefix) =>
      run('readonly', undefined, (store, on, done) => on(store.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)) as IDBRequest<Entry[]>, done)),
    write: (changes, { strict } = {}) =>
      run('readwrite', { durability: strict ? 'strict' : 'default' }, (store, on, done, tries) => {
        done([]);
        const before: (Entry | undefined)[] = [];
        for (const { key } of changes)
          on(store.get(key) as IDBRequest<Entry | undefined>, (entry) => {
            if (before.push(entry) < changes.length) return;
            // A handle that died may have done its work before it died.
            if (tries > 1 && changes.every((change, at) => isAsAsked(change, before[at]))) return done(before.map((each) => each?.revision ?? 0));
            changes.forEach((change, at) => expectRevision(change, before[at]?.revision));
            done(changes.map((change, at) => put(store, change, before[at])));
          });
      }),
    close() {
      isClosed = true;
      letGo(handle);
    },
  };
}

/** What is done in a transaction: `on` goes on with what a request found, `done` says what comes of it all. */
type Work<T> = (store: IDBObjectStore, on: <R>(request: IDBRequest<R>, then: (result: R) => void) => void, done: (result: T) => void, tries: number) => void;

/** Resolves when the transaction is complete, which is when it is on disk, and never before. */
const settled = <T>(transaction: IDBTransaction, work: Work<T>, tries: number): Promise<T> =>
  new Promise((resolve, reject) => {
    let result: T;
    let fault: unknown;
    const attempt = (step: () => void): void => {
      try {
        step();
      } catch (error) {
        fault = error;
        transaction.abort();
      }
    };
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(fault ?? transaction.error);
    attempt(() =>
      work(
        transaction.objectStore(STORE),
        (request, then) => (request.onsuccess = () => attempt(() => then(request.result))),
        (outcome) => (result = outcome),
        tries,
      ),
    );
  });

function put(store: IDBObjectStore, { key, value }: Change, before: Entry | undefined): number {
  if (value === undefined) {
    store.delete(key);
    return 0;
  }
  // From a number that no earlier entry under this key had, as far as chance goes.
  const revision = (before?.revision ?? Math.floor(Math.random() * 2 ** 48)) + 1;
  store.put({ key, value, revision });
  return revision;
}

const isAsAsked = ({ value }: Change, now: Entry | undefined): boolean => JSON.stringify(value) === JSON.stringify(now?.value);

function connect(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      if (!isComplete(request.result)) request.result.createObjectStore(STORE, { keyPath: 'key' });
    };
    request.onsuccess = () => {
      const database = request.result;
      if (isComplete(database)) return resolve(database);
      // A browser that died while it made the database can leave it empty.
      database.close();
      connect(name, database.version + 1).then(resolve, reject);
    };
    request.onerror = () => reject(request.error);
  });
}

const isComplete = ({ objectStoreNames }: IDBDatabase): boolean => objectStoreNames.contains(STORE);
