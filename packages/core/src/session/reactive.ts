/**
 * Values computed from other values: a change looks again only at what hangs on it, and stops where the
 * outcome stays the same. Everything is computed when it is read, never before.
 */

/** Up to date; perhaps not (something further back changed); surely not. */
type Freshness = 0 | 1 | 2;

let reader: Memo<unknown> | undefined;

/** A value that is set from outside. */
export class Source<T> {
  readonly readers = new Set<Memo<unknown>>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get(): T {
    reader?.reads(this as Source<unknown>);
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const each of [...this.readers]) each.doubt(2);
  }

  /** A source is always what it is. */
  refresh(): void {}
}

/** A value that is computed from others. It must not read itself, however indirectly. */
export class Memo<T> {
  readonly readers = new Set<Memo<unknown>>();
  #freshness: Freshness = 2;
  #value: T | undefined;
  /** What the last computation read, in order; most often the next one reads the same. */
  readonly #sources: (Source<unknown> | Memo<unknown>)[] = [];
  #read = 0;
  readonly #compute: (before: T | undefined) => T;
  readonly #doubted: (() => unknown) | undefined;

  /**
   * @param compute gives the same object back where nothing changed, so that readers need not look again
   * @param doubted is called when the value may have changed, once until it is read again
   */
  constructor(compute: (before: T | undefined) => T, doubted?: () => unknown) {
    this.#compute = compute;
    this.#doubted = doubted;
  }

  get(): T {
    reader?.reads(this as Memo<unknown>);
    this.refresh();
    return this.#value as T;
  }

  reads(source: Source<unknown> | Memo<unknown>): void {
    if (this.#sources[this.#read] !== source) {
      this.#drop(this.#read);
      this.#sources.push(source);
      source.readers.add(this as Memo<unknown>);
    }
    this.#read++;
  }

  doubt(freshness: Freshness): void {
    if (this.#freshness >= freshness) return;
    const wasFresh = this.#freshness === 0;
    this.#freshness = freshness;
    if (!wasFresh) return;
    this.#doubted?.();
    for (const each of [...this.readers]) each.doubt(1);
  }

  refresh(): void {
    if (this.#freshness === 1)
      for (const source of this.#sources) {
        source.refresh();
        if ((this.#freshness as Freshness) === 2) break;
      }
    if (this.#freshness === 2) this.#recompute();
    this.#freshness = 0;
  }

  #recompute(): void {
    const outer = reader;
    reader = this as Memo<unknown>;
    this.#read = 0;
    try {
      const value = this.#compute(this.#value);
      if (Object.is(value, this.#value)) return;
      this.#value = value;
      for (const each of this.readers) each.doubt(2);
    } finally {
      reader = outer;
      this.#drop(this.#read);
    }
  }

  #drop(from: number): void {
    for (const source of this.#sources.splice(from)) if (!this.#sources.includes(source)) source.readers.delete(this as Memo<unknown>);
  }
}
