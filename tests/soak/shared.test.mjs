// The rig of two people at one computer, short; and that its search finds what is kept in the open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRounds } from './lib/rig.mjs';
import { shared } from './shared.mjs';

const seed = 1;

test('somebody else reads no drafts; with a key no word is in the profile on disk', async (t) => {
  const figures = await runRounds(shared, { seed, to: shared.rounds.short });
  t.diagnostic(`shared: seed ${seed}, ${figures}`);
  assert.deepEqual(figures.broken.slice(0, 10), []);
  assert.equal(figures.counts['profiles searched'], shared.rounds.short);
});

test('without a key the search finds the words', async () => {
  const { broken } = await runRounds(shared, { seed, to: 1, options: { sealed: false } });
  assert.ok(broken.some((text) => /in the profile in the open/.test(text)), broken.join('\n'));
});
