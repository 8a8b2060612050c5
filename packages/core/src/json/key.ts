import { isObject } from './values.js';

/**
 * A map key for any JSON value: two values have the same key exactly when they are equal, so that a set finds
 * duplicates in linear time. Scalars are their own key; composites become text behind a NUL, which no other key has
 * in front.
 * @param spend called once for each value inside; throws when the work or the depth is too much
 */
export function keyOf(value: unknown, spend: (depth: number) => void): unknown {
  if (typeof value === 'string') return value.startsWith('\0') ? `\0"${value}` : value;
  return typeof value === 'object' && value ? `\0${canonical(value, spend, 0)}` : value;
}

function canonical(value: unknown, spend: (depth: number) => void, depth: number): string {
  spend(depth);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, spend, depth + 1)).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name], spend, depth + 1)}`).join()}}`;
}
