// Everything a change must pass, in one command: `npm run check`. The last line is the totals of the tests.
import { exists } from './lib/files.mjs';
import { node, step } from './lib/run.mjs';

await step('lint', () => node(['node_modules/eslint/bin/eslint.js', '.']));
await step('schemas match the types', () => node(['scripts/schemas.mjs', '--check']));
await step('reference matches the element', () => node(['scripts/reference.mjs', '--check']));
for (const [name, script] of [
  ['translations are complete', 'packages/form/scripts/localize.mjs'],
  ['served forms match their sources', 'examples/forms/build.mjs'],
]) {
  if (await exists(script)) await step(name, () => node([script, '--check']));
}
await step('links', () => node(['scripts/links.mjs']));
// Builds (types, sizes) and runs every test, the import layers among them.
process.exitCode = await node(['scripts/test.mjs']);
