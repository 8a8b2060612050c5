// Tables of docs/performance.md stand between markers, and only programs write there.
import { readFile, writeFile } from 'node:fs/promises';
import { root } from '../../scripts/lib/run.mjs';

const page = `${root}docs/performance.md`;

const markers = (name) => [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];

/** What stands between the markers of a name; undefined where the page has none. */
export function between(text, name) {
  const [begin, end] = markers(name);
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  return from < 0 || to < from ? undefined : text.slice(from + begin.length, to).trim();
}

export const readPage = () => readFile(page, 'utf8');

/** Puts a table in its place. */
async function writeBetween(name, table) {
  const text = await readPage();
  if (between(text, name) === undefined) throw new Error(`docs/performance.md has no markers for ${name}`);
  const [begin, end] = markers(name);
  await writeFile(page, `${text.slice(0, text.indexOf(begin))}${begin}\n${table.trim()}\n${text.slice(text.indexOf(end))}`);
}

/** A Markdown table; what is no text is a number, and stands to the right. */
export function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const right = head.map((_, at) => at > 0);
  return [line(head), line(right.map((isRight) => (isRight ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

export const readResults = async (name) => JSON.parse(await readFile(`${root}bench/results/${name}.json`, 'utf8'));

/** Keeps what a bench found, and puts its table into the page. */
export async function publish(name, results, table) {
  await writeFile(`${root}bench/results/${name}.json`, `${JSON.stringify(results, null, 1)}\n`);
  await writeBetween(name, table);
}
