// The counts that `npm test` ends with: what fails, is empty or dies is never counted as passed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { root } from '../scripts/lib/run.mjs';

const head = "import { test, describe, it } from 'node:test';\n";

const files = [
  ['passing, in suites and inside tests', `${head}test('a', () => {}); describe('s', () => { it('b', () => {}); });`, { passed: 2, failed: 0, notRun: 0 }],
  ['failing', `${head}test('a', () => {}); test('b', () => { throw new Error('x'); });`, { passed: 1, failed: 1, notRun: 0 }],
  ['failing inside a test', `${head}test('a', async (t) => { await t.test('b', () => { throw new Error('x'); }); });`, { passed: 0, failed: 1, notRun: 0 }],
  ['skipped', `${head}test('a', { skip: 'no such system' }, () => {}); test('b', () => {});`, { passed: 1, failed: 0, notRun: 1 }],
  ['empty', '', { passed: 0, failed: 1, notRun: 0 }],
  ['broken', 'throw new Error("x");', { passed: 0, failed: 1, notRun: 0 }],
  ['ending too early', `${head}test('a', () => process.exit(0));`, { passed: 0, failed: 1, notRun: 0 }],
  ['failing after its tests', `${head}test('a', () => { setTimeout(() => { throw new Error('late'); }); });`, { passed: 1, failed: 1, notRun: 0 }],
];

for (const [what, text, expected] of files) {
  test(`counts a file that is ${what}`, async (t) => {
    await mkdir(join(root, '.cache'), { recursive: true });
    const folder = await mkdtemp(join(root, '.cache', 'counts-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'x.test.mjs');
    await writeFile(file, text);
    const runner = pathToFileURL(join(root, 'scripts/lib/node-tests.mjs')).href;
    // A file, since the runner hands its own flags on to the tests.
    const program = join(folder, 'runner.mjs');
    const code = `const { runNodeTests } = await import(${JSON.stringify(runner)});
      console.log('COUNTS ' + JSON.stringify(await runNodeTests([process.argv[2]], { concurrency: 1 })));`;
    await writeFile(program, code);
    const relative = file.slice(root.length).replaceAll('\\', '/');
    const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
    const { stdout } = spawnSync(process.execPath, [program, relative], { encoding: 'utf8', env });
    assert.deepEqual(JSON.parse(/COUNTS (.*)/.exec(stdout)?.[1] ?? 'null'), expected, stdout);
  });
}
