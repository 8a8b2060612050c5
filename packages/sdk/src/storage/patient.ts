import { StorageError } from '../errors.js';
import type { ReportStorage } from './storage.js';

/** Milliseconds. */
const PATIENCE = 4900;

/**
 * Makes any storage settle within five seconds, and fail with nothing but a {@link StorageError}. The first use opens
 * it: one that cannot be opened fails like one that cannot be written.
 */
export function patientStorage(open: () => ReportStorage | Promise<ReportStorage>): ReportStorage {
  let opened: Promise<ReportStorage> | undefined;
  async function use<T>(work: (storage: ReportStorage) => Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StorageError('unavailable', new Error(`no answer within ${PATIENCE} ms`))), PATIENCE);
    });
    const opening = (opened ??= (async () => open())());
    // What could not be opened is opened anew.
    opening.catch(() => (opened = undefined));
    try {
      return await Promise.race([opening.then(work), late]);
    } catch (error) {
      throw error instanceof StorageError ? error : new StorageError('unavailable', error);
    } finally {
      clearTimeout(timer);
    }
  }
  return {
    list: (prefix) => use((storage) => storage.list(prefix)),
    write: (changes, options) => use((storage) => storage.write(changes, options)),
    close() {
      void opened?.then((storage) => storage.close()).catch(() => undefined);
      opened = Promise.reject(new Error('closed'));
      opened.catch(() => undefined);
      open = () => {
        throw new Error('closed');
      };
    },
  };
}
