// The rig of faulty sends, short; and that it notices clients which do it as others do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { naiveClient } from './controls/naive-client.mjs';
import { faults } from './faults.mjs';
import { runRounds } from './lib/rig.mjs';

const seed = 1;
const control = async (fault) => (await runRounds(faults, { seed, to: 1, options: { make: (options) => naiveClient(options, fault), count: 60 } })).broken;

test('every report through a bad network arrives once, as it was', async (t) => {
  const figures = await runRounds(faults, { seed, to: faults.rounds.short });
  t.diagnostic(`faults: seed ${seed}, ${figures}`);
  assert.deepEqual(figures.broken.slice(0, 10), []);
  assert.ok(figures.counts.mishaps > figures.counts.reports);
});

test('a client without a fault passes', async () => {
  assert.deepEqual((await control()).slice(0, 10), []);
});

for (const [fault, complaint] of [
  ['deletesFirst', /removed before a valid acknowledgement/],
  ['believesAny200', /is stored 0 times/],
  ['impatient', /asked to wait/],
  ['newId', /is stored 0 times/],
]) {
  test(`notices a client that ${fault}`, async () => {
    const broken = await control(fault);
    assert.ok(broken.some((text) => complaint.test(text)), broken.slice(0, 3).join('\n'));
  });
}
