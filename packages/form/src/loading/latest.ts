/** Waits for things from the network, of which only the one asked for last counts. */
export class Latest {
  /** Settled when nothing is awaited any more; never rejects. */
  done?: Promise<void>;
  readonly #failed: (error: unknown) => void;

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  await<T>(coming: Promise<T>, arrived: (result: T) => void): void {
    const isLatest = (): boolean => done === this.done;
    const done: Promise<void> = coming.then(
      (result) => {
        if (isLatest()) arrived(result);
      },
      (error: unknown) => {
        if (isLatest()) this.#failed(error);
      },
    );
    this.done = done;
  }
}
