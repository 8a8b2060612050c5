// The page and the collector exactly as `npm start` runs them, on a free port, with a database file of its own.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { startExample } from '../../../scripts/start.mjs';

/** The intranet page of the example, to be varied. */
export const examplePage = readFileSync(new URL('../../../examples/plain-html/index.html', import.meta.url), 'utf8');

/** The forms we ship: each has a page of its own here, `/NAME.html`. */
export const formNames = ['social-report', 'satakunta', 'outreach', 'team-summary', 'client-survey', 'municipal-survey'];
const formPages = Object.fromEntries(formNames.map((name) => [`/${name}.html`, examplePage.replace('/forms/social-report.json', `/forms/${name}.json`)]));

/** Node's own SQLite where it has one, else the one the collector comes with. */
function openReadOnly(file) {
  const builtIn = process.getBuiltinModule?.('node:sqlite');
  if (builtIn) return new builtIn.DatabaseSync(file, { readOnly: true });
  const Sqlite = createRequire(import.meta.url)('better-sqlite3');
  return new Sqlite(file, { readonly: true });
}

/**
 * Starts the example, with a page for each form we ship. `variants` are texts of more files by their path (`/planted.html`), for pages that only a test
 * looks at; `present` are files that exist already, by their path. All are served by the same code with the same policy.
 */
export async function startSite({ variants = {}, present = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'social-report-e2e-'));
  const database = join(folder, 'reports.sqlite');
  const files = { ...present };
  for (const [path, text] of Object.entries({ ...formPages, ...variants })) {
    files[path] = join(folder, path.slice(1));
    await writeFile(files[path], text);
  }
  const start = (port) => startExample({ port, database, variants: files, log: () => undefined });
  let collector = await start(0);
  const { url } = collector;

  return {
    url,
    /** Every row, read from the file itself: what is really on disk, not what the service says about it. */
    rows() {
      const file = openReadOnly(database);
      try {
        return file.prepare('SELECT * FROM responses ORDER BY number').all();
      } finally {
        file.close();
      }
    },
    /** The service goes away, and comes back at the same address with the same file. */
    goesDown: () => collector.close(),
    async comesBack() {
      collector = await start(Number(new URL(url).port));
    },
    async stop() {
      await collector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
