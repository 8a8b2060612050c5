import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../store/database.js';
import { bytesDigest, definition, makeResponse } from './harness.js';

export interface RigResult {
  /** Responses acknowledged before a kill. */
  readonly acknowledged: number;
  /** Acknowledged, and not there. */
  readonly lost: string[];
  /** There more than once. */
  readonly duplicated: string[];
  /** Acknowledged, and there with other bytes than acknowledged. */
  readonly changed: string[];
  /** Requests sent and not answered, at each kill. */
  readonly inFlight: readonly number[];
  /** Of those, sent again at the end: not there exactly once then. */
  readonly unmended: string[];
}

/** Mulberry32: the same moments for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Child {
  readonly process: ChildProcess;
  readonly url: string;
}

async function startChild(folder: string, mode: string): Promise<Child> {
  const script = new URL('./child.js', import.meta.url);
  const args = [script.pathname.replace(/^\/(?=[A-Z]:)/, ''), join(folder, 'x.sqlite'), join(folder, 'forms'), mode];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout! })) {
    const entry = JSON.parse(line) as { event: string; url: string };
    if (entry.event !== 'listening') continue;
    child.stdout!.resume();
    return { process: child, url: entry.url };
  }
  throw new Error('the collector ended before it listened');
}

const post = (url: string, body: string): Promise<Response> =>
  fetch(`${url}/v1/responses`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });

const CLIENTS = 8;

/**
 * Kills a collector with SIGKILL while clients post without a pause, starts it again on the same file, and so on; then
 * compares what was acknowledged with what is in the file. The moments are random: after some acknowledgements of the
 * round, and then some turns of the event loop later.
 */
export async function killRig({ folder, kills, seed, mode = '' }: { folder: string; kills: number; seed: number; mode?: string }): Promise<RigResult> {
  const next = random(seed);
  await mkdir(join(folder, 'forms'), { recursive: true });
  await writeFile(join(folder, 'forms', 'test.json'), JSON.stringify(definition));
  const acknowledged = new Map<string, string>();
  const sent = new Map<string, string>();
  const inFlight: number[] = [];

  for (let round = 0; round < kills; round++) {
    const { process: child, url } = await startChild(folder, mode);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const target = acknowledged.size + 1 + Math.floor(next() * 60);
    const turns = Math.floor(next() * 20);
    let waiting = 0;
    let killed = false;

    const kill = async (): Promise<void> => {
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      inFlight.push(waiting);
      child.kill('SIGKILL');
    };
    const client = async (): Promise<void> => {
      for (;;) {
        const response = makeResponse({ answers: { what: `round ${round} ${next()}` } });
        const id = String(response['id']);
        const body = JSON.stringify(response);
        sent.set(id, body);
        waiting += 1;
        try {
          const answer = await post(url, body);
          const { bodyDigest } = (await answer.json()) as { bodyDigest: string };
          if (answer.status === 201) acknowledged.set(id, bodyDigest);
        } catch {
          return;
        } finally {
          waiting -= 1;
        }
        if (acknowledged.size >= target && !killed) {
          killed = true;
          void kill();
        }
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    await ended;
  }

  const last = await startChild(folder, '');
  const ended = new Promise((resolve) => last.process.once('exit', resolve));
  const found = read(folder);
  const lost = [...acknowledged.keys()].filter((id) => !found.has(id));
  const duplicated = [...found].filter(([, bodies]) => bodies.length > 1).map(([id]) => id);
  const changed = [...acknowledged].filter(([id, digest]) => found.get(id)?.some((body) => bytesDigest(body) !== digest)).map(([id]) => id);

  // What a client would do next: send again what was not acknowledged.
  const open = [...sent].filter(([id]) => !acknowledged.has(id));
  for (const [, body] of open) await (await post(last.url, body)).arrayBuffer();
  const mended = read(folder);
  const unmended = open.filter(([id, body]) => mended.get(id)?.join() !== body).map(([id]) => id);
  last.process.kill('SIGTERM');
  await ended;
  return { acknowledged: acknowledged.size, lost, duplicated, changed, inFlight, unmended };
}

function read(folder: string): Map<string, string[]> {
  const connection = openDatabase(join(folder, 'x.sqlite'));
  const found = new Map<string, string[]>();
  for (const { id, body } of connection.prepare('SELECT id, body FROM responses').all() as { id: string; body: string }[]) {
    found.set(id, [...(found.get(id) ?? []), body]);
  }
  connection.close();
  return found;
}
