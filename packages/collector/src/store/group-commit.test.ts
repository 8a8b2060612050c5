import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from './database.js';
import { createGroupCommit } from './group-commit.js';
import { StoreUnavailableError } from './store.js';

/** A database that writes down what it is told, and cannot do some of it. */
function recorded(fails: Readonly<Record<string, Error>> = {}) {
  const heard: string[] = [];
  const hear = (what: string): void => {
    heard.push(what);
    if (fails[what]) throw fails[what];
  };
  const { add, flush } = createGroupCommit({ exec: hear } as unknown as Database, (row: string) => {
    hear(row);
    return row.toUpperCase();
  });
  const insert = (row: string): Promise<string> => add(row).then((outcome) => (heard.push(`says ${outcome}`), outcome));
  return { heard, insert, flush };
}

test('rows that come together share one commit, and nobody hears before it', async () => {
  const { heard, insert } = recorded();
  await Promise.all(['a', 'b', 'c'].map(insert));
  await insert('d');
  assert.deepEqual(heard, ['BEGIN IMMEDIATE', 'a', 'b', 'c', 'COMMIT', 'says A', 'says B', 'says C', 'BEGIN IMMEDIATE', 'd', 'COMMIT', 'says D']);
});

test('a row that cannot be written takes no other along', async () => {
  const { heard, insert } = recorded({ b: new Error('constraint') });
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(insert));
  assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
  assert.deepEqual(heard.slice(0, 4), ['BEGIN IMMEDIATE', 'a', 'b', 'ROLLBACK']);
  assert.equal(heard.filter((what) => what === 'COMMIT').length, 2);
});

test('where the disk is full, all are told so, and nothing is tried again', async () => {
  const { heard, insert } = recorded({ COMMIT: new Error('database is full') });
  const outcomes = await Promise.allSettled(['a', 'b'].map(insert));
  for (const outcome of outcomes) assert.ok(outcome.status === 'rejected' && outcome.reason instanceof StoreUnavailableError);
  assert.deepEqual(heard, ['BEGIN IMMEDIATE', 'a', 'b', 'COMMIT', 'ROLLBACK']);
});
