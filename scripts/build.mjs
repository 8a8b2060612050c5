// Builds everything: types and packages, translations, browser bundles; prints the sizes against size-budget.json.
import { rm } from 'node:fs/promises';
import { exists, filesBelow } from './lib/files.mjs';
import { node, root, step } from './lib/run.mjs';
import { reportSizes } from './size.mjs';

/** tsc leaves the output of deleted sources behind; a deleted test must not run on. */
async function removeOrphans() {
  for (const file of await filesBelow('packages', (path) => /^packages\/[^/]+\/dist\/.*\.d\.ts$/.test(path))) {
    const base = file.slice(0, -'.d.ts'.length);
    if (await exists(base.replace('/dist/', '/src/') + '.ts')) continue;
    for (const end of ['.d.ts', '.d.ts.map', '.js', '.js.map']) await rm(root + base + end, { force: true });
  }
}

const localize = 'packages/form/scripts/localize.mjs';
if (await exists(localize)) await step('translations', () => node([localize]));
await step('types and packages', () => node(['node_modules/typescript/bin/tsc', '-b']));
await removeOrphans();
await step('browser bundles', () => node(['node_modules/rollup/dist/bin/rollup', '-c', '--silent']));
await step('manifest', () => node(['scripts/reference.mjs', '--manifest']));
await step('sizes', reportSizes);
