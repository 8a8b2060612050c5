import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryFolder } from './testing/harness.js';
import { killRig } from './testing/kill-rig.js';

const KILLS = 20;

test(`kill -9, ${KILLS} times at random moments: every acknowledged response is there once, as it was sent`, async (t) => {
  const folder = await temporaryFolder((work) => t.after(work));
  const seed = 20_260_101;
  const { acknowledged, lost, duplicated, changed, inFlight, unmended } = await killRig({ folder, kills: KILLS, seed });
  t.diagnostic(`kill -9: seed ${seed}, ${acknowledged} acknowledged, ${lost.length} lost, in flight at each kill: ${inFlight.join(' ')}`);
  assert.equal(inFlight.length, KILLS);
  assert.ok(inFlight.every((count) => count > 0));
  assert.ok(acknowledged > KILLS);
  assert.deepEqual({ lost, duplicated, changed, unmended }, { lost: [], duplicated: [], changed: [], unmended: [] });
});

test('the same rig notices a collector that acknowledges before it commits', async (t) => {
  const folder = await temporaryFolder((work) => t.after(work));
  const { lost } = await killRig({ folder, kills: 3, seed: 7, mode: 'early' });
  t.diagnostic(`kill -9, acknowledging early: ${lost.length} lost`);
  assert.ok(lost.length > 0);
});
