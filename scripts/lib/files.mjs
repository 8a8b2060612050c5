import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { root } from './run.mjs';

const SKIPPED = new Set(['node_modules', '.git', '.cache', '.data', 'coverage']);

/** Every file below a folder of the repository as a path with `/` from the root, sorted; none when the folder is missing. */
export async function filesBelow(folder, keep = () => true) {
  const found = [];
  const walk = async (path) => {
    for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
      if (SKIPPED.has(entry.name)) continue;
      const full = join(path, entry.name);
      if (entry.isDirectory()) await walk(full);
      else found.push(relative(root, full).split(sep).join('/'));
    }
  };
  await walk(join(root, folder));
  return found.filter(keep).sort();
}

/** The latest modification among files, in milliseconds; 0 for none. */
export async function newest(paths) {
  let latest = 0;
  for (const path of paths) latest = Math.max(latest, (await stat(join(root, path)).catch(() => undefined))?.mtimeMs ?? 0);
  return latest;
}

export const exists = async (path) => (await stat(join(root, path)).catch(() => undefined)) !== undefined;
