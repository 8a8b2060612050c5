import type { Problem } from '../types/violation.js';

/** Notes one fault of a definition. */
export type Report = (pointer: string, code: string, params?: Readonly<Record<string, unknown>>) => void;

/** Collects faults, each place and code once, in the order found. */
export function collectProblems(): { report: Report; problems: Problem[] } {
  const problems: Problem[] = [];
  const known = new Set<string>();
  return {
    problems,
    report(pointer, code, params = {}) {
      const key = `${code} ${pointer}`;
      if (known.has(key)) return;
      known.add(key);
      problems.push({ pointer, code, params });
    },
  };
}
