// The tables of docs/performance.md are what the results say: nobody has edited them, and no run was left half written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTable } from '../bench/browser/table.mjs';
import { partsOf } from '../bench/bytes/parts.mjs';
import { bytesTable } from '../bench/bytes/table.mjs';
import { collectorTable } from '../bench/collector/table.mjs';
import { engineTable } from '../bench/engine/table.mjs';
import { between, readPage, readResults } from '../bench/lib/page.mjs';
import { brotli } from '../scripts/lib/brotli.mjs';

for (const [name, table] of Object.entries({ browser: browserTable, bytes: bytesTable, engine: engineTable, collector: collectorTable })) {
  test(`the table of ${name} is the one that its results make`, async () => {
    assert.equal(between(await readPage(), name), table(await readResults(name)).trim());
  });
}

test('a part weighs what the bundle would weigh less without it', () => {
  const [theme, session] = ['.page { margin: 0 }', 'const answers = {}'];
  // By the source map the second begins where the first ends: 19 columns on, one source on.
  const map = { version: 3, names: [], sources: ['packages/form/dist/theme/base.js', 'packages/core/dist/session/create.js'], mappings: 'AAAA,mBCAA' };
  const parts = partsOf(theme + session, map);
  const whole = brotli(theme + session);
  assert.deepEqual(parts, [
    { name: 'theme', plain: theme.length, bytes: whole - brotli(session) },
    { name: 'session', plain: session.length, bytes: whole - brotli(theme) },
  ].sort((one, other) => other.bytes - one.bytes));
});
