// Storages as they are often written, for a page. The rig must notice what is wrong with them.

const open = (name) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Says "saved" when the request has succeeded, which is before the transaction is complete. */
export const hasty = (name) => ({
  async list() {
    const store = (await open(name)).transaction('entries').objectStore('entries');
    return new Promise((resolve, reject) => Object.assign(store.getAll(), { onsuccess: ({ target }) => resolve(target.result), onerror: ({ target }) => reject(target.error) }));
  },
  async write([{ key, value }]) {
    const database = await open(name);
    const store = database.transaction('entries', 'readwrite').objectStore('entries');
    const request = value === undefined ? store.delete(key) : store.put({ key, value, revision: 1 });
    return new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve([1]), onerror: () => reject(request.error) }));
  },
  close: () => undefined,
});

/** Opens the database once, and goes on with that handle when it has died. */
export function faithful(name) {
  let handle;
  const run = async (mode, work) => {
    const transaction = (await (handle ??= open(name))).transaction('entries', mode);
    const result = work(transaction.objectStore('entries'));
    return new Promise((resolve, reject) => Object.assign(transaction, { oncomplete: () => resolve(result), onabort: () => reject(transaction.error) }));
  };
  return {
    list: async () => (await run('readonly', (store) => store.getAll())).result,
    write: ([{ key, value }]) => run('readwrite', (store) => (value === undefined ? store.delete(key) : store.put({ key, value, revision: 1 }), [1])),
    close: () => undefined,
  };
}
