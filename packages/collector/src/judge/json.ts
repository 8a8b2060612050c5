import { parseJson } from '@social-report/core';
import { HttpProblem } from '../http/problem.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A body as text, and as the value it stands for. */
export interface ParsedBody {
  readonly text: string;
  readonly value: unknown;
}

/**
 * Reads a body strictly: UTF-8, JSON, no name twice in one object (parsers disagree on which one counts), not
 * nested beyond reason.
 * @throws {HttpProblem} 400
 */
export function readBody(bytes: Uint8Array): ParsedBody {
  let text;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new HttpProblem('malformed-json', 'The body is not UTF-8.');
  }
  const { value, problems } = parseJson(text);
  const [problem] = problems;
  if (problem) throw new HttpProblem('malformed-json', DETAILS[problem.code] ?? 'The body is not JSON.', { code: problem.code });
  return { text, value };
}

const DETAILS: Record<string, string> = {
  'duplicate-member': 'An object has the same name twice.',
  'too-deep': 'The body is nested too deeply.',
};
