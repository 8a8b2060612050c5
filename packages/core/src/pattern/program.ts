import type { CodePoints } from './sets.js';

/** What must hold between two characters. */
export type Assertion = 'start' | 'end' | 'boundary' | 'inside';

/** A state: it reads a code point, asserts, or forks; the one without any of these accepts. */
export interface State {
  readonly reads?: CodePoints;
  readonly asserts?: Assertion;
  /** Where it leads; filled in after the body of a loop. */
  out: number;
  /** The other way of a fork. */
  fork?: number;
}

/** A nondeterministic automaton (Thompson's construction); state 0 accepts. */
export interface Program {
  readonly states: readonly State[];
  readonly start: number;
}

/** Adds the states of a part of a pattern in front of the state `next`; gives the first of them. */
export type Emit = (next: number) => number;

/** Builds parts into one program, which may not grow beyond `limit`. */
export function createBuilder(limit: number, tooLarge: () => never) {
  const states: State[] = [{ out: 0 }];
  let left = limit;
  const charge = (): void => {
    if (--left < 0) tooLarge();
  };
  const add = (state: State): number => {
    charge();
    return states.push(state) - 1;
  };
  const optional = (body: Emit, next: number, after: number): number => add({ out: body(next), fork: after });

  return {
    read: (reads: CodePoints): Emit => (next) => add({ reads, out: next }),
    assert: (asserts: Assertion): Emit => (next) => add({ asserts, out: next }),
    sequence: (parts: readonly Emit[]): Emit => (next) => parts.reduceRight((next, part) => part(next), next),
    choice: (parts: readonly Emit[]): Emit => (next) =>
      parts.slice(1).reduce((fork, part) => add({ out: part(next), fork }), parts[0]!(next)),
    repeat: (body: Emit, least: number, most: number): Emit => (next) => {
      let entry = next;
      if (most === Infinity) {
        entry = add({ out: 0, fork: next });
        states[entry]!.out = body(entry);
      } else {
        for (let copy = least; copy < most; copy++) entry = optional(body, entry, next);
      }
      for (let copy = 0; copy < least; copy++) {
        const size = states.length;
        entry = body(entry);
        // An empty part adds no state, but (){9999} takes its time all the same.
        if (states.length === size) charge();
      }
      return entry;
    },
    build: (whole: Emit): Program => ({ start: whole(0), states }),
  };
}
