import { available } from './available.js';
import type { Database } from './database.js';
import { StoreUnavailableError } from './store.js';
import { transaction } from './transaction.js';

interface Waiting<Row, Outcome> {
  readonly row: Row;
  readonly settle: (outcome: Promise<Outcome>) => void;
}

/**
 * Writes rows that come together in one transaction. Waiting for the disk is most of what a write takes, and takes as
 * long for many rows as for one: those who wait at the same time wait once. Nobody hears of a row before it is synced.
 * @param write writes one row within a transaction
 */
export function createGroupCommit<Row, Outcome>(database: Database, write: (row: Row) => Outcome) {
  let waiting: Waiting<Row, Outcome>[] = [];

  const commit = available((rows: readonly Row[]): Outcome[] => transaction(database, () => rows.map(write)));

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (!group.length) return;
    const outcomes = commit(group.map(({ row }) => row));
    group.forEach(({ row, settle }, index) =>
      settle(
        outcomes.then(
          (each) => each[index]!,
          // Where the database can be written, one row is at fault, and the others need not fail with it.
          async (error: unknown) => {
            if (group.length === 1 || error instanceof StoreUnavailableError) throw error;
            return (await commit([row]))[0]!;
          },
        ),
      ),
    );
  };

  return {
    /** Resolves when the row is on disk. */
    add: (row: Row): Promise<Outcome> =>
      new Promise((settle) => {
        // After all that has arrived by now has been read.
        if (!waiting.length) setImmediate(flush);
        waiting.push({ row, settle });
      }),
    /** Writes what waits, now. */
    flush,
  };
}
