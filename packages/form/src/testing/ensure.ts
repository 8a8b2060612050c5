/** Throws when a promise is broken; the message names it, and the mend. */
export function ensure(kept: unknown, message: string): asserts kept {
  if (!kept) throw new Error(message);
}

/** Throws unless both are the same as JSON. */
export function ensureSame(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  ensure(found === wanted, `${what}: expected ${wanted}, found ${found}.`);
}
