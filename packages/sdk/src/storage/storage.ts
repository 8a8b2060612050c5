import type { Json } from '@social-report/core';

/** A value kept under a key. */
export interface Entry {
  readonly key: string;
  readonly value: Json;
  /** Another one after each change, and never that of an earlier entry under this key; what `Change.revision` asks for. */
  readonly revision: number;
}

/** One step of a write. */
export interface Change {
  readonly key: string;
  /** What is kept from now on; absent: the entry is removed. */
  readonly value?: Json;
  /**
   * The revision that the entry must have now, 0 when it must not be there. Absent: any. Two tabs that work on one
   * entry find out about each other by this, and by nothing else.
   */
  readonly revision?: number;
}

/**
 * Where drafts and reports wait: a few small values under keys, and writes that are whole or nothing.
 *
 * Every promise settles within five seconds. What fails throws a {@link StorageError}: `conflict` when an entry has
 * another revision than asked for (nothing is written then), `full`, `unavailable` for all else.
 */
export interface ReportStorage {
  /** The entries whose keys begin with a text, in the order of their keys. */
  list(prefix: string): Promise<readonly Entry[]>;
  /**
   * Makes all of the changes or none. Resolves only once they are on disk, as far as the platform tells; `strict` asks
   * it to wait for the disk itself.
   * @returns the revision of each entry from now on, in the order of the changes; 0 for what was removed
   */
  write(changes: readonly Change[], options?: { readonly strict?: boolean }): Promise<readonly number[]>;
  /** Lets go of files and handles; what is called afterwards throws. */
  close(): void;
}
