import { StoreUnavailableError } from './store.js';

/** Full disk, failing disk, locked or read-only file: told apart from a fault of ours. */
const UNAVAILABLE = /SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM)|database is (locked|full)|disk I\/O error|readonly database|unable to open/;

/** Makes work of the database asynchronous; rejects with `StoreUnavailableError` while it cannot be done. */
export function available<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return work(...args);
    } catch (cause) {
      const { code, message } = cause as { code?: string; message?: string };
      if (UNAVAILABLE.test(`${code} ${message}`)) throw new StoreUnavailableError('The database cannot be written now.', { cause });
      throw cause;
    }
  };
}
