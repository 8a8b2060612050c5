import { StorageError } from '../errors.js';
import type { ReportStorage } from '../storage/storage.js';

/**
 * Declares tests of all that a {@link ReportStorage} promises, for those who write one of their own: run them with the
 * `test` or `it` of any runner. They fail by throwing.
 * @param make gives an empty storage each time
 * @example
 * storageKeepsItsPromises(test, () => myStorage());
 */
export function storageKeepsItsPromises(test: (name: string, body: () => Promise<void>) => unknown, make: () => ReportStorage | Promise<ReportStorage>): void {
  const each = (name: string, body: (storage: ReportStorage) => Promise<void>): unknown =>
    test(name, async () => {
      const storage = await make();
      await body(storage);
      storage.close();
    });

  each('gives back what was written, in the order of the keys, for a prefix', async (storage) => {
    const value = { text: 'köerna växer 👩‍👧\u2028', list: [1, null, true, { deep: [] }] };
    await storage.write([{ key: 'b/2', value }, { key: 'a/1', value: 'x' }, { key: 'b/1', value: 0 }, { key: 'bb', value: null }]);
    same((await storage.list('b/')).map((entry) => [entry.key, entry.value]), [['b/1', 0], ['b/2', value]]);
    same((await storage.list('')).map(({ key }) => key), ['a/1', 'b/1', 'b/2', 'bb']);
    same(await storage.list('c'), []);
    same(await storage.write([]), []);
  });

  each('says the revisions of what it wrote, another one after each change', async (storage) => {
    const [first, other] = await storage.write([{ key: 'a', value: 1 }, { key: 'b', value: 1 }]);
    same((await storage.list('')).map(({ revision }) => revision), [first, other]);
    const [second, removed] = await storage.write([{ key: 'a', value: 1 }, { key: 'b' }]);
    same([second === first, removed], [false, 0]);
    const [again] = await storage.write([{ key: 'b', value: 1, revision: 0 }]);
    same([again === 0, again === other], [false, false]);
  });

  each('makes all of the changes or none', async (storage) => {
    const [revision] = await storage.write([{ key: 'draft', value: 1 }]);
    const move = (wanted: number): Promise<unknown> => storage.write([{ key: 'sent', value: 2, revision: 0 }, { key: 'draft', revision: wanted }], { strict: true });
    same(await codeOf(move(revision! + 1)), 'conflict');
    same((await storage.list('')).map(({ key, value }) => [key, value]), [['draft', 1]]);
    await move(revision!);
    same((await storage.list('')).map(({ key, value }) => [key, value]), [['sent', 2]]);
    same(await codeOf(move(revision!)), 'conflict');
  });

  each('lets only one of many have its way with an entry', async (storage) => {
    const [revision] = await storage.write([{ key: 'a', value: -1 }]);
    const codes = await Promise.all(Array.from({ length: 20 }, (_, value) => codeOf(storage.write([{ key: 'a', value, revision: revision! }]))));
    same(codes.filter((code) => code === undefined).length, 1);
    same(codes.filter((code) => code === 'conflict').length, 19);
    same((await storage.list('a'))[0]!.value, codes.indexOf(undefined));
  });

  each('does nothing any more once it is closed', async (storage) => {
    storage.close();
    same(await codeOf(storage.write([{ key: 'a', value: 1 }])), 'unavailable');
    same(await codeOf(storage.list('')), 'unavailable');
  });
}

/** The code of the StorageError that something fails with; undefined when it does not. */
export const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof StorageError) return error.code;
      throw error;
    },
  );

function same(found: unknown, wanted: unknown): void {
  const [a, b] = [found, wanted].map((value) => JSON.stringify(value));
  if (a !== b) throw new Error(`found ${a}, wanted ${b}`);
}
