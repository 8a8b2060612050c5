import type { Json } from '../types/json.js';
import type { Problem } from '../types/violation.js';
import { append } from './pointer.js';

/** What {@link parseJson} makes of a text. */
export interface ParsedJson {
  /** Absent when the text is not JSON, or too deep. Of duplicate members the last one counts, as with `JSON.parse`. */
  readonly value?: Json;
  /**
   * `json-syntax` `{ index, line, column }` (both counted from 1), `too-deep` `{ limit }`, and for each name that
   * occurs again in its object `duplicate-member` `{ name }`, with the pointer of the member.
   */
  readonly problems: readonly Problem[];
}

const MAX_DEPTH = 256;
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?\d[\d.eE+-]*|true|false|null/y;

/**
 * Parses JSON strictly (RFC 8259) and finds what `JSON.parse` passes over: members with the same name, of which parsers
 * keep the first, the last or both.
 */
export function parseJson(text: string): ParsedJson {
  const problems: Problem[] = [];
  /** What ends the reading. */
  let refused: Problem | undefined;
  let at = 0;

  const refuse = (pointer: string): never => {
    const before = text.slice(0, at).split('\n');
    throw (refused = { pointer, code: 'json-syntax', params: { index: at, line: before.length, column: before.at(-1)!.length + 1 } });
  };
  const skip = (expression: RegExp): string => {
    expression.lastIndex = at;
    const [found = ''] = expression.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const take = (character: string): boolean => {
    skip(SPACE);
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  /** Leaves the details of strings and numbers to the native parser. */
  const native = (token: string, start: number, pointer: string): Json => {
    try {
      return JSON.parse(token) as Json;
    } catch {
      at = start;
      return refuse(pointer);
    }
  };

  const string = (pointer: string): string => {
    const start = at;
    do {
      at = text.indexOf('"', at + 1);
      if (at < 0) {
        at = text.length;
        refuse(pointer);
      }
    } while (isEscaped(text, at));
    return native(text.slice(start, ++at), start, pointer) as string;
  };

  /** What stands between an opening and a closing bracket, comma by comma. */
  const list = (close: string, pointer: string, entry: () => void): void => {
    at++;
    if (take(close)) return;
    do entry();
    while (take(','));
    if (!take(close)) refuse(pointer);
  };

  const array = (pointer: string, depth: number): Json => {
    const items: Json[] = [];
    list(']', pointer, () => items.push(value(append(pointer, items.length), depth)));
    return items;
  };

  const object = (pointer: string, depth: number): Json => {
    const members = new Map<string, Json>();
    list('}', pointer, () => {
      skip(SPACE);
      if (text[at] !== '"') refuse(pointer);
      const name = string(pointer);
      const place = append(pointer, name);
      if (members.has(name)) problems.push({ pointer: place, code: 'duplicate-member', params: { name } });
      if (!take(':')) refuse(place);
      members.set(name, value(place, depth));
    });
    // As own members, `__proto__` too.
    return Object.fromEntries(members);
  };

  const value = (pointer: string, depth: number): Json => {
    if (depth > MAX_DEPTH) throw (refused = { pointer, code: 'too-deep', params: { limit: MAX_DEPTH } });
    skip(SPACE);
    const start = at;
    if (text[at] === '{') return object(pointer, depth + 1);
    if (text[at] === '[') return array(pointer, depth + 1);
    if (text[at] === '"') return string(pointer);
    return native(skip(SCALAR), start, pointer);
  };

  try {
    const whole = value('', 0);
    skip(SPACE);
    if (at < text.length) refuse('');
    return { value: whole, problems };
  } catch (error) {
    if (!refused) throw error;
    return { problems: [...problems, refused] };
  }
}

/** Whether an odd number of backslashes stands in front. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start--;
  return (at - start) % 2 === 1;
}
