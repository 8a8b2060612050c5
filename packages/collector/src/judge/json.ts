import { isUtf8 } from 'node:buffer';
import { parseJson } from '@social-report/core';
import { HttpProblem } from '../http/problem.js';

/** A body as text, and as the value it stands for. */
export interface ParsedBody {
  readonly text: string;
  readonly value: unknown;
}

/** Far less than what is beyond reason: deeper bodies are only read more slowly. */
const USUAL_DEPTH = 32;

/**
 * Reads a body strictly: UTF-8, JSON, no name twice in one object (parsers disagree on which one counts), not
 * nested beyond reason.
 * @throws {HttpProblem} 400
 */
export function readBody(bytes: Buffer): ParsedBody {
  if (!isUtf8(bytes)) throw new HttpProblem('malformed-json', 'The body is not UTF-8.');
  const text = bytes.toString();
  const usual = readUsual(text);
  if (usual !== undefined) return { text, value: usual };
  const { value, problems } = parseJson(text);
  const [problem] = problems;
  if (problem) throw new HttpProblem('malformed-json', DETAILS[problem.code] ?? 'The body is not JSON.', { code: problem.code });
  return { text, value };
}

const DETAILS: Record<string, string> = {
  'duplicate-member': 'An object has the same name twice.',
  'too-deep': 'The body is nested too deeply.',
};

/**
 * What the native parser makes of a text that nothing is wrong with; else undefined, and core says what it is. Each member
 * that is written has one colon: where the value has fewer members, a name stands there twice.
 */
function readUsual(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return membersIn(value, USUAL_DEPTH) === colonsIn(text) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many members a value has, at all depths; NaN where it is deeper. */
function membersIn(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (!depth) return NaN;
  const members = Object.values(value);
  let count = Array.isArray(value) ? 0 : members.length;
  for (const member of members) count += membersIn(member, depth - 1);
  return count;
}

/** How many colons stand in a JSON text outside of its strings. */
function colonsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON) count++;
    else if (code === QUOTE) while (text.charCodeAt(++at) !== QUOTE) if (text.charCodeAt(at) === BACKSLASH) at++;
  }
  return count;
}

const COLON = 0x3a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
