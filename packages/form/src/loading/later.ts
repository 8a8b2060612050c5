import { CODE, arrived } from './load.js';

/** A part of the code that comes behind the first question. What did not come is asked for again by whoever needs it next. */
export class Later<T> {
  /** Once it is here. */
  value?: T;
  readonly #fetch: () => Promise<T>;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** @throws LoadError */
  async get(): Promise<T> {
    return (this.value ??= await arrived(this.#fetch(), CODE, 'script-src', 'partFailed'));
  }
}
