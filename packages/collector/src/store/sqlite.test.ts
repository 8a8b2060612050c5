import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../testing/harness.js';
import { storeConformance } from '../testing/store-conformance.js';
import { openDatabase } from './database.js';
import { configure, openSqliteStore } from './sqlite.js';

storeConformance('SQLite', async (after) => {
  const path = join(await temporaryFolder(after), 'data', 'reports.sqlite');
  return { open: () => openSqliteStore(path) };
});

const form = { id: 'https://x.example/f/1.0.0', digest: 'sha256-f', text: '{}', storedAt: '' };
const row = { tenant: 'default', id: 'a', form: form.id, formDigest: form.digest, bodyDigest: 'sha256-b', receivedAt: '', body: 'canary-4711' };

test('SQLite: only the owner can read the files', { skip: process.platform === 'win32' && 'Windows has no file modes' }, async (t) => {
  const folder = await temporaryFolder((work) => t.after(work));
  const store = openSqliteStore(join(folder, 'data', 'x.sqlite'));
  t.after(() => store.close());
  await store.putForm(form);
  await store.insert(row);
  assert.equal((await stat(join(folder, 'data'))).mode & 0o777, 0o700);
  const files = await readdir(join(folder, 'data'));
  assert.ok(files.includes('x.sqlite-wal'));
  for (const file of files) assert.equal((await stat(join(folder, 'data', file))).mode & 0o777, 0o600, file);
});

test('SQLite: a second process on the same file is refused, and the lock dies with its holder', async (t) => {
  const path = join(await temporaryFolder((work) => t.after(work)), 'x.sqlite');
  const store = openSqliteStore(path);
  const module = JSON.stringify(new URL('./sqlite.js', import.meta.url).href);
  const open = `const { openSqliteStore } = await import(${module}); openSqliteStore(process.argv[1]);`;
  const second = spawnSync(process.execPath, ['--input-type=module', '-e', open, path], { encoding: 'utf8' });
  assert.equal(second.status, 1);
  assert.match(second.stderr, /another collector is using/);
  await store.close();
  const killed = spawnSync(process.execPath, ['--input-type=module', '-e', `${open} process.kill(process.pid, 'SIGKILL');`, path], { encoding: 'utf8' });
  assert.notEqual(killed.status, 0);
  await openSqliteStore(path).close();
});

test('SQLite: settings that keep acknowledged rows through a power cut are in force', async (t) => {
  const connection = openDatabase(join(await temporaryFolder((work) => t.after(work)), 'x.sqlite'));
  t.after(() => connection.close());
  configure(connection);
  const read = (name: string): unknown => Object.values(connection.prepare(`PRAGMA ${name}`).get() as object)[0];
  const found = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'secure_delete'].map((name) => `${name} ${read(name)}`);
  assert.deepEqual(found, ['journal_mode wal', 'synchronous 2', 'foreign_keys 1', 'trusted_schema 0', 'secure_delete 1']);
});

test('SQLite: nothing of an erased text is left in any file', async (t) => {
  const folder = await temporaryFolder((work) => t.after(work));
  const store = openSqliteStore(join(folder, 'x.sqlite'));
  t.after(() => store.close());
  const occurrences = async (): Promise<number> => {
    let count = 0;
    for (const file of await readdir(folder)) if ((await readFile(join(folder, file))).includes('canary-4711')) count += 1;
    return count;
  };
  await store.putForm(form);
  await store.insert(row);
  assert.ok((await occurrences()) > 0, 'the search can find it');
  await store.erase('default', 'a', '2026-01-02T00:00:00.000Z');
  assert.equal(await occurrences(), 0);
});
