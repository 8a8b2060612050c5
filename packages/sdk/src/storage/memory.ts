import { StorageError } from '../errors.js';
import type { Change, Entry, ReportStorage } from './storage.js';

/** Keeps entries for as long as the program runs: for tests, and for workstations where nothing may stay. */
export function memoryStorage(): ReportStorage {
  const entries = new Map<string, Entry>();
  let revision = 0;
  let isOpen = true;
  const open = (): void => {
    if (!isOpen) throw new StorageError('unavailable', new Error('closed'));
  };
  return {
    async list(prefix) {
      open();
      return [...entries.values()].filter(({ key }) => key.startsWith(prefix)).sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    async write(changes) {
      open();
      for (const change of changes) expectRevision(change, entries.get(change.key)?.revision);
      return changes.map(({ key, value }) => {
        if (value === undefined) return entries.delete(key), 0;
        entries.set(key, { key, value: structuredClone(value), revision: ++revision });
        return revision;
      });
    },
    close: () => void (isOpen = false),
  };
}

/** @throws StorageError `conflict` when the entry is not as the change asks for */
export function expectRevision({ revision }: Change, now = 0): void {
  if (revision !== undefined && revision !== now) throw new StorageError('conflict');
}
