// The rig of tabs that share a draft, short; and that it notices a client that sends the draft of five tabs five
// times, and waits for a tab that is frozen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRounds } from './lib/rig.mjs';
import { tabs } from './tabs.mjs';

const seed = 1;

test('five tabs with one draft, one of them frozen with the lock: all arrives once, and in time', async (t) => {
  const figures = await runRounds(tabs, { seed, to: tabs.rounds.short });
  t.diagnostic(`tabs: seed ${seed}, ${figures}`);
  assert.deepEqual(figures.broken.slice(0, 10), []);
  assert.equal(figures.counts['frozen with the lock'], tabs.rounds.short);
});

test('notices a client that gives each tab’s report an id of its own, and one that waits for the lock', async () => {
  const { broken } = await runRounds(tabs, { seed, to: 1, options: { client: 'possessive', patience: 31_000 } });
  for (const complaint of [/five tabs sent one draft and were told: queued, queued/, /delivered \d+ ms after the network/]) assert.ok(broken.some((text) => complaint.test(text)), broken.slice(0, 5).join('\n'));
});
