import { isObject } from '../json/values.js';
import type { Violation } from '../types/violation.js';
import type { Asked } from './filling.js';

/** What a server did not accept in one answer. */
export interface Refused {
  /** The answer, as JSON: any other has not been refused. */
  readonly answer: string | undefined;
  readonly violations: readonly Violation[];
}

/** A reply may hold anything, and as much of it as its sender likes. */
const MOST = 1_000;
const LONGEST = 200;
const MOST_OF_ONE = 5;

/** The violations of a server's reply, made safe: wrong shapes become empty ones, long ones are cut, the rest is left out. */
export const readViolations = (reply: unknown): Violation[] =>
  (Array.isArray(reply) ? reply.slice(0, MOST) : []).map((each: unknown) => {
    const { pointer, rule, params } = isObject(each) ? each : {};
    return { pointer: text(pointer), rule: text(rule), params: isObject(params) ? scalars(params) : {} };
  });

/** Adds one more to what is refused of an answer; says each rule once. */
export function refuse(asked: Asked, { rule, params }: Violation): void {
  const answer = JSON.stringify(asked.answer.get());
  const before = asked.refused.get();
  const known = before?.answer === answer ? before.violations : [];
  if (known.length === MOST_OF_ONE || known.some((each) => each.params['rule'] === rule)) return;
  asked.refused.set({ answer, violations: [...known, { pointer: '', rule: 'refused', params: { ...params, rule } }] });
}

/** What is refused of the answer as it stands now; not what we say ourselves. */
export function refusedOf(asked: Asked, said: readonly Violation[]): Violation[] {
  const refused = asked.refused.get();
  if (!refused || refused.answer !== JSON.stringify(asked.answer.get())) return [];
  const { pointer } = asked;
  return refused.violations.filter(({ params }) => !said.some(({ rule }) => rule === params['rule'])).map((violation) => ({ ...violation, pointer }));
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');

const scalars = (params: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params)
      .slice(0, MOST_OF_ONE)
      .filter(([, value]) => ['number', 'boolean'].includes(typeof value) || (typeof value === 'string' && value.length <= LONGEST)),
  );
