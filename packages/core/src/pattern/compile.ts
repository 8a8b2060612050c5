import { createMatcher } from './match.js';
import { parsePattern } from './parse.js';

/** A pattern ready to search, or why it is refused. */
export type Pattern =
  | {
      /** Whether the pattern occurs in the text, in time linear in its length. */
      readonly test: (text: string) => boolean;
      /** What a code point may cost at worst: the number of states. */
      readonly size: number;
      readonly problem?: undefined;
    }
  | {
      readonly test?: undefined;
      readonly size?: undefined;
      readonly problem: { readonly code: string; readonly params: { readonly pattern: string; readonly index: number } };
    };

/**
 * Compiles a regular expression (ECMA-262, `u` flag) without captures and without backtracking. Refused, by code:
 * `pattern-syntax`, `pattern-lookaround`, `pattern-backreference`, `pattern-property` (a `\p{…}` we do not know),
 * `pattern-too-long` (more than 256 UTF-16 units), `pattern-too-large` (more than 1,000 states: `(a{99}){99}`).
 */
export function compilePattern(source: string): Pattern {
  let problem: Pattern['problem'];
  try {
    const program = parsePattern(source, (code, index) => {
      throw (problem = { code, params: { pattern: source, index } });
    });
    return { test: createMatcher(program), size: program.states.length };
  } catch (error) {
    if (!problem) throw error;
    return { problem };
  }
}
