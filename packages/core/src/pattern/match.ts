import type { Assertion, Program } from './program.js';
import { isWord } from './sets.js';

/** How many places are remembered, and how many moves between them, before they are worked out each time. */
const MAX_PLACES = 500;
const MAX_MOVES = 20_000;

/** What is known between two characters: the states that may go on, and what stands before. */
interface Place {
  readonly states: Uint16Array;
  readonly first: boolean;
  readonly afterWord: boolean;
  /** By code point; absent where nothing is remembered. */
  readonly moves?: Map<number, Place | true>;
}

/**
 * Searches a text for a program, all ways at once, one code point at a time: the time is at most the length of the text
 * times the number of states. Moves are remembered (a lazily built deterministic automaton), so that it is mostly the
 * length alone.
 */
export function createMatcher({ states, start }: Program): (text: string) => boolean {
  // Flat, because the inner loop below decides how long the worst pattern takes.
  const readers = [...new Set(states.flatMap(({ reads }) => reads ?? []))];
  const reader = Int16Array.from(states, ({ reads }) => (reads ? readers.indexOf(reads) : -1));
  const out = Uint16Array.from(states, (state) => state.out);
  // Where there is no other way, the same way again: it is visited already.
  const fork = Uint16Array.from(states, (state) => state.fork ?? state.out);
  const asserts = states.map((state) => state.asserts);

  const stack = new Uint16Array(states.length * 2 + 1);
  const next = new Uint16Array(states.length);
  // In which round a state was visited: nothing has to be cleared.
  const visited = new Int32Array(states.length);
  const answers = new Uint8Array(readers.length);
  let round = 0;

  const places = new Map<string, Place>();
  let moves = 0;

  const placeOf = (states: Uint16Array, afterWord: boolean): Place => {
    if (places.size >= MAX_PLACES || moves >= MAX_MOVES) return { states, first: false, afterWord };
    const key = Number(afterWord) + String.fromCharCode(...states);
    let place = places.get(key);
    if (!place) places.set(key, (place = { states, first: false, afterWord, moves: new Map() }));
    return place;
  };

  const holds = (assertion: Assertion | undefined, place: Place, code: number): boolean => {
    if (assertion === 'start') return place.first;
    if (assertion === 'end') return code < 0;
    return (assertion === 'boundary') === (place.afterWord !== isWord(code));
  };

  /** The place after one more code point (-1 at the end), or true as soon as the pattern is found. */
  const move = (place: Place, code: number): Place | true => {
    const now = ++round;
    const from = place.states;
    for (const [index, reads] of readers.entries()) answers[index] = Number(code >= 0 && reads(code));
    let height = 0;
    let count = 0;
    for (let at = from.length, index = start; ; index = height ? stack[--height]! : from[at]!) {
      if (visited[index] !== now) {
        visited[index] = now;
        if (!index) return true;
        const read = reader[index]!;
        const to = out[index]!;
        if (read >= 0) {
          if (answers[read]) next[count++] = to;
        } else if (!asserts[index] || holds(asserts[index], place, code)) {
          stack[height++] = to;
          stack[height++] = fork[index]!;
        }
      }
      if (!height && --at < 0) break;
    }
    return placeOf(next.slice(0, count), isWord(code));
  };

  const origin: Place = { states: new Uint16Array(), first: true, afterWord: false, moves: new Map() };

  return (text) => {
    let place = origin;
    for (let at = 0; at <= text.length; ) {
      const code = at < text.length ? text.codePointAt(at)! : -1;
      at += code > 0xffff ? 2 : 1;
      let next = place.moves?.get(code);
      if (!next) {
        next = move(place, code);
        if (place.moves && moves++ < MAX_MOVES) place.moves.set(code, next);
      }
      if (next === true) return true;
      place = next;
    }
    return false;
  };
}
