// What the rig of killed browsers must notice: drafts in localStorage, and a client that forgets what it sends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kills } from './kills.mjs';
import { runRounds } from './lib/rig.mjs';

const seed = 1;

for (const [control, rounds, options, complaint] of [
  ['forgetful', 4, {}, /older than 500 ms are lost/],
  ['hurried', 2, { sends: 1, onTheWay: ['no answer'] }, /is lost/],
]) {
  test(`notices a client that is ${control}`, async () => {
    const { broken } = await runRounds(kills, { seed, to: rounds, options: { query: `&control=${control}`, patience: 3000, ...options } });
    assert.ok(broken.some((text) => complaint.test(text)), broken.slice(0, 5).join('\n'));
  });
}
