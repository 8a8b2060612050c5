import type { Problem } from '../types/violation.js';

/** Notes one fault of a definition. */
export type Report = (pointer: string, code: string, params?: Problem['params']) => void;

/** Collects faults, each place and code once, in the order found. */
export function collectProblems(): { report: Report; problems: Problem[] } {
  const known = new Set<string>();
  const problems: Problem[] = [];
  const report: Report = (pointer, code, params = {}) => {
    const key = `${code} ${pointer}`;
    if (!known.has(key)) problems.push({ pointer, code, params });
    known.add(key);
  };
  return { report, problems };
}
