// `npm run bench:bytes`: what travels, beside its goals, and what the drop-in consists of. Written into docs/performance.md.
import { brotli } from '../../scripts/lib/brotli.mjs';
import { sizes } from '../../scripts/size.mjs';
import { dropIn } from '../lib/drop-in.mjs';
import { publish } from '../lib/page.mjs';
import { partsOf } from './parts.mjs';
import { bytesTable } from './table.mjs';

const { code, map } = await dropIn();
const bundles = (await sizes()).map(({ name, goal, bytes }) => ({ name, goal, bytes }));
const results = { bundles, whole: brotli(code), parts: partsOf(code, map) };
const table = bytesTable(results);
console.log(table);
await publish('bytes', results, table);
