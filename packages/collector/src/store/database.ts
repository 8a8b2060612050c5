import { createRequire } from 'node:module';

/** What `node:sqlite` and better-sqlite3 have in common, and all that the store needs. */
export interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): unknown;
}

export interface Statement {
  run(...values: readonly (string | number | null)[]): { readonly changes: number | bigint };
  get(...values: readonly (string | number | null)[]): unknown;
  all(...values: readonly (string | number | null)[]): unknown[];
}

type Opener = new (path: string) => Database;

/** Opens a database file with Node's own SQLite where Node has it, else with better-sqlite3. */
export function openDatabase(path: string): Database {
  const builtIn = process.getBuiltinModule?.('node:sqlite') as { DatabaseSync: Opener } | undefined;
  return new (builtIn?.DatabaseSync ?? betterSqlite3())(path);
}

/** An optional dependency: loaded only when it is needed. */
function betterSqlite3(): Opener {
  try {
    return createRequire(import.meta.url)('better-sqlite3') as Opener;
  } catch (cause) {
    const message = 'No SQLite: use Node 22.13 or later, or install better-sqlite3 12 (npm install better-sqlite3@12).';
    throw new Error(message, { cause });
  }
}
