const seen = new WeakMap<object, readonly unknown[]>();

/** Whether what the drawing of something depends on is not the same as when this was asked last. */
export function changed(drawn: object, on: readonly unknown[]): boolean {
  const old = seen.get(drawn);
  seen.set(drawn, on);
  return old?.length !== on.length || on.some((each, at) => each !== old[at]);
}
