import { keyOf } from '../../json/key.js';
import { MAX_DEPTH } from '../limits.js';
import type { Keyword } from './keyword.js';
import { every, exhausted, inside, ONE, quietly, report, spend } from './keyword.js';
import { isCount, isFlag } from './shapes.js';

const count = (rule: string, holds: (count: number, limit: number) => boolean): Keyword => ({
  shape: isCount,
  compile: (limit: number) => (value, run) =>
    !Array.isArray(value) || holds(value.length, limit) || report(run, rule, { limit, actual: value.length }),
});

export const arrays: Readonly<Record<string, Keyword>> = {
  minItems: count('minItems', (count, limit) => count >= limit),
  maxItems: count('maxItems', (count, limit) => count <= limit),
  uniqueItems: {
    shape: isFlag,
    compile: (unique: boolean) => (value, run) => {
      if (!unique || !Array.isArray(value)) return true;
      const seen = new Map<unknown, number>();
      for (const [index, item] of value.entries()) {
        const key = keyOf(item, (depth) => {
          if (depth > MAX_DEPTH) throw exhausted;
          spend(run, 1);
        });
        const first = seen.get(key);
        if (first !== undefined) return report(run, 'uniqueItems', { indexes: [first, index] });
        seen.set(key, index);
      }
      return true;
    },
  },
  items: {
    ...ONE,
    compile: (_, site) => {
      const { check } = site.parts('items')[0]!;
      return (value, run) =>
        !Array.isArray(value) || every(value, run, (item, index) => inside(check, item, index, run));
    },
  },
  contains: {
    ...ONE,
    compile: (wanted: { readonly const?: unknown; readonly enum?: readonly unknown[] }, site) => {
      const { check } = site.parts('contains')[0]!;
      // Which values would do, where the schema names them: a person is told by their titles.
      const values = wanted.const === undefined ? wanted.enum : [wanted.const];
      return (value, run) =>
        !Array.isArray(value) || value.some((item) => quietly(check, item, run)) || report(run, 'contains', values ? { values } : {});
    },
  },
};
