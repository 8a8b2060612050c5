// A real collector on a real database file with the forms we ship, and what is in that file.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector } from '../../../packages/collector/dist/index.js';
import { root } from '../../../scripts/lib/run.mjs';

/** Node's own SQLite where it has one, else the one the collector comes with. */
function openReadOnly(file) {
  const builtIn = process.getBuiltinModule?.('node:sqlite');
  if (builtIn) return new builtIn.DatabaseSync(file, { readOnly: true });
  const Sqlite = createRequire(import.meta.url)('better-sqlite3');
  return new Sqlite(file, { readonly: true });
}

/** `rows()` reads the file itself: `{ id, body }` of each report, in the order they came. */
export async function startCollector(options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'social-report-soak-'));
  const database = join(folder, 'reports.sqlite');
  const collector = await createCollector({ database, port: 0, forms: join(root, 'examples/forms'), rateLimit: 1_000_000, log: () => undefined, ...options });
  let file;
  return {
    url: collector.url,
    rows() {
      file ??= openReadOnly(database);
      return file.prepare('SELECT id, body FROM responses ORDER BY number').all();
    },
    async stop() {
      file?.close();
      await collector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
