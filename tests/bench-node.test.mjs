// The tables of docs/performance.md are what the results say: nobody has edited them, and no run was left half written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesTable } from '../bench/bytes/table.mjs';
import { collectorTable } from '../bench/collector/table.mjs';
import { engineTable } from '../bench/engine/table.mjs';
import { between, readPage, readResults } from '../bench/lib/page.mjs';

for (const [name, table] of Object.entries({ bytes: bytesTable, engine: engineTable, collector: collectorTable })) {
  test(`the table of ${name} is the one that its results make`, async () => {
    assert.equal(between(await readPage(), name), table(await readResults(name)).trim());
  });
}
