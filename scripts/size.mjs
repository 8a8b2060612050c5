// Prints the size of each bundle as it travels (brotli, quality 11) and fails above its limit; the goal is what we are on the way to.
// A row of size-budget.json without a limit is for information.
import { readFile, readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotli } from './lib/brotli.mjs';
import { root } from './lib/run.mjs';

/** A file and all it imports statically: what must arrive before it can start. */
async function withImports(file, seen = new Map()) {
  if (seen.has(file)) return seen;
  const code = await readFile(root + file);
  seen.set(file, code);
  for (const [, path] of code.toString().matchAll(/(?:^|[;}])\s*(?:import|export)(?:[^"'();]*from)?\s*["'](\.[^"']+)["']/gm)) {
    await withImports(posix.join(posix.dirname(file), path), seen);
  }
  return seen;
}

/** The files that match `folder/name-*.js`: of the form's `dist`, or of the repository where it says `packages/…`. */
async function matching(pattern) {
  const { dir, base } = posix.parse(pattern.startsWith('packages/') ? pattern : `packages/form/dist/${pattern}`);
  const [start, end = ''] = base.split('*');
  const isMeant = (name) => (base.includes('*') ? name.startsWith(start) && name.endsWith(end) : name === base);
  const found = (await readdir(root + dir)).filter(isMeant);
  if (!found.length) throw new Error(`size-budget.json: nothing in ${dir} is called ${base}`);
  return found.map((name) => `${dir}/${name}`);
}

/** Rows of the report: name, bytes as they travel, the goal, and the limit above which the build fails. */
export async function sizes() {
  const budgets = JSON.parse(await readFile(root + 'size-budget.json', 'utf8'));
  const rows = [];
  for (const { name, files, goal, limit } of budgets) {
    const seen = new Map();
    for (const pattern of files) for (const file of await matching(pattern)) await withImports(file, seen);
    const codes = [...seen.values()];
    const bytes = codes.reduce((sum, code) => sum + brotli(code), 0);
    rows.push({ name, bytes, goal, limit, plain: codes.reduce((sum, code) => sum + code.length, 0) });
  }
  return rows;
}

/** Prints the report; resolves with 1 when a bundle is above its budget. */
export async function reportSizes() {
  const rows = await sizes();
  for (const { name, bytes, goal, limit, plain } of rows) {
    const remarks = [limit && `of at most ${limit}`, goal && `${bytes > goal ? 'over' : 'within'} the goal of ${goal}`, bytes > limit && 'TOO LARGE'];
    console.log(`  ${name}: ${[`${bytes} bytes brotli`, ...remarks.filter(Boolean)].join(', ')} (${plain} plain)`);
  }
  return rows.some(({ bytes, limit }) => bytes > limit) ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await reportSizes();
