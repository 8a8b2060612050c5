import type { Database } from './database.js';

/** Does all of the work or nothing of it; committed and synced when it returns. */
export function transaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      database.exec('ROLLBACK');
    } catch {
      // A full disk has ended the transaction already.
    }
    throw error;
  }
}
