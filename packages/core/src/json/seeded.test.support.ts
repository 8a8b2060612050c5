/** Random choices that are the same in every run. */
export interface Seeded {
  /** An integer from 0 to below `limit`. */
  below(limit: number): number;
  /** True once in `times`. */
  once(times: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of the list, in its order, at least `least`. */
  some<T>(list: readonly T[], least?: number): T[];
}

/** A small generator with 32 bits of state (mulberry32's constants); good enough to vary tests. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const self: Seeded = {
    below,
    once: (times) => below(times) === 0,
    pick: (list) => list[below(list.length)]!,
    some: (list, least = 0) => {
      const chosen = new Set<number>();
      const count = Math.min(list.length, least + below(list.length - Math.min(least, list.length) + 1));
      while (chosen.size < count) chosen.add(below(list.length));
      return list.filter((_, index) => chosen.has(index));
    },
  };
  return self;
}
