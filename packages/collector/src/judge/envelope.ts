import type { JsonObject, ReportResponse } from '@social-report/core';
import { HttpProblem } from '../http/problem.js';

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const matches = (pattern: RegExp, most: number) => (value: unknown) => typeof value === 'string' && value.length <= most && pattern.test(value);
const isTime = (value: unknown): boolean =>
  matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, 30)(value) && !Number.isNaN(Date.parse(value as string));

/** Every member of a response, what it must be, and that in words. There are no others. */
const MEMBERS: Record<keyof ReportResponse, readonly [check: (value: unknown) => boolean, words: string]> = {
  id: [matches(/^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 36), 'a UUID, version 7 or 4, in lower case'],
  form: [matches(/^[a-z][a-z0-9+.-]*:\S+$/i, 2_000), 'the $id of a definition'],
  formDigest: [matches(/^sha256-[0-9a-f]{64}$/, 71), 'sha256- and 64 lower-case hex digits'],
  language: [matches(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i, 35), 'a BCP 47 language tag'],
  context: [isObject, 'an object'],
  startedAt: [isTime, 'a time in UTC, like 2026-01-31T12:00:00Z'],
  completedAt: [isTime, 'a time in UTC, like 2026-01-31T12:00:00Z'],
  answers: [isObject, 'an object'],
};

/**
 * Takes a parsed body for a response when it has the members of one, each of the right shape, and no others.
 * @throws {HttpProblem} 400 with every fault: `faults: [{ member, expected }]`
 */
export function readEnvelope(value: unknown): ReportResponse {
  if (!isObject(value)) throw new HttpProblem('malformed-response', 'A response is a JSON object.');
  const faults: { member: string; expected: string }[] = [];
  for (const [member, [check, expected]] of Object.entries(MEMBERS)) {
    if (!Object.hasOwn(value, member) || !check(value[member])) faults.push({ member, expected });
  }
  for (const member of Object.keys(value)) {
    // Cut: the name of an unknown member is the sender's text.
    if (!Object.hasOwn(MEMBERS, member)) faults.push({ member: member.slice(0, 64), expected: 'nothing: a response has no such member' });
  }
  if (faults.length) throw new HttpProblem('malformed-response', 'Members are missing, wrong or unknown: see faults.', { faults });
  return value as unknown as ReportResponse;
}
