// The limit: the same rows into the same table with the same durability, with nothing around it. A process of its own,
// as the collector is: `node bare.mjs FILE FORM`, told by messages `{ ms, group }` how long and how many in one commit.
import { readFileSync } from 'node:fs';
import { openDatabase } from '../../packages/collector/dist/store/database.js';
import { configure, openSqliteStore } from '../../packages/collector/dist/store/sqlite.js';
import { reportsTo } from './reports.mjs';

const [file, form] = process.argv.slice(2);
const text = readFileSync(form, 'utf8');
const { next } = reportsTo(text);
const { form: id, formDigest: digest } = next();
// The collector makes the table, and knows the form.
const store = openSqliteStore(file);
await store.putForm({ id, digest, text, storedAt: '' });
await store.close();

const database = openDatabase(file);
configure(database);
const insert = database.prepare('INSERT INTO responses (tenant, id, form, form_digest, body_digest, received_at, body) VALUES (?, ?, ?, ?, ?, ?, ?)');
const bodyDigest = `sha256-${'0'.repeat(64)}`;

process.on('message', ({ ms, group }) => {
  const waits = [];
  let count = 0;
  // Made beforehand: a bare insert is the insert.
  const rows = Array.from({ length: 2_000 }, next);
  const started = performance.now();
  for (let now = started; now < started + ms; ) {
    if (group > 1) database.exec('BEGIN IMMEDIATE');
    for (let row = 0; row < group; row++) {
      const { id, form, formDigest, body } = rows.pop() ?? next();
      insert.run('default', id, form, formDigest, bodyDigest, new Date().toISOString(), body);
    }
    if (group > 1) database.exec('COMMIT');
    const done = performance.now();
    waits.push(done - now);
    count += group;
    now = done;
  }
  process.send({ count, ms: performance.now() - started, waits });
});
process.send('ready');
