import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ReportStorage } from '../storage/storage.js';
import { codeOf, storageKeepsItsPromises } from '../testing/storage-contract.js';
import { fileStorage } from './file-storage.js';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'social-report-'));
  after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A storage that is closed after all tests. */
function open(folder: string): ReportStorage {
  const storage = fileStorage(folder);
  after(() => storage.close());
  return storage;
}

const valuesOf = async (storage: ReportStorage): Promise<unknown[]> => (await storage.list('')).map(({ key, value }) => [key, value]);
const textOf = async (folder: string): Promise<string> => (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join('');

describe('file storage', () => storageKeepsItsPromises((name, body) => void test(name, body), async () => open(join(await emptyFolder(), 'made'))));

test('keeps what was written for whoever opens the folder next, who goes on with it', async () => {
  const folder = await emptyFolder();
  const one = open(folder);
  const [revision] = await one.write([{ key: 'a', value: { text: 'åäö\u2028' } }]);
  one.close();
  const two = open(folder);
  assert.deepEqual(await valuesOf(two), [['a', { text: 'åäö\u2028' }]]);
  assert.equal(await codeOf(two.write([{ key: 'a', revision: revision! + 1 }])), 'conflict');
  await two.write([{ key: 'a', revision: revision! }]);
  const [again] = await two.write([{ key: 'a', value: 1, revision: 0 }]);
  assert.notEqual(again, revision);
});

test('what is gone does not stay on the disk, and others see that it is gone', async () => {
  const folder = await emptyFolder();
  const [one, two] = [open(folder), open(folder)];
  for (let round = 0; round < 20; round++) {
    await one.write([{ key: 'a', value: `salaisuus ${round}` }]);
    assert.deepEqual(await valuesOf(two), [['a', `salaisuus ${round}`]]);
    await two.write([{ key: 'a' }]);
    assert.deepEqual(await valuesOf(one), []);
  }
  assert.equal((await readdir(folder)).length, 1);
  assert.doesNotMatch(await textOf(folder), /salaisuus/);
  assert.ok((await stat(join(folder, (await readdir(folder))[0]!))).size < 100);
});

test('only its owner can read it', { skip: process.platform === 'win32' }, async () => {
  const folder = join(await emptyFolder(), 'made');
  await open(folder).write([{ key: 'a', value: 1 }]);
  assert.equal((await stat(folder)).mode & 0o077, 0);
  for (const name of await readdir(folder)) assert.equal((await stat(join(folder, name))).mode & 0o077, 0);
});

test('a line that its writer did not finish counts for nothing, and harms no other', async () => {
  const folder = await emptyFolder();
  const storage = open(folder);
  await storage.write([{ key: 'a', value: 1 }]);
  await appendFile(join(folder, (await readdir(folder))[0]!), '\n{"id":"x","changes":[{"key":"b","value":"ha');
  await storage.write([{ key: 'c', value: 1 }]);
  assert.deepEqual(await valuesOf(storage), [['a', 1], ['c', 1]]);
  assert.deepEqual(await valuesOf(open(folder)), [['a', 1], ['c', 1]]);
});

test('a process that died between the end of one journal and the beginning of the next holds up nobody', async () => {
  const folder = await emptyFolder();
  await open(folder).write([{ key: 'a', value: 1 }]);
  const [name] = await readdir(folder);
  await appendFile(join(folder, name!), '\n{"sealed":true}\n{"id":"late","changes":[{"key":"a"}]}\n');
  await appendFile(join(folder, 'journal-0.dead'), 'salaisuus');
  const storages = [open(folder), open(folder), open(folder)];
  await Promise.all(storages.map((storage, at) => storage.write([{ key: `b${at}`, value: at }])));
  assert.deepEqual(await valuesOf(storages[0]!), [['a', 1], ['b0', 0], ['b1', 1], ['b2', 2]]);
  assert.deepEqual(await readdir(folder), ['journal-1']);
});

test('says that it is unavailable where there is no folder and none can be made', async () => {
  const file = join(await emptyFolder(), 'file');
  await appendFile(file, '');
  assert.equal(await codeOf(open(join(file, 'folder')).list('')), 'unavailable');
});

const child = fileURLToPath(new URL('../testing/writer.test.support.js', import.meta.url));

test('several processes never lose or overwrite what another one wrote', async () => {
  const folder = await emptyFolder();
  const children = Array.from({ length: 3 }, () => spawn(process.execPath, [child, folder, 'count', '40'], { stdio: ['ignore', 'pipe', 'inherit'] }));
  assert.deepEqual((await Promise.all(children.map((each) => once(each, 'exit')))).map(([code]) => code as unknown), [0, 0, 0]);
  const found = Object.fromEntries((await valuesOf(open(folder))) as [string, unknown][]);
  assert.equal(found.counter, 120);
});

test('killed at any moment, it has all that it acknowledged', async (t) => {
  const folder = await emptyFolder();
  let acknowledged = 0;
  for (let kill = 0; kill < 12; kill++) {
    const process_ = spawn(process.execPath, [child, folder, 'write', String(acknowledged)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let heard = '';
    process_.stdout.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    await once(process_.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 5 + kill * 7));
    process_.kill('SIGKILL');
    await once(process_, 'close');
    // `N`: the report N was kept; the one before it had been removed in the same write.
    acknowledged = Math.max(acknowledged, ...heard.split('\n').slice(0, -1).map(Number));
    const storage = open(folder);
    const [report, ...others] = (await storage.list('outbox/')).map(({ key }) => Number(key.slice('outbox/'.length)));
    assert.deepEqual(others, [], 'a move is one write');
    assert.ok(report === acknowledged || report === acknowledged + 1, `${report} is there, ${acknowledged} was acknowledged`);
    acknowledged = report;
    storage.close();
  }
  t.diagnostic(`${acknowledged} writes acknowledged over 12 kills`);
  assert.ok(acknowledged > 20);
});
