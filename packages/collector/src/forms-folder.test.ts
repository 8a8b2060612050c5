import assert from 'node:assert/strict';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createForms } from './forms.js';
import { serveFolder } from './forms-folder.js';
import type { LogEntry } from './options.js';
import { openSqliteStore } from './store/sqlite.js';
import { definition, formDigest, makeResponse, start, temporaryFolder } from './testing/harness.js';

/** A folder being served, and its log as something to wait for. */
async function serving(t: TestContext, files: Record<string, string>) {
  const root = await temporaryFolder((work) => t.after(work));
  const folder = join(root, 'forms');
  await mkdir(folder);
  const put = async (name: string, text: string): Promise<void> => {
    await writeFile(join(root, name), text);
    await rename(join(root, name), join(folder, name));
  };
  for (const [name, text] of Object.entries(files)) await put(name, text);
  const store = openSqliteStore(join(root, 'x.sqlite'));
  t.after(() => store.close());
  const log: LogEntry[] = [];
  const waiting: { matches: (entry: LogEntry) => boolean; resolve: (entry: LogEntry) => void }[] = [];
  const served = await serveFolder(folder, createForms(store, Date.now), (entry) => {
    log.push(entry);
    for (const { matches, resolve } of waiting) if (matches(entry)) resolve(entry);
  });
  t.after(() => served.close());
  const next = (matches: (entry: LogEntry) => boolean): Promise<LogEntry> => new Promise((resolve) => waiting.push({ matches, resolve }));
  return { put, store, log, next };
}

test('serves what is sound, says what is not, and leaves bases alone', async (t) => {
  const { store, log } = await serving(t, {
    'good.json': JSON.stringify(definition),
    'bad.json': JSON.stringify({ ...definition, $id: 'https://x.example/bad/1.0.0', properties: { a: { type: 'strin' } } }),
    'broken.json': '{',
    'x.base.json': '{}',
    'notes.txt': 'x',
  });
  assert.deepEqual((await store.forms()).map(({ digest }) => digest), [formDigest]);
  assert.deepEqual(log.map(({ event, file }) => `${event} ${file}`), ['form-refused bad.json', 'form-refused broken.json', 'form-served good.json']);
  assert.match(JSON.stringify(log[0]!['problems']), /\/properties\/a\/type: /);
});

test('a definition that is changed is served at once, until somebody has answered it', async (t) => {
  const { put, store, next } = await serving(t, { 'form.json': JSON.stringify(definition) });
  const changed = next(({ event, digest }) => event === 'form-served' && digest !== formDigest);
  await put('form.json', JSON.stringify({ ...definition, title: 'Changed' }));
  const { digest } = await changed;
  assert.deepEqual((await store.forms()).map((form) => form.digest), [digest]);
  const base = { tenant: 'default', form: definition.$id, bodyDigest: '', receivedAt: '', body: '{}' };
  await store.insert({ ...base, id: 'a', formDigest: String(digest) });
  const refused = next(({ event }) => event === 'form-refused');
  await put('form.json', JSON.stringify({ ...definition, title: 'Changed again' }));
  assert.match(JSON.stringify((await refused)['problems']), /raise the version/);
  assert.deepEqual((await store.forms()).map((form) => form.digest), [digest]);
});

test('an open page with the definition from before a change is told so, and nothing is stored', async (t) => {
  const root = await temporaryFolder((work) => t.after(work));
  const file = join(root, 'form.json');
  await writeFile(file, JSON.stringify(definition));
  let changed = (): void => {};
  const reread = new Promise<void>((resolve) => (changed = resolve));
  const log = ({ event, digest }: LogEntry): void => {
    if (event === 'form-served' && digest !== formDigest) changed();
  };
  const running = await start((work) => t.after(work), { forms: root, log });
  assert.equal((await running.post(makeResponse({ answers: {} }))).status, 422);
  await writeFile(file, JSON.stringify({ ...definition, title: 'Changed' }));
  await reread;
  const answer = await running.post(makeResponse());
  assert.equal(answer.status, 422);
  assert.match(((await answer.json()) as { type: string }).type, /wrong-digest$/);
  assert.deepEqual(running.rows(), []);
});

test('a folder that is not there stops the start with a sentence', async (t) => {
  await assert.rejects(start((work) => t.after(work), { forms: '/nowhere/at/all' }), /forms: cannot read the folder \/nowhere\/at\/all/);
});
