/** An object of JSON: neither null nor an array. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own members only: `toString` and `__proto__` are ordinary names in JSON. */
export const has = (value: object, name: string): boolean => Object.hasOwn(value, name);

/** The member, or undefined; never one of the prototype. */
export const own = (value: Readonly<Record<string, unknown>>, name: string): unknown =>
  has(value, name) ? value[name] : undefined;

/** A copy without the members that are undefined: what is not there has no member. For names of our own, or that were checked. */
export function defined<T extends object>(members: T): T {
  const copy = {} as T;
  for (const name in members) if (members[name] !== undefined) copy[name] = members[name];
  return copy;
}

/** What every empty list that is kept for long is: a long form would have thousands of its own. */
export const NONE: readonly never[] = [];
