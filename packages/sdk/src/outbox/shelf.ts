import { StorageError } from '../errors.js';
import type { Change, Entry, ReportStorage } from '../storage/storage.js';
import { asJson, OUTBOX, readKept, type Kept } from './kept.js';

/** The reports in a storage. Whatever fails throws a {@link StorageError}. */
export interface Shelf {
  all(): Promise<readonly Entry[]>;
  find(id: string): Promise<Entry | undefined>;
  /**
   * Keeps a report, in the place of its draft and of an earlier one that was refused, in one write.
   * @throws StorageError `conflict` when it has been submitted from elsewhere, or the draft is another by now
   */
  keep(id: string, kept: Kept, draft?: Change): Promise<void>;
  /** Changes what is kept of a report, or removes it; nothing, when another body stands there by now. */
  settle(id: string, body: string, change: (kept: Kept) => Kept | undefined): Promise<void>;
}

/** Another tab may be quicker once or twice, but not for ever. */
const TRIES = 5;

const isConflict = (error: unknown): boolean => error instanceof StorageError && error.code === 'conflict';

export function createShelf(storage: ReportStorage): Shelf {
  const find = async (id: string): Promise<Entry | undefined> => (await storage.list(OUTBOX + id)).find(({ key }) => key === OUTBOX + id);

  return {
    all: () => storage.list(OUTBOX),
    find,

    async keep(id, kept, draft) {
      const drafts = draft ? [draft] : [];
      for (let revision = 0, tries = 1; ; tries++) {
        try {
          await storage.write([...drafts, { key: OUTBOX + id, value: asJson(kept), revision }], { strict: true });
          return;
        } catch (error) {
          if (!isConflict(error) || tries === TRIES) throw error;
          const entry = await find(id);
          const there = entry && readKept(entry);
          // The same report again: nothing to keep, and what is left of its draft goes.
          if (there?.body === kept.body) return void (await storage.write(drafts).catch(() => undefined));
          if (there?.refused) revision = entry!.revision;
          else if (entry || draft) throw error;
        }
      }
    },

    async settle(id, body, change) {
      for (let tries = 1; ; tries++) {
        const entry = await find(id);
        const kept = entry && readKept(entry);
        if (kept?.body !== body) return;
        const value = change(kept);
        try {
          await storage.write([{ key: OUTBOX + id, revision: entry!.revision, ...(value && { value: asJson(value) }) }]);
          return;
        } catch (error) {
          if (!isConflict(error) || tries === TRIES) throw error;
        }
      }
    },
  };
}
