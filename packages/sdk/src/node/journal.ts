import type { Json } from '@social-report/core';
import type { Change, Entry } from '../storage/storage.js';

/** A line of a journal: what it begins with, something to be written, or its end. */
export type Line =
  | { readonly revision: number; readonly entries: readonly Entry[] }
  | { readonly id: string; readonly changes: readonly Change[] }
  | { readonly sealed: true };

/** What came of a line: the new revisions, or why there are none. */
export interface Outcome {
  readonly id: string;
  readonly result: readonly number[] | 'conflict' | 'sealed';
}

/** What a journal says, as far as it has been read. */
export interface Journal {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Whether it has ended: what follows does not count. */
  readonly isSealed: boolean;
  /** Whether more of it tells of what is no longer kept than of what is. */
  readonly isStale: boolean;
  /** Reads the next line; says what came of it when it asks for changes. */
  read(line: string): Outcome | undefined;
  /** The first line of a journal that goes on from here. The same whoever writes it. */
  snapshot(): Line;
}

/**
 * The meaning of a journal depends on its lines and their order alone, also of those that come to nothing. So every
 * process that reads one comes to the same entries, and knows of its own lines whether they took effect: the order in
 * which the lines stand in the file decides, and no lock is needed.
 */
export function createJournal(): Journal {
  const entries = new Map<string, Entry>();
  let revision = 0;
  let isSealed = false;
  let live = 0;
  let dead = 0;

  const sizeOf = (value: Json): number => JSON.stringify(value).length;

  function put(key: string, value: Json | undefined, next: number): void {
    const before = entries.get(key);
    if (before) {
      entries.delete(key);
      live -= sizeOf(before.value);
      dead += sizeOf(before.value);
    }
    if (value === undefined) return;
    entries.set(key, { key, value, revision: next });
    live += sizeOf(value);
  }

  function change(changes: readonly Change[]): Outcome['result'] {
    if (isSealed) return 'sealed';
    if (changes.some((each) => each.revision !== undefined && each.revision !== (entries.get(each.key)?.revision ?? 0))) return 'conflict';
    return changes.map(({ key, value }) => {
      // Counted for removals as well: an entry that comes back has a revision that it never had.
      put(key, value, ++revision);
      return value === undefined ? 0 : revision;
    });
  }

  return {
    entries,
    get isSealed() {
      return isSealed;
    },
    get isStale() {
      return dead > live;
    },
    read(text) {
      const line = parse(text);
      if (!line) return undefined;
      if ('changes' in line) return { id: line.id, result: change(line.changes) };
      if ('sealed' in line) isSealed = true;
      else {
        ({ revision } = line);
        for (const entry of line.entries) put(entry.key, entry.value, entry.revision);
      }
      return undefined;
    },
    snapshot: () => ({ revision, entries: [...entries.values()] }),
  };
}

/** A line; undefined when it is empty, or was cut off by the end of its writer. */
function parse(text: string): Line | undefined {
  try {
    return (JSON.parse(text) as Line | null) ?? undefined;
  } catch {
    return undefined;
  }
}
