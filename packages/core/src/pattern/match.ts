import type { Program } from './program.js';
import { isWord } from './sets.js';

/** How many sets of states are remembered, and how many moves between them, before they are worked out each time. */
const MAX_SETS = 500;
const MAX_MOVES = 20_000;

/** What is known between two characters: the states that may go on, and what stands before. */
interface Place {
  readonly states: readonly number[];
  readonly start: boolean;
  readonly afterWord: boolean;
  readonly moves: Map<number, Place | true>;
}

/**
 * Searches a text for a program, all ways at once, one code point at a time: the time is at most the length of the text
 * times the number of states. Moves are remembered (a lazily built deterministic automaton), so that it is mostly the
 * length alone.
 */
export function createMatcher({ states, start }: Program): (text: string) => boolean {
  const visited = new Int32Array(states.length);
  let visit = 0;
  const places = new Map<string, Place>();
  let moves = 0;

  const placeOf = (next: readonly number[], first: boolean, afterWord: boolean): Place => {
    const place = { states: next, start: first, afterWord, moves: new Map() };
    if (places.size >= MAX_SETS) return place;
    const key = `${afterWord} ${next.join()}`;
    const known = places.get(key);
    if (!known) places.set(key, place);
    return known ?? place;
  };

  /** The place after one more code point (-1 at the end), or true as soon as the pattern is found. */
  const move = (place: Place, code: number): Place | true => {
    const word = isWord(code);
    const next: number[] = [];
    const reached = new Set<number>();
    const stack = [...place.states, start];
    visit++;
    while (stack.length) {
      const index = stack.pop()!;
      if (visited[index] === visit) continue;
      visited[index] = visit;
      if (!index) return true;
      const { reads, asserts, out, fork } = states[index]!;
      if (reads) {
        if (code >= 0 && reads(code) && !reached.has(out)) {
          reached.add(out);
          next.push(out);
        }
        continue;
      }
      if (fork !== undefined) stack.push(fork);
      if (
        !asserts ||
        (asserts === 'start'
          ? place.start
          : asserts === 'end'
            ? code < 0
            : (asserts === 'boundary') === (place.afterWord !== word))
      ) {
        stack.push(out);
      }
    }
    return placeOf(next, false, word);
  };

  const origin: Place = { states: [], start: true, afterWord: false, moves: new Map() };

  return (text) => {
    let place = origin;
    for (let at = 0; at <= text.length; ) {
      const code = at < text.length ? text.codePointAt(at)! : -1;
      at += code > 0xffff ? 2 : 1;
      let next = place.moves.get(code);
      if (!next) {
        next = move(place, code);
        if (++moves < MAX_MOVES) place.moves.set(code, next);
      }
      if (next === true) return true;
      place = next;
    }
    return false;
  };
}
