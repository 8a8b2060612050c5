import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codeOf, storageKeepsItsPromises } from '../testing/storage-contract.js';
import { memoryStorage } from './memory.js';
import { sealed } from './sealed.js';
import type { ReportStorage } from './storage.js';

const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const key = await newKey();
const secret = { answers: { what: 'köerna växer' } };

/** Everything that is readable without the key. */
const readable = async (storage: ReportStorage): Promise<string> => JSON.stringify(await storage.list(''));

describe('sealed storage', () => storageKeepsItsPromises((name, body) => void test(name, body), () => sealed(memoryStorage(), () => key)));

test('nothing of a value is readable without the key, and the same value never looks the same', async () => {
  const inside = memoryStorage();
  const storage = sealed(inside, key);
  await storage.write([{ key: 'a', value: secret }, { key: 'b', value: secret }]);
  assert.doesNotMatch(await readable(inside), /answers|what|växer/);
  const [a, b] = await inside.list('');
  assert.notDeepEqual(a!.value, b!.value);
  assert.deepEqual((await storage.list('')).map(({ value }) => value), [secret, secret]);
});

test('what another key sealed, what is damaged and what was put in the place of another is listed as it is kept, beside the rest', async () => {
  const inside = memoryStorage();
  await sealed(inside, await newKey()).write([{ key: 'theirs', value: secret }]);
  const storage = sealed(inside, key);
  await storage.write([{ key: 'mine', value: secret }, { key: 'other', value: 1 }]);
  const [mine] = await inside.list('mine');
  await inside.write([{ key: 'damaged', value: { sealed: '%' } }, { key: 'moved', value: mine!.value }]);
  const found = Object.fromEntries((await storage.list('')).map((entry) => [entry.key, entry.value]));
  assert.deepEqual([found.mine, found.other, found.damaged], [secret, 1, { sealed: '%' }]);
  for (const name of ['theirs', 'moved']) assert.deepEqual(Object.keys(found[name] as object), ['sealed']);
  assert.equal((await inside.list('')).length, 5);
});

test('what was kept before there was a key is read, and sealed when it is written again', async () => {
  const inside = memoryStorage();
  const [revision] = await inside.write([{ key: 'a', value: secret }]);
  const storage = sealed(inside, key);
  const [entry] = await storage.list('');
  assert.deepEqual(entry!.value, secret);
  await storage.write([{ key: 'a', value: entry!.value, revision: revision! }]);
  assert.doesNotMatch(await readable(inside), /växer/);
});

const noKeys: Record<string, () => Promise<CryptoKey>> = {
  'the key is refused': () => Promise.reject(new Error('signed out')),
  'whoever is asked for the key throws': () => {
    throw new Error('no session');
  },
  'the key does not come': () => new Promise(() => undefined),
  'the key is for something else': () => crypto.subtle.generateKey({ name: 'AES-CTR', length: 256 }, false, ['encrypt']),
};
for (const [name, give] of Object.entries(noKeys)) {
  test(`nothing is kept in the open when ${name}; removing needs none`, { timeout: 10_000 }, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const settled = async (work: Promise<unknown>): Promise<string | undefined> => {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      t.mock.timers.tick(5000);
      return codeOf(work);
    };
    const inside = memoryStorage();
    await inside.write([{ key: 'old', value: 1 }]);
    const storage = sealed(inside, give);
    assert.equal(await settled(storage.write([{ key: 'a', value: secret }])), 'unavailable');
    assert.equal(await readable(inside), '[{"key":"old","value":1,"revision":1}]');
    assert.equal(await settled(storage.write([{ key: 'old' }])), undefined);
    assert.equal(await readable(inside), '[]');
  });
}

test('a key that was refused is asked for again', async () => {
  let asked = 0;
  const storage = sealed(memoryStorage(), () => (++asked === 1 ? Promise.reject(new Error('not yet')) : key));
  assert.equal(await codeOf(storage.write([{ key: 'a', value: 1 }])), 'unavailable');
  assert.equal(await codeOf(storage.write([{ key: 'a', value: 1 }])), undefined);
  await storage.list('');
  assert.equal(asked, 2);
});

test('without crypto.subtle, as on plain http, nothing is kept', async () => {
  const { subtle } = crypto;
  Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
  try {
    const inside = memoryStorage();
    assert.equal(await codeOf(sealed(inside, key).write([{ key: 'a', value: 1 }])), 'unavailable');
    assert.equal(await readable(inside), '[]');
  } finally {
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: subtle });
  }
});
