// The rig of storage faults, short; and that it notices storages that say "saved" too early, or not at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRounds } from './lib/rig.mjs';
import { storage } from './storage.mjs';

const seed = 1;

test('whatever IndexedDB does: never a false "saved", nobody left waiting, and it works again afterwards', async (t) => {
  const figures = await runRounds(storage, { seed, to: storage.rounds.short });
  t.diagnostic(`storage: seed ${seed}, ${figures}`);
  assert.deepEqual(figures.broken.slice(0, 10), []);
  assert.ok(figures.counts.faults >= 2000);
});

for (const [make, ...complaints] of [
  ['hasty', /said to be saved, and is not/],
  ['faithful', /does not work again/, /did not settle/],
]) {
  test(`notices a storage that is too ${make}`, async () => {
    const { broken } = await runRounds(storage, { seed, to: 1, options: { make: `controls.${make}`, faults: 40 } });
    for (const complaint of complaints) assert.ok(broken.some((text) => complaint.test(text)), broken.slice(0, 3).join('\n'));
  });
}
