import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { SettingsError } from '../options.js';
import { available } from './available.js';
import { openDatabase, type Database } from './database.js';
import { createGroupCommit } from './group-commit.js';
import { transaction } from './transaction.js';
import type { Insertion, Store, StoredForm, StoredResponse } from './store.js';

/**
 * `synchronous=FULL`: WAL's usual NORMAL loses acknowledged rows in a power cut. `secure_delete`: what is erased
 * leaves no trace on free pages. `trusted_schema=OFF`: a file from elsewhere runs no functions.
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 5000;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA secure_delete = ON;
`;

/** An erased response keeps its tenant and id only, so that the id stays taken: no retry can bring it back. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS forms (
    digest TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    stored_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS responses (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    form TEXT,
    form_digest TEXT REFERENCES forms (digest),
    body_digest TEXT,
    received_at TEXT,
    body TEXT,
    erased_at TEXT,
    UNIQUE (tenant, id),
    CHECK ((body IS NULL) = (erased_at IS NOT NULL))
  ) STRICT;
  CREATE INDEX IF NOT EXISTS responses_by_form ON responses (tenant, form, number);
  PRAGMA user_version = 1;
`;

/** Rows read at once: a cursor held open would block every write. */
const PAGE = 200;

interface Row {
  readonly number: number;
  readonly tenant: string;
  readonly id: string;
  readonly form: string;
  readonly form_digest: string;
  readonly body_digest: string;
  readonly received_at: string;
  readonly body: string | null;
}

/**
 * Opens the SQLite store, making the file (mode 0600) and its folder when they are missing. One process at a time: a
 * second one on the same file is refused.
 */
export function openSqliteStore(path: string): Store {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lock = lockFile(`${path}.lock`);
  let database: Database;
  try {
    makePrivate(path);
    database = openDatabase(path);
    configure(database);
    database.exec(SCHEMA);
  } catch (error) {
    lock.close();
    throw error;
  }
  return createStore(path, database, lock);
}

/** Sets what a connection must have before it is used. */
export function configure(database: Database): void {
  database.exec(PRAGMAS);
}

function makePrivate(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

/** Held by the operating system, and so released however the process ends. */
function lockFile(path: string): Database {
  makePrivate(path);
  const lock = openDatabase(path);
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
    return lock;
  } catch (cause) {
    lock.close();
    throw new SettingsError(`database: another collector is using ${path.slice(0, -'.lock'.length)}. Stop it, or give another file.`, { cause });
  }
}

function createStore(location: string, database: Database, lock: Database): Store {
  const insert = database.prepare(
    'INSERT INTO responses (tenant, id, form, form_digest, body_digest, received_at, body) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, id) DO NOTHING',
  );
  const find = database.prepare('SELECT * FROM responses WHERE tenant = ? AND id = ?');
  const erase = database.prepare(
    'UPDATE responses SET form = NULL, form_digest = NULL, body_digest = NULL, received_at = NULL, body = NULL, erased_at = coalesce(erased_at, ?) WHERE tenant = ? AND id = ?',
  );
  const page = database.prepare('SELECT * FROM responses WHERE tenant = ? AND number > ? AND body IS NOT NULL ORDER BY number LIMIT ?');
  const pageOfForm = database.prepare('SELECT * FROM responses WHERE tenant = ? AND form = ? AND number > ? AND body IS NOT NULL ORDER BY number LIMIT ?');
  const insertForm = database.prepare('INSERT INTO forms (digest, id, text, stored_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const replaceForm = database.prepare('DELETE FROM forms WHERE id = ? AND NOT EXISTS (SELECT 1 FROM responses WHERE form_digest = forms.digest)');
  const findForm = database.prepare('SELECT digest, id, text, stored_at AS storedAt FROM forms WHERE digest = ?');
  const allForms = database.prepare('SELECT digest, id, text, stored_at AS storedAt FROM forms ORDER BY id');

  const putForm = ({ digest, id, text, storedAt }: StoredForm) => {
    if (findForm.get(digest)) return 'present';
    return insertForm.run(digest, id, text, storedAt).changes ? 'stored' : 'conflict';
  };

  const commits = createGroupCommit(database, (response: StoredResponse): Insertion => {
    const { tenant, id, form, formDigest, bodyDigest, receivedAt, body } = response;
    if (insert.run(tenant, id, form, formDigest, bodyDigest, receivedAt, body).changes) return { outcome: 'stored' };
    const present = find.get(tenant, id) as Row;
    if (present.body === null) return { outcome: 'erased' };
    return present.body_digest === bodyDigest ? { outcome: 'replay', receivedAt: present.received_at } : { outcome: 'conflict' };
  });

  return {
    location,

    insert: commits.add,

    erase: available((tenant: string, id: string, erasedAt: string): boolean => {
      // What came before is written before.
      commits.flush();
      if (!erase.run(erasedAt, tenant, id).changes) return false;
      // The text must not live on in the log.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return true;
    }),

    async *responses(tenant, form) {
      for (let last = 0; ; ) {
        const rows = (form === undefined ? page.all(tenant, last, PAGE) : pageOfForm.all(tenant, form, last, PAGE)) as Row[];
        for (const row of rows) {
          last = row.number;
          yield {
            tenant: row.tenant,
            id: row.id,
            form: row.form,
            formDigest: row.form_digest,
            bodyDigest: row.body_digest,
            receivedAt: row.received_at,
            body: row.body!,
          };
        }
        if (rows.length < PAGE) return;
      }
    },

    putForm: available(putForm),
    replaceForm: available((form: StoredForm) => {
      commits.flush();
      if (findForm.get(form.digest)) return 'present';
      return transaction(database, () => {
        replaceForm.run(form.id);
        return putForm(form);
      });
    }),
    form: available((digest: string) => {
      const form = findForm.get(digest) as StoredForm | undefined;
      return form && plain(form);
    }),
    forms: available(() => (allForms.all() as StoredForm[]).map(plain)),
    ping: available(() => void database.prepare('SELECT 1').get()),
    async close() {
      commits.flush();
      database.close();
      lock.close();
    },
  };
}

/** The drivers differ in the prototype of their rows. */
const plain = <Row extends object>(row: Row): Row => ({ ...row });
