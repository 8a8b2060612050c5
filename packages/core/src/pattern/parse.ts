import type { Emit, Program } from './program.js';
import { createBuilder } from './program.js';
import type { CodePoints } from './sets.js';
import { anyButLineEnd, CLASS_ESCAPES, not, PROPERTIES } from './sets.js';

const MAX_LENGTH = 256;
const MAX_STATES = 1000;
/** Deeper groups than this are nobody's pattern. */
const MAX_GROUPS = 32;

const CONTROL = '\t\n\v\f\r';
/** Class, property, hexadecimal (three ways), control, letter control, NUL, syntax character. */
const ESCAPE =
  /\\(?:([dDsSwW])|([pP])\{([\w=]*)\}|x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\}|([tnvfr])|c([a-zA-Z])|(0)(?!\d)|([\^$\\.*+?()[\]{}|/]))/y;
/** The second half of a character written as two. */
const LOW = /\\u([dD][c-fC-F][\da-fA-F]{2})/y;
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

  /** One code point of the text: a class, an escape or a literal. */
  const single = (): CodePoints => {
    if (take('.')) return anyButLineEnd;
    return take('[') ? characterClass() : toSet(atom(/[*+?{}\]]/, false));
  };

  const characterClass = (): CodePoints => {
    const start = at - 1;
    const inverted = take('^');
    const members: CodePoints[] = [];
    while (!take(']')) {
      if (at >= source.length) fail('syntax', start);
      const index = at;
      const from = atom(/]/, true);
      if (source[at] === '-' && source[at + 1] !== ']') {
        at++;
        const to = atom(/]/, true);
        if (typeof from !== 'number' || typeof to !== 'number' || from > to) return fail('syntax', index);
        members.push((code) => code >= from && code <= to);
      } else members.push(toSet(from));
    }
    const test: CodePoints = (code) => members.some((member) => member(code));
    return inverted ? not(test) : test;
  };

  /** A code point, or the set that an escape stands for. */
  const atom = (special: RegExp, inClass: boolean): number | CodePoints => {
    if (source[at] === '\\') return escape(inClass);
    const code = source.codePointAt(at);
    if (code === undefined || special.test(source[at]!)) return fail('syntax');
    at += code > 0xffff ? 2 : 1;
    return code;
  };

  const escape = (inClass: boolean): number | CodePoints => {
    const start = at;
    if (inClass && take('\\b')) return 8;
    if (inClass && take('\\-')) return 45;
    const found = takeAll(ESCAPE);
    if (!found) return fail(!inClass && /[1-9k]/.test(source[at + 1] ?? '') ? 'backreference' : 'syntax');
    const [, set, sign, property, byte, unit, point, control, letter, nul, syntax] = found;
    if (set) return CLASS_ESCAPES[set]!;
    if (sign) {
      const test = PROPERTIES.get(property!) ?? fail('property', start);
      return sign === 'p' ? test : not(test);
    }
    if (control) return CONTROL.charCodeAt('tnvfr'.indexOf(control));
    if (letter) return letter.charCodeAt(0) % 32;
    if (nul) return 0;
    if (syntax) return syntax.charCodeAt(0);
    const code = parseInt(byte ?? unit ?? point!, 16);
    const low = unit && /^d[89ab]/i.test(unit) ? takeAll(LOW) : undefined;
    if (low) return (code - 0xd800) * 0x400 + parseInt(low[1]!, 16) + 0x2400;
    return code <= 0x10ffff ? code : fail('syntax', start);
  };

  const whole = choice();
  if (at < source.length) fail('syntax');
  return builder.build(whole);
}

const toSet = (code: number | CodePoints): CodePoints =>
  typeof code === 'number' ? (other) => other === code : code;
