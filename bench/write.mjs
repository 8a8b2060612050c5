// Writes the tables of docs/performance.md from bench/results/latest.json; `--check` fails when they are not what it makes.
import { readFile, writeFile } from 'node:fs/promises';
import { root } from '../scripts/lib/run.mjs';
import { tables } from './lib/table.mjs';

const page = root + 'docs/performance.md';
const result = JSON.parse(await readFile(root + 'bench/results/latest.json', 'utf8'));
const before = await readFile(page, 'utf8');
const after = before.replace(/<!-- measured -->\n[\s\S]*?<!-- \/measured -->/, () => `<!-- measured -->\n\n${tables(result)}\n\n<!-- /measured -->`);
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('docs/performance.md is not what bench/results/latest.json makes: node bench/write.mjs');
    process.exitCode = 1;
  }
} else if (after !== before) await writeFile(page, after);
