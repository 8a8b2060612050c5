// The measured figures as the tables of docs/performance.md.
import { aheadTable } from './ahead.mjs';
import { goals } from './goals.mjs';
import { names } from '../lib/contestants.mjs';
import { markdownTable } from '../lib/page.mjs';

const kilobytes = (bytes) => (bytes ? (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0) : '–');
const mebibytes = (bytes) => (bytes / 2 ** 20).toFixed(1);
const milliseconds = (value) => value.toFixed(value < 10 ? 1 : 0);

/** Main-thread milliseconds, and how many times those of the static form. */
const cost = (mine, base) => (mine === undefined ? '–' : mine.failed ? 'failed' : `${milliseconds(mine.cpu)} (${(mine.cpu / base.cpu).toFixed(1)})`);

function bytesTable({ contestants }) {
  const rows = names.flatMap((name) => {
    const { title, versions, bytes } = contestants[name] ?? {};
    if (!bytes) return [];
    const { js, css } = bytes;
    const packages = Object.entries(versions).map(([each, version]) => `${each} ${version}`).join(', ');
    return [[title, kilobytes(js.min), kilobytes(js.gzip), kilobytes(js.brotli), kilobytes(css.min), kilobytes(css.brotli), packages]];
  });
  return markdownTable(['kB', 'JS', 'gzip', 'brotli', 'CSS', 'brotli', 'built from'], rows);
}

function sizeTable({ contestants, figures }, size) {
  const { errorsExpected, ...measured } = figures[size];
  const base = measured.static;
  const rows = names.flatMap((name) => {
    const mine = measured[name];
    if (!mine) return contestants[name]?.stopped?.[size] ? [[contestants[name].title, 'stopped', '', '', '', '', '', '']] : [];
    const { start, mount, key, submit, heap, nodes } = mine;
    const shown = submit?.failed ? '–' : `${submit.errors} of ${errorsExpected}`;
    return [[contestants[name].title, cost(start, base.start), cost(mount, base.mount), cost(key, base.key), cost(submit, base.submit), shown, mebibytes(heap), nodes]];
  });
  return markdownTable(['ms of main thread (times static)', 'start', 'of it, mount', 'key', 'submit', 'errors shown', 'heap, MiB', 'nodes'], rows);
}

function goalsTable(result) {
  const rows = goals.map(({ name, goal, measured }) => {
    const value = measured(result);
    return [name, goal, ...(value === undefined ? ['not measured', ''] : [value.words, value.met ? 'met' : '**not met**'])];
  });
  return markdownTable(['goal', 'at most', 'measured', ''], rows);
}

function remarks({ contestants, figures }) {
  const missing = Object.values(contestants).filter(({ reason }) => reason).map(({ title, reason }) => `- ${title} takes no part: ${reason}`);
  const lacking = Object.values(contestants).filter(({ lacks }) => lacks).map(({ title, lacks }) => `- ${title} is measured without ${lacks}.`);
  const stopped = Object.values(contestants).flatMap(({ title, stopped = {} }) => Object.entries(stopped).map(([size, reason]) => `- ${title} was stopped at ${size} questions: ${reason}`));
  const failed = Object.entries(figures).flatMap(([size, row]) =>
    Object.entries(row).flatMap(([name, mine]) => ['key', 'submit'].filter((step) => mine[step]?.failed).map((step) => `- ${contestants[name].title}, ${step} at ${size} questions: ${mine[step].failed}`)),
  );
  return [...missing, ...lacking, ...stopped, ...failed].join('\n');
}

/** Results as they stand in docs/performance.md. */
export function browserTable(result) {
  const { machine, sizes } = result;
  const loads = Object.values(result.figures).flatMap((row) => Object.values(row).flatMap((mine) => mine.loads ?? []));
  const least = Math.min(...loads);
  const most = Math.max(...loads);
  const { date, cores, cpu, memory, platform, node, chromium, load } = machine;
  return [
    `Measured ${date} with Chromium ${chromium} on ${platform}, ${cores} cores (${cpu}), ${memory} GB, Node ${node}. Medians of ${least === most ? most : `${least} to ${most}`} fresh loads of each, interleaved. Programs that wanted a core meanwhile, these included: ${load.from.toFixed(1)} to ${load.to.toFixed(1)}, median ${load.median.toFixed(1)}.`,
    `#### Goals\n\n${goalsTable(result)}`,
    `#### What travels\n\n${bytesTable(result)}`,
    ...sizes.map((size) => `#### ${size} questions\n\n${sizeTable(result, size)}`),
    `#### Who is ahead of ours, and in what\n\n${aheadTable(result)}`,
    remarks(result),
  ]
    .filter(Boolean)
    .join('\n\n');
}
