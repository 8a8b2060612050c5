// `npm run bench:bytes`: what travels, beside its goals, and what the drop-in consists of. Written into docs/performance.md.
import { posix } from 'node:path';
import { rollup } from 'rollup';
import configurations from '../../rollup.config.mjs';
import { exists } from '../../scripts/lib/files.mjs';
import { node, root } from '../../scripts/lib/run.mjs';
import { sizes } from '../../scripts/size.mjs';
import { writeBetween, writeResults } from '../lib/page.mjs';
import { brotli, partsOf } from './parts.mjs';
import { bytesTable } from './table.mjs';

if (!(await exists('packages/form/dist/social-report-form.js')) && (await node(['scripts/build.mjs']))) process.exit(1);
process.chdir(root);
const { output: target, ...input } = configurations.find(({ output }) => output.file?.endsWith('social-report-form.js'));
const bundle = await rollup(input);
const [{ code, map }] = (await bundle.generate({ ...target, sourcemap: true })).output;
const bundles = (await sizes()).map(({ name, goal, bytes }) => ({ name, goal, bytes }));
// Its sources are named from where the bundle lies.
map.sources = map.sources.map((source) => posix.join(posix.dirname(target.file), source));
const results = { bundles, whole: brotli(code), parts: partsOf(code, map) };
const table = bytesTable(results);
console.log(table);
await writeResults('bytes', results);
await writeBetween('bytes', table);
