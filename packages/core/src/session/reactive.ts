/**
 * Values computed from other values: a change looks again only at what hangs on it, and stops where the
 * outcome stays the same. Everything is computed when it is read, never before.
 */

import { NONE } from '../json/values.js';

/** Up to date; perhaps not (something further back changed); surely not. */
type Freshness = 0 | 1 | 2;

type Reader = Memo<unknown>;

let reader: Reader | undefined;
let isOnce = false;

/** Works with new values of which none will be set again: each is computed once, and nobody notes what it hangs on. */
export function once<T>(work: () => T): T {
  isOnce = true;
  try {
    return work();
  } finally {
    isOnce = false;
  }
}

/** A value that is set from outside. */
export class Source<T> {
  /** Never added to in place: lists that grow have room to spare, and a long form has a thousand of these with an entry or two. */
  readers: readonly Reader[] = NONE;
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get(): T {
    if (this.refresh()) reader?.reads(this as Source<unknown>);
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const each of this.readers) each.doubt(2);
  }

  /**
   * A source is always what it is.
   * @returns whether it can ever change: else nobody need listen
   */
  refresh(): boolean {
    return true;
  }

  /** Sets the value that `compute` makes of the one before. */
  protected update(compute: (before: T, owner: never) => T, owner: never): void {
    this.set(compute(this.#value, owner));
  }
}

/** A value that is computed from others. It must not read itself, however indirectly. */
export class Memo<T> extends Source<T> {
  #freshness: Freshness = 2;
  /** What the last computation read, in order; most often the next one reads the same. */
  #sources: Source<unknown>[] = [];
  #read = 0;
  readonly #compute: (before: T | undefined, owner: never) => T;
  readonly #owner: never;
  readonly #doubted: ((owner: never) => unknown) | undefined;

  /**
   * @param compute gives the same object back where nothing changed, so that readers need not look again
   * @param owner is handed to the functions, so that many values share them
   * @param doubted is called when the value may have changed, once until it is read again
   */
  constructor(compute: (before: T | undefined, owner: never) => T, owner?: unknown, doubted?: (owner: never) => unknown) {
    super(undefined as T);
    this.#compute = compute;
    this.#owner = owner as never;
    this.#doubted = doubted;
  }

  reads(source: Source<unknown>): void {
    if (this.#sources[this.#read] !== source) {
      if (this.#sources.length > this.#read) this.#drop();
      this.#sources.push(source);
      if (!source.readers.includes(this as Reader)) source.readers = source.readers.concat(this as Reader);
    }
    this.#read++;
  }

  doubt(freshness: Freshness): void {
    const before = this.#freshness;
    if (before < freshness) this.#freshness = freshness;
    if (before) return;
    this.#doubted?.(this.#owner);
    for (const each of this.readers) each.doubt(1);
  }

  override refresh(): boolean {
    if (this.#freshness === 1)
      for (const source of this.#sources) {
        source.refresh();
        if ((this.#freshness as Freshness) === 2) break;
      }
    if (this.#freshness === 2) {
      const outer = reader;
      reader = isOnce ? undefined : (this as Reader);
      this.#read = 0;
      try {
        this.update(this.#compute, this.#owner);
      } finally {
        reader = outer;
        if (!isOnce) this.#drop();
      }
    }
    this.#freshness = 0;
    return this.#read > 0;
  }

  /** Forgets what was read last time and not this time, and the room that the list has grown by. */
  #drop(): void {
    const gone = this.#sources.slice(this.#read);
    this.#sources = this.#sources.slice(0, this.#read);
    for (const source of gone) if (!this.#sources.includes(source)) source.readers = source.readers.filter((each) => each !== this);
  }
}
