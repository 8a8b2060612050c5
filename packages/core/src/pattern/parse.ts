import type { Emit, Program } from './program.js';
import { createBuilder } from './program.js';
import type { CodePoints } from './sets.js';
import { anyButLineEnd, CLASS_ESCAPES, not, PROPERTIES } from './sets.js';

const MAX_LENGTH = 256;
const MAX_STATES = 1000;
/** Deeper groups than this are nobody's pattern. */
const MAX_GROUPS = 32;

/** Why a pattern is refused, and where in it. */
export class PatternError extends Error {
  readonly code: string;
  readonly index: number;

  constructor(code: string, index: number) {
    super(code);
    this.code = code;
    this.index = index;
  }
}

const CONTROL: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/**
 * Parses ECMA-262's pattern grammar with the `u` flag, without what cannot be matched in linear time.
 * @throws PatternError
 */
export function parsePattern(source: string): Program {
  const characters = [...source];
  let at = 0;
  const fail = (code: string, index = at): never => {
    throw new PatternError(`pattern-${code}`, index);
  };
  if (characters.length > MAX_LENGTH) fail('too-long', MAX_LENGTH);

  const builder = createBuilder(MAX_STATES, () => fail('too-large', 0));
  const names = new Set<string>();
  let groups = 0;

  const peek = (text: string): boolean => characters.slice(at, at + text.length).join('') === text;
  const take = (text: string): boolean => {
    const found = peek(text);
    if (found) at += text.length;
    return found;
  };
  /** Takes what a constant expression of ours finds here. */
  const takeAll = (expression: RegExp): string => {
    const [found = ''] = expression.exec(characters.slice(at).join('')) ?? [];
    at += [...found].length;
    return found;
  };

  const choice = (): Emit => {
    const parts = [sequence()];
    while (take('|')) parts.push(sequence());
    return builder.choice(parts);
  };

  const sequence = (): Emit => {
    const parts: Emit[] = [];
    while (at < characters.length && !peek('|') && !peek(')')) parts.push(term());
    return builder.sequence(parts);
  };

  const term = (): Emit => {
    if (take('^')) return builder.assert('start');
    if (take('$')) return builder.assert('end');
    if (take('\\b')) return builder.assert('boundary');
    if (take('\\B')) return builder.assert('inside');
    const body = take('(') ? group() : builder.read(single());
    const [least, most] = quantifier();
    return least === 1 && most === 1 ? body : builder.repeat(body, least, most);
  };

  const group = (): Emit => {
    const start = at - 1;
    if (/^\?<?[=!]/.test(characters.slice(at, at + 3).join(''))) fail('lookaround', start);
    if (take('?<')) {
      const name = takeAll(/^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/u);
      if (!name || names.has(name) || !take('>')) fail('syntax');
      names.add(name);
    } else if (take('?') && !take(':')) fail('syntax');
    if (++groups > MAX_GROUPS) fail('too-large', start);
    const body = choice();
    groups--;
    if (!take(')')) fail('syntax', start);
    return body;
  };

  const quantifier = (): [number, number] => {
    const index = at;
    let range: [number, number] = [1, 1];
    if (take('*')) range = [0, Infinity];
    else if (take('+')) range = [1, Infinity];
    else if (take('?')) range = [0, 1];
    else if (peek('{')) {
      const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(takeAll(/^\{\d+(,\d*)?\}/)) ?? fail('syntax');
      range = [Number(least), most ? Number(most) : comma ? Infinity : Number(least)];
      if (range[0] > range[1]) fail('syntax', index);
    }
    if (at > index) take('?');
    return range;
  };

  /** One code point of the text: a class, an escape or a literal. */
  const single = (): CodePoints => {
    if (take('.')) return anyButLineEnd;
    if (take('[')) return characterClass();
    if (peek('\\')) return toSet(escape(false));
    return toSet(literal(/[*+?{}\]]/));
  };

  const literal = (special: RegExp): number => {
    const character = characters[at];
    if (character === undefined || special.test(character)) fail('syntax');
    at++;
    return character!.codePointAt(0)!;
  };

  const characterClass = (): CodePoints => {
    const start = at - 1;
    const inverted = take('^');
    const members: CodePoints[] = [];
    const atom = (): number | CodePoints => (peek('\\') ? escape(true) : literal(/[\]]/));
    while (!take(']')) {
      if (at >= characters.length) fail('syntax', start);
      const index = at;
      const from = atom();
      if (peek('-') && characters[at + 1] !== ']' && characters[at + 1] !== undefined) {
        at++;
        const to = atom();
        if (typeof from !== 'number' || typeof to !== 'number' || from > to) return fail('syntax', index);
        members.push((code) => code >= from && code <= to);
      } else members.push(toSet(from));
    }
    const test: CodePoints = (code) => members.some((member) => member(code));
    return inverted ? not(test) : test;
  };

  /** A code point, or the set that a class escape stands for. */
  const escape = (inClass: boolean): number | CodePoints => {
    const start = at++;
    const letter = characters[at++] ?? '';
    if (Object.hasOwn(CLASS_ESCAPES, letter)) return CLASS_ESCAPES[letter]!;
    if (Object.hasOwn(CONTROL, letter)) return CONTROL[letter]!;
    if (/[pP]/.test(letter)) {
      const set = PROPERTIES.get(takeAll(/^\{[\w=]*\}/).slice(1, -1)) ?? fail('property', start);
      return letter === 'p' ? set : not(set);
    }
    if (/[1-9k]/.test(letter) && !inClass) fail('backreference', start);
    if (letter === '0' && !/\d/.test(characters[at] ?? '')) return 0;
    if (letter === 'c') return codeOf(takeAll(/^[a-z]/i), start, (text) => text.charCodeAt(0) % 32);
    if (letter === 'x') return codeOf(takeAll(/^[\da-f]{2}/i), start);
    if (letter === 'u') return unicode(start);
    if (inClass && letter === 'b') return 8;
    if (/[\^$\\.*+?()[\]{}|/]/.test(letter) || (inClass && letter === '-')) return letter.charCodeAt(0);
    return fail('syntax', start);
  };

  const unicode = (start: number): number => {
    const found = takeAll(/^(\{[\da-f]+\}|d[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|[\da-f]{4})/i);
    if (found.length > 8) {
      const [high, low] = found.split('\\u').map((half) => parseInt(half, 16)) as [number, number];
      if (!found.startsWith('{')) return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
    }
    const code = codeOf(found.replace(/[{}]/g, ''), start);
    return code <= 0x10ffff ? code : fail('syntax', start);
  };

  const codeOf = (text: string, start: number, read = (text: string) => parseInt(text, 16)): number =>
    text ? read(text) : fail('syntax', start);

  const whole = choice();
  if (at < characters.length) fail('syntax');
  return builder.build(whole);
}

const toSet = (code: number | CodePoints): CodePoints =>
  typeof code === 'number' ? (other) => other === code : code;
