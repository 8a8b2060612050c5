// The contestants are a package of their own: `npm ci` in the root never brings them.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { npm, root } from '../../scripts/lib/run.mjs';

const bench = `${root}bench/`;
const jsonOf = async (file) => JSON.parse(await readFile(bench + file, 'utf8').catch(() => '{}'));

/**
 * Packages that are published built, and yet want what they were built from beside them: for LHC-Forms that is all of
 * Angular. The package itself is enough.
 */
const alone = {
  lforms: {
    version: '40.1.3',
    integrity: 'sha512-WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==',
  },
};

/** Whether what npm says it has installed is what the lockfile wants; what is for other systems only may be missing. */
async function isInstalled() {
  const [{ packages: wanted = {} }, { packages: there = {} }] = await Promise.all([jsonOf('package-lock.json'), jsonOf('node_modules/.package-lock.json')]);
  return Object.entries(wanted).every(([path, { version, optional }]) => !path || optional || there[path]?.version === version);
}

/** Puts a package into node_modules without what it depends on. npm fetches it, from wherever it fetches the rest. */
async function unpack(name, { version, integrity }) {
  const folder = `${bench}node_modules/${name}`;
  if ((await jsonOf(`node_modules/${name}/package.json`)).version === version) return;
  console.log(`Fetching ${name} ${version}.`);
  await mkdir(`${bench}.cache`, { recursive: true });
  if (await npm(['pack', `${name}@${version}`, '--pack-destination', '.cache', '--silent'], { cwd: bench })) throw new Error(`npm pack ${name} failed`);
  const archive = `${bench}.cache/${name}-${version}.tgz`;
  const found = `sha512-${createHash('sha512').update(await readFile(archive)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} ${version} is not what it was when it was chosen: ${found}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { extract } = await import('tar');
  await extract({ file: archive, cwd: folder, strip: 1 });
}

/** Installs them as the lockfile has them, unless that has been done. Nothing of theirs is run. */
export async function install() {
  if (!(await isInstalled())) {
    console.log('Installing the contestants from npm.');
    if (await npm(['ci', '--ignore-scripts'], { cwd: bench })) throw new Error('npm ci in bench/ failed');
  }
  for (const [name, what] of Object.entries(alone)) await unpack(name, what);
}
