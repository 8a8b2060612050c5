// `npm run bench:profile`: where the time and the memory of the drop-in go, by what its bundle consists of. Written into
// docs/performance.md. `--loads 3`; `--functions 20` prints the most expensive functions as well; `--dry` writes nothing.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/find-browser.mjs';
import { root } from '../../scripts/lib/run.mjs';
import { buildContestant } from '../lib/build.mjs';
import { contestant } from '../lib/contestants.mjs';
import { dropIn, originsOf } from '../lib/drop-in.mjs';
import { install } from '../lib/install.mjs';
import { machine } from '../lib/machine.mjs';
import { measure } from '../lib/measure.mjs';
import { median } from '../lib/statistics.mjs';
import { publish } from '../lib/page.mjs';
import { startSite } from '../lib/site.mjs';
import { asked, middleText, questionnaire } from '../questionnaire.mjs';
import { recorder } from './record.mjs';
import { heapShares, timeShares } from './shares.mjs';
import { profileTable } from './table.mjs';

const { values: flags } = parseArgs({ options: { loads: { type: 'string', default: '3' }, functions: { type: 'string', default: '0' }, dry: { type: 'boolean', default: false } } });

/** The columns, each a step of a load of a questionnaire of some size. */
const columns = [
  { name: 'start, 10', size: 10, steps: ['load', 'mount'] },
  { name: 'start, 60', size: 60, steps: ['load', 'mount'] },
  { name: 'start, 1,000', size: 1000, steps: ['load', 'mount'] },
  { name: 'submit, 1,000', size: 1000, steps: ['submit'] },
  { name: 'heap, 250', size: 250, steps: ['heap'] },
];

await install();
const { code, map } = await dropIn();
const file = 'packages/form/dist/social-report-form.js';
if ((await readFile(root + file, 'utf8')).trimEnd() !== code) throw new Error(`${file} is not what the sources make: npm run build`);
const originOf = originsOf(map);
const isOurs = ({ url = '' }) => url.endsWith('/social-report-form.js');
const partOf = (frame) => (isOurs(frame) ? originOf(frame.lineNumber, frame.columnNumber).part : frame.url ? 'the page around it' : undefined);
const functionOf = (frame) => {
  if (!isOurs(frame)) return partOf(frame);
  const { source, line } = originOf(frame.lineNumber, frame.columnNumber);
  return `${source}:${line + 1}`;
};

const [ours, limit] = await Promise.all(['ours', 'static'].map(contestant));
for (const { name } of [ours, limit]) await buildContestant(name);
const site = await startSite((name, size) => JSON.stringify((name === ours.name ? ours : limit).translate(questionnaire(size))));
const before = machine();
const samples = columns.map(() => ({ ours: [], limit: [], functions: [] }));
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });

/** @returns by owner milliseconds, or bytes, of one load */
async function look(who, { size, steps }, ...ownersOf) {
  const form = questionnaire(size);
  const profile = recorder(browser, steps);
  await measure(browser, site, who, { size, expected: asked(form).length, hasStyles: who === limit, text: middleText(form), profile });
  return ownersOf.map((ownerOf) => {
    const sums = new Map();
    for (const step of steps) for (const [name, value] of (step === 'heap' ? heapShares : timeShares)(profile.recorded[step], ownerOf)) sums.set(name, (sums.get(name) ?? 0) + value);
    return sums;
  });
}
try {
  for (let load = 0; load < Number(flags.loads); load++) {
    for (const [at, column] of columns.entries()) {
      const [parts, functions] = await look(ours, column, partOf, functionOf);
      const [all] = await look(limit, column, () => 'its script');
      samples[at].ours.push(parts);
      samples[at].functions.push(functions);
      samples[at].limit.push(all);
      console.log(`${column.name} ${load + 1}`);
    }
  }
} finally {
  await browser.close();
  await site.stop();
}

/** Medians of the loads, the greatest first. */
const medians = (loads) => [...new Set(loads.flatMap((load) => [...load.keys()]))].map((name) => [name, median(loads.map((load) => load.get(name) ?? 0))]).sort(([, one], [, other]) => other - one);
const results = {
  loads: Number(flags.loads),
  machine: { before, after: machine() },
  chromium: browser.version(),
  columns: columns.map(({ name, steps }, at) => ({ name, isHeap: steps[0] === 'heap', shares: Object.fromEntries(medians(samples[at].ours)), limit: Object.fromEntries(medians(samples[at].limit)) })),
};
const table = profileTable(results);
console.log(`\n${table}`);
for (const [at, { name }] of columns.entries()) {
  const rows = medians(samples[at].functions).slice(0, Number(flags.functions));
  if (rows.length) console.log(`\n${name}\n${rows.map(([where, value]) => `${(value > 10_000 ? value / 1000 : value).toFixed(1).padStart(9)}  ${where}`).join('\n')}`);
}
if (!flags.dry) await publish('profile', results, table);
