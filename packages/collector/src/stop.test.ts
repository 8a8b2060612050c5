import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { createCollector } from './collector.js';
import { openSqliteStore } from './store/sqlite.js';
import { definition, makeResponse, start, temporaryFolder } from './testing/harness.js';

test('closing answers what is in progress before it lets go of the file', async (t) => {
  const folder = await temporaryFolder((work) => t.after(work));
  await mkdir(join(folder, 'forms'));
  await writeFile(join(folder, 'forms', 'f.json'), JSON.stringify(definition));
  const store = openSqliteStore(join(folder, 'x.sqlite'));
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const arrived = new Promise<void>((resolve) => {
    const { insert } = store;
    store.insert = async (response) => {
      resolve();
      await gate;
      return insert(response);
    };
  });
  const running = await start((work) => t.after(work), { forms: join(folder, 'forms') }, store);
  const answer = running.post(makeResponse());
  await arrived;
  const closing = running.close();
  release();
  assert.equal((await answer).status, 201);
  await closing;
  assert.equal(running.rows().length, 1);
  await assert.rejects(running.get('/healthz'));
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends the program with 0, and it can start again`, { skip: process.platform === 'win32' && 'Windows has no signals' }, async (t) => {
    const folder = await temporaryFolder((work) => t.after(work));
    const database = join(folder, 'x.sqlite');
    const bin = new URL('./bin.js', import.meta.url).pathname;
    const child = spawn(process.execPath, [bin, '--port', '0', '--database', database], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('listening')) break;
    child.kill(signal);
    assert.equal(await ended, 0);
    await (await createCollector({ database, port: 0, log: () => {} })).close();
  });
}
