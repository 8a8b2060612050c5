import type { Emit, Program } from './program.js';
import { createBuilder } from './program.js';
import type { CodePoints } from './sets.js';
import { PROPERTIES, setOf } from './sets.js';

const MAX_LENGTH = 256;
const MAX_STATES = 1000;
/** Deeper groups than this are nobody's pattern. */
const MAX_GROUPS = 32;

/** An escape (the second half of a character may be written as another) or a character; whether it is right, `setOf` knows. */
const ATOM = /\\(?:[pP]\{([\w=]*)\}|u(?:\{[^}]*\}|[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|[^{].{3})|x..|c.|\d+|[^])|[^]/uy;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;
const NAME = /([\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)>/uy;

/**
 * Parses ECMA-262's pattern grammar with the `u` flag, without what cannot be matched in linear time.
 * @param refuse throws, with why it is refused and where in it
 */
export function parsePattern(source: string, refuse: (code: string, index: number) => never): Program {
  let at = 0;
  const fail = (code: string, index = at): never => refuse(`pattern-${code}`, index);
  if (source.length > MAX_LENGTH) fail('too-long', MAX_LENGTH);

  const builder = createBuilder(MAX_STATES, () => fail('too-large', 0));
  const names = new Set<string>();
  let groups = 0;

  const take = (text: string): boolean => {
    const found = source.startsWith(text, at);
    if (found) at += text.length;
    return found;
  };
  /** Takes what a constant expression of ours finds here. */
  const takeAll = (expression: RegExp): readonly (string | undefined)[] | undefined => {
    expression.lastIndex = at;
    const found = expression.exec(source);
    if (found) at += found[0].length;
    return found ?? undefined;
  };

  const choice = (): Emit => {
    const parts = [sequence()];
    while (take('|')) parts.push(sequence());
    return builder.choice(parts);
  };

  const sequence = (): Emit => {
    const parts: Emit[] = [];
    while (at < source.length && !/[|)]/.test(source[at]!)) parts.push(term());
    return builder.sequence(parts);
  };

  const term = (): Emit => {
    if (take('^')) return builder.assert('start');
    if (take('$')) return builder.assert('end');
    if (take('\\b')) return builder.assert('boundary');
    if (take('\\B')) return builder.assert('inside');
    const body = take('(') ? group() : builder.read(single());
    const index = at;
    const found = takeAll(QUANTIFIER);
    if (!found) return body;
    const [, sign, least, comma, most] = found;
    if (sign) return builder.repeat(body, Number(sign === '+'), sign === '?' ? 1 : Infinity);
    const [from, to] = [Number(least), Number(most || (comma ? Infinity : least))];
    return from > to ? fail('syntax', index) : builder.repeat(body, from, to);
  };

  const group = (): Emit => {
    const start = at - 1;
    if (/^\?<?[=!]/.test(source.slice(at))) fail('lookaround', start);
    if (take('?<')) {
      const name = takeAll(NAME)?.[1] ?? fail('syntax');
      if (names.has(name)) fail('syntax', start);
      names.add(name);
    } else if (take('?') && !take(':')) fail('syntax');
    if (++groups > MAX_GROUPS) fail('too-large', start);
    const body = choice();
    groups--;
    return take(')') ? body : fail('syntax', start);
  };

  const atom = (): void => {
    const start = at;
    const property = takeAll(ATOM)?.[1];
    if (property !== undefined && !PROPERTIES.has(property)) fail('property', start);
  };

  /** The set written since `start`. */
  const set = (start: number, index: number, end = ''): CodePoints => {
    try {
      return setOf(source.slice(start, at) + end);
    } catch {
      return fail(/^\\[1-9k]/.test(source.slice(start)) ? 'backreference' : 'syntax', index);
    }
  };

  /** One code point of the text: a class, an escape or a literal. */
  const single = (): CodePoints => {
    const start = at;
    if (!take('[')) {
      atom();
      return set(start, start);
    }
    take('^');
    while (!take(']')) {
      if (at >= source.length) fail('syntax', start);
      const index = at;
      atom();
      if (source[at] === '-' && source[at + 1] !== ']') {
        at++;
        atom();
      }
      // As far as it goes: a fault is told where it stands.
      set(start, index, ']');
    }
    return set(start, start);
  };

  const whole = choice();
  if (at < source.length) fail('syntax');
  return builder.build(whole);
}
