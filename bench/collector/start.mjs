// A collector that runs as a program, as a region runs it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/lib/run.mjs';

/** @param options `database`: its file, `forms`: the folder, `flags` for Node. @returns its `url`, and `stop`, which waits for its end */
export async function startCollector({ database, forms, flags = [] }) {
  const program = `${root}packages/collector/dist/bin.js`;
  const child = spawn(process.execPath, [...flags, program, '--port', '0', '--database', database, '--forms', forms, '--rate-limit', '1000000'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const { event, url } = JSON.parse(line);
    if (event !== 'listening') continue;
    // Nobody reads the log any more, and it must not stand in the way.
    setImmediate(() => child.stdout.resume());
    return { url, stop };
  }
  throw new Error('the collector ended before it listened');
}
