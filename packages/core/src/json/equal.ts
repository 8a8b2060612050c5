import { has, isObject } from './values.js';

/**
 * Whether two JSON values are equal as JSON Schema means it: numbers by value, objects by their own members
 * in any order. Its depth is at most that of the shallower value.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => has(b, name) && equal(a[name], b[name]));
}
