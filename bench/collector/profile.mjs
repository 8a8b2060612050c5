// Where a collector's time goes: Node's own profile of it, by what its files are for.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { post } from './load.mjs';
import { startCollector } from './start.mjs';

/** What files are for; the first that fits counts. What has no file of its own, Node's included, belongs to what called it. */
const parts = [
  ['Ajv, the second opinion', /node_modules\/ajv|collector\/dist\/judge\/(ajv|for-ajv)\./],
  ['SQLite: writing, and waiting for the disk', /better-sqlite3|collector\/dist\/store\//],
  ['the line of log', /node_modules\/(pino|sonic-boom|thread-stream|fast-redact|quick-format)/],
  ['HTTP: sockets, Node’s parser, Fastify', /node_modules\//],
  ['reading the body, its digest, the members of a response', /collector\/dist\/judge\/(json|envelope)\.|(sdk|core)\/dist\/(digest|json\/)/],
  ['core: personal data in texts', /core\/dist\/guard\//],
  ['core: the schema', /core\/dist\/(schema|pattern)\//],
  ['core: which questions are shown, what would be sent', /core\/dist\//],
  ['the collector’s own', /collector\/dist\//],
];
const UNKNOWN = 'Node besides: compiling, timers, sockets';
const GARBAGE = 'collecting garbage';
const partOf = ({ url, functionName }) => {
  if (functionName === '(garbage collector)') return GARBAGE;
  // Ajv's programs have no file.
  if (!url && /^validate\d+$/.test(functionName)) return parts[0][0];
  return parts.find(([, files]) => files.test(url))?.[0];
};

/**
 * @param profile Node's, as `--cpu-prof` writes it
 * @returns microseconds by part; nothing of the time in which it waited for work
 */
export function partsOfProfile({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) byId.get(child).around = node;
  const ownerOf = (node) => (node ? (partOf(node.callFrame) ?? ownerOf(node.around)) : UNKNOWN);
  const sums = {};
  for (const [at, id] of samples.entries()) {
    const node = byId.get(id);
    if (node.callFrame.functionName === '(idle)') continue;
    const name = ownerOf(node);
    sums[name] = (sums[name] ?? 0) + timeDeltas[at];
  }
  return sums;
}

/** The threads, by the number that Node gives them: the first is the program's own. */
const threadOf = (file) => (/\.0\.\d+\.cpuprofile$/.test(file) ? 'answers' : 'judges');

/** Posts for a while to a collector that is watched. @returns by thread and part the microseconds for one report, the most first */
export async function profileCollector({ folder, forms, connections, ms, next }) {
  const { url, stop } = await startCollector({ database: join(folder, 'watched.sqlite'), forms, flags: ['--cpu-prof', '--cpu-prof-dir', folder, '--cpu-prof-interval', '200'] });
  const { count } = await post(url, { connections, ms, next });
  await stop();
  const files = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'));
  const parts = await Promise.all(files.map(async (file) => Object.entries(partsOfProfile(JSON.parse(await readFile(join(folder, file), 'utf8')))).map(([name, sum]) => ({ thread: threadOf(file), name, each: sum / count }))));
  return parts.flat().sort((one, other) => other.each - one.each);
}
