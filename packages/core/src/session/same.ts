import { equal } from '../json/equal.js';

/** The JSON value from before where it says the same. */
export const same = <T>(before: T | undefined, now: T): T =>
  before !== undefined && typeof now === 'object' && equal(before, now) ? before : now;

/** The list from before where it holds the same items. */
export const sameItems = <T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] =>
  before?.length === now.length && before.every((item, index) => item === now[index]) ? before : now;

/** The object from before where all its members are the same. */
export const sameFields = <T extends object>(before: T | undefined, now: T): T =>
  before && Object.keys({ ...before, ...now }).every((name) => before[name as keyof T] === now[name as keyof T]) ? before : now;
