// Whether a text has been left anywhere: in what a page can store, and in every byte of a browser's profile on disk.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files of a folder that hold one of the texts, in UTF-8 or UTF-16. */
export async function filesWith(folder, texts) {
  const wanted = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const found = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (wanted.some((each) => bytes.includes(each))) found.push(relative(folder, path));
  }
  return found;
}

/** All that this origin keeps in a browser, as one text. */
export const everythingKept = (page) =>
  page.evaluate(async () => {
    const told = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => Object.assign(indexedDB.open(name), { onsuccess: ({ target }) => resolve(target.result), onerror: ({ target }) => reject(target.error) }));
      for (const store of database.objectStoreNames) {
        const all = await new Promise((resolve) => (database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => resolve(target.result)));
        told.push(name, JSON.stringify(all));
      }
      database.close();
    }
    for (const key of await globalThis.caches?.keys() ?? []) told.push(key);
    return told.join('\n');
  });
