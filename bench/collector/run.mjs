// `npm run bench:collector`: reports acknowledged over HTTP beside bare inserts of the same rows, by turns.
// Then where the collector's time goes, with Node's profile of it.
// `--rounds 9` for more of them, `--turn 2000` for longer ones, `--folder DIR` for another disk; `--dry` writes nothing.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../packages/collector/dist/store/database.js';
import { root } from '../../scripts/lib/run.mjs';
import { machine } from '../lib/machine.mjs';
import { median, quantile } from '../lib/statistics.mjs';
import { publish } from '../lib/page.mjs';
import { post } from './load.mjs';
import { profileCollector } from './profile.mjs';
import { reportsTo } from './reports.mjs';
import { startCollector } from './start.mjs';
import { collectorTable } from './table.mjs';

const { values: flags } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, turn: { type: 'string', default: '2000' }, folder: { type: 'string', default: `${root}.cache` }, dry: { type: 'boolean', default: false } },
});
const [rounds, turn] = [Number(flags.rounds), Number(flags.turn)];
const FORM = 'social-report';
const CONNECTIONS = [8, 64];
const GOAL = 0.7;

await mkdir(flags.folder, { recursive: true });
const folder = await mkdtemp(join(flags.folder, 'bench-collector-'));
const source = `${root}examples/forms/${FORM}.json`;
await mkdir(join(folder, 'forms'));
await cp(source, join(folder, 'forms', `${FORM}.json`));
const before = machine();

const bare = fork(new URL('./bare.mjs', import.meta.url), [join(folder, 'bare.sqlite'), source]);
await once(bare, 'message');
const forms = join(folder, 'forms');
const { url, stop } = await startCollector({ database: join(folder, 'collector.sqlite'), forms });
const { next, bytes } = reportsTo(await readFile(source, 'utf8'));

async function bareInserts(group) {
  bare.send({ ms: turn, group });
  return (await once(bare, 'message'))[0];
}

const lines = [
  { name: 'bare insert, one commit a report', run: () => bareInserts(1) },
  ...CONNECTIONS.flatMap((connections) => [
    { name: `collector, ${connections} connections`, connections, run: () => post(url, { connections, ms: turn, next }) },
    { name: `bare insert, ${connections} reports a commit`, group: connections, run: () => bareInserts(connections) },
  ]),
].map((line) => ({ ...line, rates: [], waits: [] }));

let acknowledged = 0;
for (let round = -1; round < rounds; round++) {
  for (const line of lines) {
    const { count, ms, waits } = await line.run();
    if (line.connections) acknowledged += count;
    // The first round is for the compiler.
    if (round < 0) continue;
    line.rates.push((count / ms) * 1000);
    line.waits.push(...waits);
  }
}

bare.kill();
await stop();
// What is counted is there.
const database = openDatabase(join(folder, 'collector.sqlite'));
const { kept } = database.prepare('SELECT count(*) AS kept FROM responses').get();
database.close();
if (kept !== acknowledged) throw new Error(`${acknowledged} reports were acknowledged and ${kept} are kept`);
// Long enough that compiling is little of it.
const profile = await profileCollector({ folder, forms, connections: CONNECTIONS[0], ms: 5 * turn, next });
await rm(folder, { recursive: true });

const rows = lines.map(({ name, rates, waits }) => ({ name, perSecond: median(rates), p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) }));
/** Of the ratios of the rounds, not of their medians: what else the machine does changes from round to round. */
const ratioOf = (line, other) => median(line.rates.map((rate, at) => rate / other.rates[at]));
const ratios = lines.filter(({ connections }) => connections).flatMap((line) =>
  lines.filter(({ connections, group }) => !connections && (!group || group === line.connections)).map((other) => ({ name: line.name, against: other.name, inGoal: !other.group, ratio: ratioOf(line, other) })),
);
const { version } = JSON.parse(await readFile(`${root}node_modules/fastify/package.json`, 'utf8'));
const sqlite = openDatabase(':memory:').prepare('SELECT sqlite_version() AS version').get().version;
const results = { goal: GOAL, form: FORM, bytes, rounds, turn, machine: { before, after: machine() }, versions: { SQLite: sqlite, Fastify: version }, rows, ratios, profile };
const table = collectorTable(results);
console.log(table);
if (!flags.dry) await publish('collector', results, table);
