import type { Json } from '../../types/json.js';
import type { Keyword } from './keyword.js';
import { report } from './keyword.js';
import { isMultiple } from './multiple.js';
import { isNumber } from './shapes.js';

const limit = (rule: string, holds: (value: number, limit: number) => boolean, shape = isNumber): Keyword => ({
  shape,
  compile: (limit: number) => (value, run) =>
    typeof value !== 'number' || holds(value, limit) || report(run, rule, { limit }),
});

export const numbers: Readonly<Record<string, Keyword>> = {
  minimum: limit('minimum', (value, limit) => value >= limit),
  maximum: limit('maximum', (value, limit) => value <= limit),
  exclusiveMinimum: limit('exclusiveMinimum', (value, limit) => value > limit),
  exclusiveMaximum: limit('exclusiveMaximum', (value, limit) => value < limit),
  multipleOf: limit('multipleOf', isMultiple, (value: Json) => isNumber(value) && (value as number) > 0),
};
