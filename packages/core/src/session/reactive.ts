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
    this.refresh();
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const each of [...this.readers]) each.doubt(2);
  }

  /** A source is always what it is. */
  refresh(): void {}

  /** Sets the value that `compute` makes of the one before. */
  protected update(compute: (before: T) => T): void {
    this.set(compute(this.#value));
  }
}

/** A value that is computed from others. It must not read itself, however indirectly. */
export class Memo<T> extends Source<T> {
  #freshness: Freshness = 2;
  /** What the last computation read, in order; most often the next one reads the same. */
  readonly #sources: Source<unknown>[] = [];
  #read = 0;
  readonly #compute: (before: T | undefined) => T;
  readonly #doubted: (() => unknown) | undefined;

  /**
   * @param compute gives the same object back where nothing changed, so that readers need not look again
   * @param doubted is called when the value may have changed, once until it is read again
   */
  constructor(compute: (before: T | undefined) => T, doubted?: () => unknown) {
    super(undefined as T);
    this.#compute = compute;
    this.#doubted = doubted;
  }

  reads(source: Source<unknown>): void {
    if (this.#sources[this.#read] !== source) {
      this.#drop();
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

  override refresh(): void {
    if (this.#freshness === 1)
      for (const source of this.#sources) {
        source.refresh();
        if ((this.#freshness as Freshness) === 2) break;
      }
    if (this.#freshness === 2) {
      const outer = reader;
      reader = this as Memo<unknown>;
      this.#read = 0;
      try {
        this.update(this.#compute);
      } finally {
        reader = outer;
        this.#drop();
      }
    }
    this.#freshness = 0;
  }

  /** Forgets what was read last time and not this time. */
  #drop(): void {
    if (this.#read === this.#sources.length) return;
    for (const source of this.#sources.splice(this.#read)) if (!this.#sources.includes(source)) source.readers.delete(this as Memo<unknown>);
  }
}
