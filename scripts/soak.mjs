// The rigs of tests/soak at full length: `npm run soak`, or `npm run soak -- kills --seed 7 --rounds 1000`. What has been
// run is kept in .cache/soak, by rig and seed: a run that was stopped goes on where it was. `--fresh` begins anew.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rigs } from '../tests/soak/rigs.mjs';
import { Figures, runRounds } from '../tests/soak/lib/rig.mjs';
import { root } from './lib/run.mjs';
import { buildWhenNeeded } from './start.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string' }, fresh: { type: 'boolean', default: false } },
});
const unknown = positionals.find((name) => !rigs[name]);
if (unknown) {
  console.error(`There is no rig "${unknown}". There are: ${Object.keys(rigs).join(', ')}`);
  process.exit(1);
}
if (await buildWhenNeeded()) process.exit(1);

const seed = Number(values.seed);
const folder = join(root, '.cache', 'soak');
await mkdir(folder, { recursive: true });
let broken = 0;

for (const name of positionals.length ? positionals : Object.keys(rigs)) {
  const rig = rigs[name];
  const file = join(folder, `${name}-${seed}.json`);
  const before = values.fresh ? undefined : await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  const figures = new Figures(before?.figures);
  const from = before?.rounds ?? 0;
  const to = Number(values.rounds ?? rig.rounds.full);
  console.log(`\n# ${name}: rounds ${from} to ${to - 1}, seed ${seed}`);
  const started = performance.now();
  let told = started;

  // Written whole or not at all: a run may be stopped at any time.
  async function keep(rounds) {
    const seconds = (before?.seconds ?? 0) + (performance.now() - started) / 1000;
    await writeFile(`${file}.new`, JSON.stringify({ rig: name, seed, rounds, seconds: Math.round(seconds), figures }, null, 2));
    await rename(`${file}.new`, file);
  }
  if (from < to)
    await runRounds(rig, {
      seed, from, to, figures,
      after: async (done) => {
        if (performance.now() - told < 10_000) return;
        told = performance.now();
        console.log(`  ${done} of ${to}: ${figures}`);
        await keep(done);
      },
    });
  await keep(Math.max(from, to));
  console.log(`${name}: ${Math.max(from, to)} rounds, ${figures}`);
  for (const promise of figures.broken.slice(0, 20)) console.log(`  ✗ ${promise}`);
  broken += figures.broken.length;
}
console.log(`\n${broken} promises broken`);
process.exit(broken ? 1 : 0);
