import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store, StoredForm, StoredResponse } from '../store/store.js';

const form: StoredForm = { id: 'https://x.example/f/1.0.0', digest: 'sha256-f1', text: '{"b":1,"a":2}', storedAt: '2026-01-01T00:00:00.000Z' };

const response = (id: string, changes: Partial<StoredResponse> = {}): StoredResponse => ({
  tenant: 'default',
  id,
  form: form.id,
  formDigest: form.digest,
  bodyDigest: `sha256-of-${id}`,
  receivedAt: '2026-01-01T00:00:01.000Z',
  body: `{"id":"${id}","text":"åäö 👩‍👧"}`,
  ...changes,
});

const all = async (rows: AsyncIterable<StoredResponse>): Promise<StoredResponse[]> => {
  const found = [];
  for await (const row of rows) found.push(row);
  return found;
};

/** The contract of every store. `open` opens the same one again after a close; `make` starts with an empty one. */
export function storeConformance(name: string, make: (after: (work: () => Promise<void>) => void) => Promise<{ open: () => Promise<Store> | Store }>): void {
  const withStore = (what: string, work: (store: Store, reopen: () => Promise<Store>) => Promise<void>): void => {
    test(`${name}: ${what}`, async (t) => {
      const { open } = await make((after) => t.after(after));
      let store = await open();
      await store.putForm(form);
      try {
        await work(store, async () => {
          await store.close();
          return (store = await open());
        });
      } finally {
        await store.close();
      }
    });
  };

  withStore('keeps what it is given, exactly, also when opened again', async (store, reopen) => {
    assert.deepEqual(await store.insert(response('a')), { outcome: 'stored' });
    const again = await reopen();
    assert.deepEqual(await all(again.responses('default')), [response('a')]);
    assert.deepEqual(await again.form(form.digest), form);
    assert.deepEqual(await again.forms(), [form]);
  });

  withStore('the same bytes under one id are a replay with the first time', async (store) => {
    await store.insert(response('a'));
    const later = response('a', { receivedAt: '2030-01-01T00:00:00.000Z' });
    assert.deepEqual(await store.insert(later), { outcome: 'replay', receivedAt: response('a').receivedAt });
    assert.equal((await all(store.responses('default'))).length, 1);
  });

  withStore('other bytes under one id are a conflict and change nothing', async (store) => {
    await store.insert(response('a'));
    assert.deepEqual(await store.insert(response('a', { bodyDigest: 'sha256-other', body: '{}' })), { outcome: 'conflict' });
    assert.deepEqual(await all(store.responses('default')), [response('a')]);
  });

  withStore('of many inserts under one id at once, one is stored', async (store) => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.insert(response('a'))));
    assert.equal(outcomes.filter(({ outcome }) => outcome === 'stored').length, 1);
    assert.equal(outcomes.filter(({ outcome }) => outcome === 'replay').length, 49);
  });

  withStore('of many inserts at once, what cannot be kept fails alone', async (store) => {
    const rows = Array.from({ length: 20 }, (_, index) => response(`id-${index}`, index === 7 ? { formDigest: 'sha256-of-no-form' } : {}));
    const outcomes = await Promise.allSettled(rows.map((row) => store.insert(row)));
    assert.deepEqual(outcomes.map(({ status }) => status === 'fulfilled'), rows.map((_, index) => index !== 7));
    assert.deepEqual(await all(store.responses('default')), rows.filter((_, index) => index !== 7));
  });

  withStore('what comes later finds what came before, though neither has been answered', async (store) => {
    const [inserted, erased, again] = await Promise.all([store.insert(response('a')), store.erase('default', 'a', '2026-01-02T00:00:00.000Z'), store.insert(response('a'))]);
    assert.deepEqual([inserted, erased, again], [{ outcome: 'stored' }, true, { outcome: 'erased' }]);
  });

  withStore('tenants do not see or disturb each other', async (store) => {
    await store.insert(response('a'));
    assert.deepEqual(await store.insert(response('a', { tenant: 'other', body: '{}', bodyDigest: 'sha256-x' })), { outcome: 'stored' });
    assert.equal(await store.erase('third', 'a', '2026-01-02T00:00:00.000Z'), false);
    assert.equal((await all(store.responses('default'))).length, 1);
    assert.equal((await all(store.responses('other')))[0]!.body, '{}');
    assert.deepEqual(await all(store.responses('third')), []);
  });

  withStore('an erased response is gone and its id stays taken for ever', async (store, reopen) => {
    await store.insert(response('a'));
    assert.equal(await store.erase('default', 'nothing', '2026-01-02T00:00:00.000Z'), false);
    assert.equal(await store.erase('default', 'a', '2026-01-02T00:00:00.000Z'), true);
    assert.equal(await store.erase('default', 'a', '2026-01-03T00:00:00.000Z'), true);
    assert.deepEqual(await all(store.responses('default')), []);
    const again = await reopen();
    assert.deepEqual(await again.insert(response('a')), { outcome: 'erased' });
    assert.deepEqual(await all(again.responses('default')), []);
  });

  withStore('responses come in the order of their arrival, by form when asked', async (store) => {
    const other = { ...form, id: 'https://x.example/g/1.0.0', digest: 'sha256-g' };
    await store.putForm(other);
    const ids = Array.from({ length: 450 }, (_, index) => `id-${(index * 7919) % 450}`);
    for (const [index, id] of ids.entries()) {
      await store.insert(response(id, index % 3 ? {} : { form: other.id, formDigest: other.digest }));
    }
    assert.deepEqual((await all(store.responses('default'))).map(({ id }) => id), ids);
    assert.deepEqual((await all(store.responses('default', other.id))).map(({ id }) => id), ids.filter((_, index) => index % 3 === 0));
  });

  withStore('an $id names one content for ever', async (store) => {
    assert.equal(await store.putForm(form), 'present');
    assert.equal(await store.putForm({ ...form, digest: 'sha256-f2', text: '{}' }), 'conflict');
    assert.deepEqual(await store.form(form.digest), form);
    assert.equal(await store.form('sha256-f2'), undefined);
  });

  withStore('replaceForm takes the place of a definition only while nobody has answered it', async (store) => {
    const second = { ...form, digest: 'sha256-f2', text: '{}' };
    assert.equal(await store.replaceForm(second), 'stored');
    assert.equal(await store.replaceForm(second), 'present');
    assert.deepEqual(await store.forms(), [second]);
    await store.insert(response('a', { formDigest: second.digest }));
    assert.equal(await store.replaceForm({ ...form, digest: 'sha256-f3' }), 'conflict');
    assert.deepEqual(await store.forms(), [second]);
  });

  withStore('answers a ping, and rejects once it is closed', async (store, reopen) => {
    await store.ping();
    await reopen();
    await assert.rejects(store.ping());
  });
}
