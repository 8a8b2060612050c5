import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a Node program with our terminal; resolves with its exit code. */
export function node(args, options = {}) {
  return command(process.execPath, args, options);
}

/** Runs npm: the one that has started us, for its name alone starts nothing on Windows. */
export function npm(args, options = {}) {
  const { npm_execpath: itself } = process.env;
  return itself ? node([itself, ...args], options) : command('npm', args, options);
}

/** Runs a program without a shell; resolves with its exit code (127 when it cannot be started). */
export function command(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Ends this program with a message when a step failed: one step, one plain sentence. */
export async function step(name, work) {
  const started = performance.now();
  const code = await work();
  if (code) {
    console.error(`${name} failed`);
    process.exit(1);
  }
  console.log(`${name} ✓ ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
