// Texts that were read and judged once, kept beside the tests.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * The text is exactly what the file holds; with `SNAPSHOTS=write` it is written there instead. A file that is not there
 * yet is a failure, too: somebody has to read it first.
 */
export async function matchSnapshot(file, text) {
  if (process.env.SNAPSHOTS === 'write') {
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, text);
    return;
  }
  const before = await readFile(file, 'utf8').catch(() => '');
  assert.deepEqual(text.split('\n'), before.split('\n'), `${fileURLToPath(file)} says otherwise. Where the change is meant: SNAPSHOTS=write`);
}
