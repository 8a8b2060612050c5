import type { Json } from '../../types/json.js';
import { equal } from '../../json/equal.js';
import type { Check, Keyword } from './keyword.js';
import { report } from './keyword.js';
import { isList } from './shapes.js';

type Test = (value: unknown) => boolean;

const TYPES = new Map<unknown, Test>([
  ['string', (value) => typeof value === 'string'],
  ['number', Number.isFinite],
  ['integer', Number.isInteger],
  ['boolean', (value) => typeof value === 'boolean'],
  ['null', (value) => value === null],
  ['array', Array.isArray],
  ['object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value)],
]);

/** The value must be one of these; looked up in constant time but for the composites among them. */
export function among(rule: string, allowed: readonly Json[]): Check {
  const scalars = new Set<unknown>(allowed);
  return (value, run) =>
    scalars.has(value) || (Object(value) === value && allowed.some((composite) => equal(composite, value))) || report(run, rule, { allowed });
}

export const values: Readonly<Record<string, Keyword>> = {
  type: {
    shape: (value) => {
      const names = [value].flat();
      return names.length > 0 && names.every((name) => TYPES.has(name)) && new Set(names).size === names.length;
    },
    compile: (expected: Json) => {
      const passes = TYPES.get(expected) ?? ((value) => (expected as Json[]).some((name) => TYPES.get(name)!(value)));
      return (value, run) => passes(value) || report(run, 'type', { expected });
    },
  },
  const: { compile: (value: Json) => among('const', [value]) },
  enum: { shape: isList, compile: (allowed: readonly Json[]) => among('enum', allowed) },
};

