/** An object of JSON: neither null nor an array. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own members only: `toString` and `__proto__` are ordinary names in JSON. */
export const has = (value: object, name: string): boolean => Object.hasOwn(value, name);

/** The member, or undefined; never one of the prototype. */
export const own = (value: Readonly<Record<string, unknown>>, name: string): unknown =>
  has(value, name) ? value[name] : undefined;

/** A copy without the members that are undefined: what is not there has no member. */
export const defined = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
