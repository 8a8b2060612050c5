import { expect } from '@open-wc/testing';
import { codeOf, storageKeepsItsPromises } from '../testing/storage-contract.js';
import { indexedDbStorage } from './indexed-db.js';
import type { ReportStorage } from './storage.js';

let number = 0;
const fresh = (): string => `test ${Date.now()} ${number++}`;

/** Puts another function in the place of one of the platform's, until the test is over. */
const replaced: (() => void)[] = [];
function replace<T extends object, K extends keyof T>(object: T, name: K, make: (real: T[K]) => T[K]): void {
  const before = Object.getOwnPropertyDescriptor(object, name)!;
  Object.defineProperty(object, name, { configurable: true, writable: true, value: make(object[name]) });
  replaced.push(() => Object.defineProperty(object, name, before));
}

const thrown = (name: string): DOMException => new DOMException('planted', name);

describe('IndexedDB storage', () => {
  let rejections: unknown[];
  const onrejection = (event: PromiseRejectionEvent): unknown => rejections.push(event.reason);
  const onerror = (event: ErrorEvent): unknown => rejections.push(event.error);
  beforeEach(() => {
    rejections = [];
    window.addEventListener('unhandledrejection', onrejection);
    window.addEventListener('error', onerror);
  });
  afterEach(async () => {
    for (const undo of replaced.splice(0).reverse()) undo();
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('unhandledrejection', onrejection);
    window.removeEventListener('error', onerror);
    expect(rejections).to.deep.equal([]);
  });

  storageKeepsItsPromises(it, () => indexedDbStorage(fresh()));

  it('keeps what was written for the next one that opens the database, in another tab or later', async () => {
    const name = fresh();
    const [one, two] = [indexedDbStorage(name), indexedDbStorage(name)];
    const [revision] = await one.write([{ key: 'a', value: 1 }]);
    await two.write([{ key: 'a', value: 2, revision: revision! }]);
    expect(await codeOf(one.write([{ key: 'a', value: 3, revision: revision! }]))).to.equal('conflict');
    expect((await one.list('')).map(({ value }) => value)).to.deep.equal([2]);
  });

  /** Calls of transaction() that fail, and the write and the list that follow. */
  const outcome = async (storage: ReportStorage): Promise<unknown> => [await codeOf(storage.write([{ key: 'b', value: 1, revision: 0 }])), await codeOf(storage.list(''))];

  for (const name of ['InvalidStateError', 'UnknownError', 'AbortError']) {
    it(`opens the database anew when its handle has died (${name}), three times at most`, async () => {
      const storage = indexedDbStorage(fresh());
      await storage.write([{ key: 'a', value: 1 }]);
      let faults = 2;
      let opened = 0;
      replace(IDBFactory.prototype, 'open', (real) => function (this: IDBFactory, ...all) {
        opened++;
        return real.apply(this, all);
      });
      replace(IDBDatabase.prototype, 'transaction', (real) => function (this: IDBDatabase, ...all) {
        if (faults-- > 0) throw thrown(name);
        return real.apply(this, all);
      });
      expect(await outcome(storage)).to.deep.equal([undefined, undefined]);
      expect(opened).to.equal(2);
      faults = Infinity;
      expect(await outcome(storage)).to.deep.equal(['unavailable', 'unavailable']);
      faults = 0;
      expect((await storage.list('')).map(({ key }) => key)).to.deep.equal(['a', 'b']);
    });
  }

  it('is not taken for saved when the transaction is aborted after its requests succeeded', async () => {
    const storage = indexedDbStorage(fresh());
    let faults = Infinity;
    replace(IDBObjectStore.prototype, 'put', (real) => function (this: IDBObjectStore, ...all) {
      const request = real.apply(this, all);
      if (faults-- > 0) request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    expect(await codeOf(storage.write([{ key: 'a', value: 1 }]))).to.equal('unavailable');
    expect(await storage.list('')).to.deep.equal([]);
    faults = 1;
    expect(await codeOf(storage.write([{ key: 'a', value: 1, revision: 0 }]))).to.equal(undefined);
  });

  it('does not take its own write for that of another when only the news of it was lost', async () => {
    const storage = indexedDbStorage(fresh());
    await storage.list('');
    let faults = 1;
    const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete')!;
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      configurable: true,
      set(this: IDBTransaction, told: () => void) {
        complete.set!.call(this, () => (faults-- > 0 ? this.onabort?.(new Event('abort')) : told()));
      },
    });
    replaced.push(() => Object.defineProperty(IDBTransaction.prototype, 'oncomplete', complete));
    const [revision] = await storage.write([{ key: 'a', value: { b: 1 }, revision: 0 }]);
    expect((await storage.list('')).map((entry) => entry.revision)).to.deep.equal([revision]);
  });

  it('says that it is full', async () => {
    const storage = indexedDbStorage(fresh());
    replace(IDBObjectStore.prototype, 'put', () => () => {
      throw thrown('QuotaExceededError');
    });
    expect(await codeOf(storage.write([{ key: 'a', value: 1 }]))).to.equal('full');
    expect(await storage.list('')).to.deep.equal([]);
  });

  it('opens once there is space again, where it was too full to be opened', async () => {
    const storage = indexedDbStorage(fresh());
    replace(window, 'indexedDB', () => ({ open: () => { throw thrown('QuotaExceededError'); } }) as unknown as IDBFactory);
    expect(await codeOf(storage.list(''))).to.equal('full');
    replaced.pop()!();
    expect(await codeOf(storage.write([{ key: 'a', value: 1 }]))).to.equal(undefined);
  });

  it('fails in words where there is no IndexedDB, or it may not be used', async () => {
    const faults: (() => IDBFactory)[] = [() => undefined as unknown as IDBFactory, () => { throw thrown('SecurityError'); }];
    for (const get of faults) {
      const before = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
      Object.defineProperty(window, 'indexedDB', { configurable: true, get });
      try {
        expect(await outcome(indexedDbStorage(fresh()))).to.deep.equal(['unavailable', 'unavailable']);
      } finally {
        Object.defineProperty(window, 'indexedDB', before);
      }
    }
  });

  it('gives up within five seconds when nothing ever answers, and what comes late is not written', async () => {
    const name = fresh();
    const storage = indexedDbStorage(name);
    let late: (() => void) | undefined;
    replace(IDBFactory.prototype, 'open', (real) => function (this: IDBFactory, ...all) {
      const request = real.apply(this, all);
      Object.defineProperty(request, 'onsuccess', { set: (told: () => void) => (late = () => told.call(request)) });
      return request;
    });
    const started = performance.now();
    expect(await outcomeOfBoth(storage)).to.deep.equal(['unavailable', 'unavailable']);
    expect(performance.now() - started).to.be.below(5000);
    replaced.pop()!();
    late!();
    expect(await codeOf(storage.write([{ key: 'b', value: 1, revision: 0 }]))).to.equal(undefined);
    expect((await storage.list('')).map(({ key }) => key)).to.deep.equal(['b']);
  });
  const outcomeOfBoth = (storage: ReportStorage): Promise<unknown> => Promise.all([codeOf(storage.write([{ key: 'a', value: 1 }])), codeOf(storage.list(''))]);

  it('gives way to whoever deletes the database, and begins anew', async () => {
    const name = fresh();
    const storage = indexedDbStorage(name);
    await storage.write([{ key: 'a', value: 1 }]);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = request.onblocked = reject;
    });
    expect(await storage.list('')).to.deep.equal([]);
    expect(await codeOf(storage.write([{ key: 'a', value: 1, revision: 0 }]))).to.equal(undefined);
  });

  it('works in a database of a later version, and mends one that was left empty, while an older tab has it open', async () => {
    const name = fresh();
    const empty = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 7);
      request.onsuccess = () => resolve(request.result);
    });
    empty.onversionchange = () => empty.close();
    const [one, two] = [indexedDbStorage(name), indexedDbStorage(name)];
    await Promise.all([one.write([{ key: 'a', value: 1 }]), two.write([{ key: 'b', value: 1 }])]);
    expect((await one.list('')).map(({ key }) => key)).to.deep.equal(['a', 'b']);
  });
});
