// The rig of tokens that run out, short; and that it notices a client that asks too often, and one that stores them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRounds } from './lib/rig.mjs';
import { tokens } from './tokens.mjs';

const seed = 1;

test('500 reports in 5 tabs while tokens run out: one request for a token each time, and no token is left anywhere', async (t) => {
  const figures = await runRounds(tokens, { seed, to: tokens.rounds.short });
  t.diagnostic(`tokens: seed ${seed}, ${figures}`);
  assert.deepEqual(figures.broken.slice(0, 10), []);
  assert.ok(figures.counts['answers 401'] >= 5);
});

test('notices a client that asks for each report, and keeps the token in the browser', async () => {
  const { broken } = await runRounds(tokens, { seed, to: 1, options: { client: 'greedy', count: 60 } });
  for (const complaint of [/asked for a token \d+ times/, /in the browser’s storage/, /in the profile/]) assert.ok(broken.some((text) => complaint.test(text)), broken.slice(0, 5).join('\n'));
});
