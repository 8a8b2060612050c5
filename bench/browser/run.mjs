// `npm run bench`: this form beside the ones that would otherwise be picked, on the same questionnaire, in the same browser, in the same run.
//   --sizes 60,1000   --contestants ours,static   --runs 7   --out FILE   --full: everything, written into docs/performance.md
//   --minutes 30: begins no further load after that; what has been measured by then counts
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/find-browser.mjs';
import { exists } from '../../scripts/lib/files.mjs';
import { node, root } from '../../scripts/lib/run.mjs';
import { buildContestant, outputOf, versionOf } from '../lib/build.mjs';
import { contestant, names } from '../lib/contestants.mjs';
import { install } from '../lib/install.mjs';
import { load, machine } from '../lib/machine.mjs';
import { measure } from '../lib/measure.mjs';
import { publish } from '../lib/page.mjs';
import { startSite } from '../lib/site.mjs';
import { median } from '../lib/statistics.mjs';
import { browserTable } from './table.mjs';
import { asked, errorsExpected, middleText, questionnaire } from '../questionnaire.mjs';

const quick = { sizes: '60', contestants: names.slice(0, 4).join(), runs: '3' };
const full = { sizes: '10,60,250,1000', contestants: names.join(), runs: '7' };
const { values: given } = parseArgs({ options: { sizes: { type: 'string' }, contestants: { type: 'string' }, runs: { type: 'string' }, out: { type: 'string' }, minutes: { type: 'string' }, full: { type: 'boolean' } } });
const chosen = { ...(given.full ? full : quick), ...given };
const sizes = chosen.sizes.split(',').map(Number);
const wanted = [...new Set(['static', ...chosen.contestants.split(',')])];
const runs = Number(chosen.runs);

for (const name of wanted) if (!names.includes(name)) throw new Error(`No contestant "${name}". There are: ${names.join(', ')}`);
if (!(await exists('packages/form/dist/social-report-form.js')) && (await node(['scripts/build.mjs']))) process.exit(1);
await install();

const forms = new Map(sizes.map((size) => [size, questionnaire(size)]));
const result = { contestants: {}, sizes, runs, figures: {} };
const taking = [];
for (const name of wanted) {
  const who = await contestant(name);
  try {
    await buildContestant(name);
    const versions = Object.fromEntries(await Promise.all(who.packages.map(async (each) => [each, await versionOf(each)])));
    result.contestants[name] = { title: who.title, versions, ...(who.lacks && { lacks: who.lacks }) };
    taking.push({ ...who, hasStyles: await exists(outputOf(name).slice(root.length) + 'main.css') });
  } catch (error) {
    const reason = error.message.split('\n').slice(0, 2).join(' ');
    result.contestants[name] = { title: who.title, reason };
    console.error(`${name} takes no part: ${reason}`);
  }
}

const translated = new Map();
const dataOf = (name, size) => {
  const key = `${name} ${size}`;
  if (!translated.has(key)) translated.set(key, JSON.stringify(taking.find((each) => each.name === name).translate(forms.get(size))));
  return translated.get(key);
};

const site = await startSite(dataOf);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
const before = machine();
const loads = [];
const end = Date.now() + 60_000 * Number(chosen.minutes ?? Infinity);
const samples = new Map();
const givenUp = new Map();
try {
  // Interleaved, and each time another one begins: whatever else this machine does meets all alike.
  for (let run = 0; run < runs; run++) {
    for (const size of sizes) {
      const form = forms.get(size);
      for (let at = 0; at < taking.length; at++) {
        if (Date.now() > end) continue;
        const who = taking[(at + run) % taking.length];
        const key = `${who.name} ${size}`;
        if (givenUp.get(key) >= 2) continue;
        try {
          const { figures, bytes } = await measure(browser, site, who, { size, expected: asked(form).length, hasStyles: who.hasStyles, text: middleText(form) });
          samples.set(key, [...(samples.get(key) ?? []), figures]);
          result.contestants[who.name].bytes = bytes;
          console.log(`${size} ${who.name} ${run + 1}: start ${figures.start.cpu.toFixed(0)} ms, key ${figures.key.failed ?? `${figures.key.cpu.toFixed(1)} ms`}, submit ${figures.submit.failed ?? `${figures.submit.cpu.toFixed(0)} ms, ${figures.submit.errors} errors`}, heap ${(figures.heap / 2 ** 20).toFixed(2)} MiB${figures.complaint ? ` (${figures.complaint})` : ''}`);
        } catch (error) {
          // A second time is no accident.
          givenUp.set(key, (givenUp.get(key) ?? 0) + 1);
          const reason = error.message.split('\n')[0];
          console.error(`${size} ${who.name}: ${reason}`);
          if (!samples.has(key)) (result.contestants[who.name].stopped ??= {})[size] = reason;
        }
        loads.push(load());
      }
    }
  }
} finally {
  result.machine = { ...before, chromium: browser.version(), load: { from: Math.min(...loads), median: median(loads), to: Math.max(...loads) } };
  await browser.close();
  await site.stop();
}

/** Medians, member by member; what failed in most loads has failed. */
function summary(list) {
  const known = list.filter((each) => each !== undefined);
  const failed = known.filter((each) => each?.failed);
  if (failed.length * 2 > known.length) return { failed: failed[0].failed };
  const sound = known.filter((each) => !each?.failed);
  if (typeof sound[0] === 'number') return Math.round(median(sound) * 1000) / 1000;
  const members = [...new Set(sound.flatMap((each) => Object.keys(each)))].filter((name) => name !== 'complaint');
  return Object.fromEntries(members.map((name) => [name, summary(sound.map((each) => each[name]))]));
}
for (const size of sizes) {
  const row = (result.figures[size] = { errorsExpected: errorsExpected(forms.get(size)) });
  for (const { name } of taking) if (samples.has(`${name} ${size}`)) row[name] = { loads: samples.get(`${name} ${size}`).length, ...summary(samples.get(`${name} ${size}`)) };
}

const table = browserTable(result);
console.log(`\n${table}`);
if (given.out) await writeFile(given.out, `${JSON.stringify(result, null, 1)}\n`);
if (given.full) await publish('browser', result, table);
