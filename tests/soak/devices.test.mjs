// Every kind of device once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { devices } from './devices.mjs';
import { runRounds } from './lib/rig.mjs';

const seed = 1;

test('from a browser that keeps nothing, or whose clock is wrong, reports are sent, and the person is told what is kept', async (t) => {
  const figures = await runRounds(devices, { seed, to: devices.rounds.short });
  t.diagnostic(`devices: seed ${seed}, ${figures}`);
  assert.deepEqual(figures.broken.slice(0, 10), []);
  assert.equal(figures.counts['sent online'], devices.rounds.short);
});
