import type { Json } from '../types/json.js';
import type { Problem } from '../types/violation.js';
import { append } from '../json/pointer.js';

/** How deep a definition may nest, and how deep a chain of subschemas and references may go. */
export const MAX_DEPTH = 128;
/** How many values a definition may have in all. */
export const MAX_VALUES = 500_000;
/** How many schemas are applied when every reference is written out. */
export const MAX_APPLICATIONS = 200_000;
/** What one judgement of one value may cost. */
export const MAX_STEPS = 2_000_000;

/**
 * Looks at the raw value before anything else walks it: only JSON, not too deep, not too large.
 * @returns the first fault
 */
export function weigh(value: unknown): Problem | undefined {
  let left = MAX_VALUES;
  const look = (value: unknown, pointer: string, depth: number): Problem | undefined => {
    // A level of schema takes two of JSON (`properties`, then the name).
    if (depth > MAX_DEPTH * 2) return { pointer, code: 'too-deep', params: { limit: MAX_DEPTH * 2 } };
    if (--left < 0) return { pointer: '', code: 'too-large', params: { limit: MAX_VALUES } };
    if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        const found = look(member, append(pointer, name), depth + 1);
        if (found) return found;
      }
      return undefined;
    }
    return isScalar(value) ? undefined : { pointer, code: 'not-json', params: {} };
  };
  return look(value, '', 0);
}

const isScalar = (value: unknown): value is Json =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
