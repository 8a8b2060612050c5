// The rig of killed browsers, short.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kills } from './kills.mjs';
import { runRounds } from './lib/rig.mjs';

const seed = 1;

test('a browser killed while somebody types or sends: nothing older than half a second is lost, and no report', async (t) => {
  const figures = await runRounds(kills, { seed, to: kills.rounds.short });
  t.diagnostic(`kills: seed ${seed}, ${figures}`);
  assert.deepEqual(figures.broken.slice(0, 10), []);
  assert.equal(figures.counts['browsers killed'], kills.rounds.short);
});
