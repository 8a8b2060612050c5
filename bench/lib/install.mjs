// The contestants are a package of their own: `npm ci` in the root never brings them.
import { readFile } from 'node:fs/promises';
import { command, root } from '../../scripts/lib/run.mjs';

const packagesOf = async (file) => JSON.parse(await readFile(`${root}bench/${file}`, 'utf8').catch(() => '{}')).packages ?? {};

/** Whether what npm says it has installed is what the lockfile wants; what is for other systems only may be missing. */
async function isInstalled() {
  const [wanted, there] = await Promise.all([packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json')]);
  return Object.entries(wanted).every(([path, { version, optional }]) => !path || optional || there[path]?.version === version);
}

/** Installs them as the lockfile has them, unless that has been done. */
export async function install() {
  if (await isInstalled()) return;
  console.log('Installing the contestants from npm.');
  if (await command('npm', ['ci'], { cwd: `${root}bench` })) throw new Error('npm ci in bench/ failed');
}
