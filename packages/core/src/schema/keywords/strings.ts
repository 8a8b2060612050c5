import { compilePattern } from '../../pattern/index.js';
import type { Keyword } from './keyword.js';
import { report, spend } from './keyword.js';
import { formats } from './formats.js';
import { isCount, isText } from './shapes.js';

/** In code points, as JSON Schema counts. */
const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};

const length = (rule: string, holds: (length: number, limit: number) => boolean): Keyword => ({
  shape: isCount,
  compile: (limit: number) => (value, run) => {
    if (typeof value !== 'string') return true;
    const actual = lengthOf(value);
    return holds(actual, limit) || report(run, rule, { limit, actual });
  },
});

export const strings: Readonly<Record<string, Keyword>> = {
  minLength: length('minLength', (length, limit) => length >= limit),
  maxLength: length('maxLength', (length, limit) => length <= limit),
  pattern: {
    shape: (pattern) => {
      if (!isText(pattern)) return false;
      const { problem } = compilePattern(pattern as string);
      return !problem || problem;
    },
    compile: (pattern: string) => {
      const { test, size } = compilePattern(pattern);
      return (value, run) => {
        if (typeof value !== 'string') return true;
        spend(run, (value.length * size!) >> 6);
        return test!(value) || report(run, 'pattern', { pattern });
      };
    },
  },
  format: {
    shape: (format) =>
      isText(format) &&
      (formats.has(format as string) ||
        { code: 'unknown-format', params: { format, known: [...formats.keys()] } }),
    compile: (format: string) => {
      const test = formats.get(format)!;
      return (value, run) => typeof value !== 'string' || test(value) || report(run, 'format', { format });
    },
  },
};
