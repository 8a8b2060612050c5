import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from '../testing/storage-contract.js';
import { memoryStorage } from '../storage/memory.js';
import { sealed } from '../storage/sealed.js';
import type { Draft } from './draft.js';
import { createDrafts, draftKey } from './drafts.js';

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const scope = 'worker 4711';
const draft: Draft = {
  id: '0192f0c0-0000-7000-8000-000000000001',
  form: 'https://social-report.example/forms/social-report/1.0.0',
  formDigest: `sha256-${'a'.repeat(64)}`,
  language: 'sv',
  startedAt: '2026-01-01T10:00:00.000Z',
  page: 'where',
  answers: { what: 'köerna växer' },
};

/** Drafts in memory, and the hands of the clock. */
function setUp(storage = memoryStorage()) {
  const clock = { now: Date.parse('2026-05-03T06:15:00Z') };
  return { storage, clock, drafts: createDrafts(storage, { clock: () => clock.now, maxAge: 30 * DAY }) };
}

test('a draft is listed by form and time, never by content, and opened whole', async () => {
  const { drafts } = setUp();
  const revision = await drafts.save(scope, draft, 0);
  const [info, ...more] = await drafts.list({ scope });
  assert.deepEqual(more, []);
  assert.deepEqual(info, {
    id: draft.id, revision, form: draft.form, formDigest: draft.formDigest, language: 'sv', startedAt: draft.startedAt, savedAt: '2026-05-03T06:15:00.000Z',
  });
  const { savedAt, revision: same, ...opened } = (await drafts.open({ scope, id: draft.id }))!;
  assert.deepEqual([JSON.parse(JSON.stringify(opened)), savedAt, same], [draft, info!.savedAt, revision]);
});

test('another person sees none of them, and no name of a person is in a key', async () => {
  const { drafts, storage } = setUp();
  await drafts.save(scope, draft, 0);
  assert.deepEqual(await drafts.list({ scope: 'worker 471' }), []);
  assert.equal(await drafts.open({ scope: '', id: draft.id }), undefined);
  assert.doesNotMatch((await storage.list('')).map(({ key }) => key).join(), /4711/);
});

test('those of one form are listed in all its versions, the one saved last first', async () => {
  const { drafts, clock } = setUp();
  const forms = ['a/1.0.0', 'b/1.0.0', 'a/1.1.0', 'a/b/1.0.0'].map((name) => `https://social-report.example/forms/${name}`);
  for (const [at, form] of forms.entries()) {
    clock.now += 1000;
    await drafts.save(scope, { ...draft, id: `id${at}`, form }, 0);
  }
  assert.deepEqual((await drafts.list({ scope, form: 'https://social-report.example/forms/a/2.0.0' })).map(({ id }) => id), ['id2', 'id0']);
  assert.equal((await drafts.list({ scope })).length, 4);
});

test('whoever saves over what another tab has saved, or brings back what it has sent, is told, and nothing is written', async () => {
  const { drafts } = setUp();
  const first = await drafts.save(scope, draft, 0);
  const second = await drafts.save(scope, { ...draft, answers: { what: 'two' } }, first);
  assert.equal(await codeOf(drafts.save(scope, draft, first)), 'conflict');
  assert.equal(await codeOf(drafts.save(scope, draft, 0)), 'conflict');
  assert.deepEqual((await drafts.open({ scope, id: draft.id }))!.answers, { what: 'two' });
  await drafts.remove({ scope, id: draft.id });
  assert.equal(await codeOf(drafts.save(scope, draft, second)), 'conflict');
  assert.deepEqual(await drafts.list({ scope }), []);
});

test('wipes the drafts of one person, or of all', async () => {
  const { drafts, storage } = setUp();
  await storage.write([{ key: 'outbox/1', value: 1 }]);
  for (const whose of ['a', 'b', 'c']) await drafts.save(whose, draft, 0);
  await drafts.wipe('a');
  assert.equal(await codeOf(drafts.save('a', draft, 0)), 'unavailable');
  assert.deepEqual([(await drafts.list({ scope: 'a' })).length, (await drafts.list({ scope: 'b' })).length], [0, 1]);
  await drafts.wipe();
  assert.deepEqual((await storage.list('')).map(({ key }) => key), ['outbox/1']);
  assert.equal(await codeOf(drafts.save('b', draft, 0)), 'unavailable');
  await drafts.list({ scope: 'b' });
  assert.ok(await drafts.save('b', draft, 0));
});

test('a draft that is too old goes on the third day on which it was offered, whoever comes', async () => {
  const { drafts, clock, storage } = setUp();
  await drafts.save(scope, draft, 0);
  clock.now += 30 * DAY + 1;
  for (let visit = 0; visit < 5; visit++) assert.equal((await drafts.list({ scope })).length, 1);
  clock.now += DAY;
  assert.equal((await drafts.list({ scope })).length, 1);
  clock.now += 3 * DAY;
  await drafts.list({ scope: 'someone else' });
  assert.deepEqual(await storage.list(''), []);
});

test('a listed draft can be saved with the revision it was listed with, even when its age has been noted', async () => {
  const { drafts, clock } = setUp();
  await drafts.save(scope, draft, 0);
  clock.now += 31 * DAY;
  const [info] = await drafts.list({ scope });
  await drafts.save(scope, draft, info!.revision);
  for (let day = 0; day < 29; day++) {
    clock.now += DAY;
    assert.equal((await drafts.list({ scope })).length, 1);
  }
});

test('a clock that jumps by ten years, either way and back, removes nothing', async () => {
  const { drafts, clock } = setUp();
  const start = clock.now;
  for (const wrong of [-10 * YEAR, 0, 10 * YEAR]) {
    clock.now = start + wrong;
    await drafts.save(scope, { ...draft, id: `saved ${wrong}` }, 0);
  }
  for (let round = 0; round < 10; round++)
    for (const wrong of [10 * YEAR, -10 * YEAR]) {
      clock.now = start + round * DAY + wrong;
      assert.equal((await drafts.list({ scope })).length, 3);
    }
});

test('a draft that cannot be read is named, kept, and neither opened nor counted as too old; it can be removed', async () => {
  const inside = memoryStorage();
  const key = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await setUp(sealed(inside, await key())).drafts.save(scope, draft, 0);
  const { drafts, clock } = setUp(sealed(inside, await key()));
  const mine = { ...draft, id: 'mine' };
  await drafts.save(scope, mine, 0);
  clock.now += 20 * DAY;
  const [first, second] = await drafts.list({ scope, form: draft.form });
  assert.deepEqual([first!.id, first!.form], ['mine', draft.form]);
  assert.deepEqual([second!.id, second!.form, second!.savedAt], [draft.id, undefined, undefined]);
  assert.equal(await drafts.open({ scope, id: draft.id }), undefined);
  await drafts.remove({ scope, id: draft.id });
  assert.deepEqual((await inside.list('')).map((entry) => entry.key), [draftKey({ scope, id: 'mine' })]);
});

test('without a storage nothing is kept, and says so', async () => {
  const drafts = createDrafts(undefined, { clock: Date.now, maxAge: DAY });
  assert.equal(await codeOf(drafts.save(scope, draft, 0)), 'unavailable');
  assert.equal(await codeOf(drafts.list({ scope })), 'unavailable');
});
