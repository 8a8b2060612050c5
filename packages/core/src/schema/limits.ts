import { append } from '../json/pointer.js';
import type { Report } from '../json/problems.js';
import type { JsonObject } from '../types/json.js';

/** How deep a definition may nest, and how deep a chain of subschemas and references may go. */
export const MAX_DEPTH = 128;
/** How many values a definition may have in all. */
export const MAX_VALUES = 500_000;
/** How many schemas are applied when every reference is written out. */
export const MAX_APPLICATIONS = 200_000;
/** What one judgement of one value may cost. */
export const MAX_STEPS = 2_000_000;

/** Is told of every member and item, and what it stands in. */
export type Named = (name: string, pointer: string, around: object) => void;

/**
 * Looks at the raw value before anything else walks it: only JSON, not too deep, not too large.
 * Reports the first fault and returns false.
 */
export function weigh(value: unknown, report: Report, named?: Named): boolean {
  let left = MAX_VALUES;
  const fail = (pointer: string, code: string, limit?: number): boolean => {
    report(pointer, code, limit ? { limit } : {});
    return false;
  };
  const look = (value: unknown, pointer: string, depth: number): boolean => {
    // A level of schema takes two of JSON (`properties`, then the name).
    if (depth > MAX_DEPTH * 2) return fail(pointer, 'too-deep', MAX_DEPTH * 2);
    if (--left < 0) return fail('', 'too-large', MAX_VALUES);
    if (typeof value === 'object' && value)
      return Object.keys(value).every((name) => {
        const place = append(pointer, name);
        named?.(name, place, value);
        return look((value as JsonObject)[name], place, depth + 1);
      });
    return value === null || /^(string|boolean)$/.test(typeof value) || Number.isFinite(value) || fail(pointer, 'not-json');
  };
  return look(value, '', 0);
}
