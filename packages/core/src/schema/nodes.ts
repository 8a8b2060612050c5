import type { Violation } from '../types/violation.js';
import type { SchemaNode } from './document.js';
import { KEYWORDS } from './keywords/index.js';
import type { Check, Keyword, Site } from './keywords/keyword.js';
import { exhausted, report, spend } from './keywords/keyword.js';
import { MAX_STEPS } from './limits.js';

/** Judges by the schemas of a document that was read. Each is compiled when it first judges: most of a long form never do. */
export interface Judge {
  /** The verdict alone, as fast as can be. A value that takes too long to judge is not accepted. */
  accepts(node: SchemaNode, value: unknown): boolean;
  /**
   * Everything that is wrong, in the written order of the schema, each only once; empty when the value is accepted.
   * @param pointer where the value stands, put in front of every pointer
   */
  violations(node: SchemaNode, value: unknown, pointer: string): Violation[];
}

/** @param keywords how each keyword judges */
export function createJudge(keywords: Readonly<Record<string, Keyword>>): Judge {
  const compiled = [new WeakMap<SchemaNode, Check>(), new WeakMap<SchemaNode, Check>()] as const;

  /** Once for each node, and once more where someone wants to know which members were judged. */
  const checkOf = (node: SchemaNode, track: boolean): Check => {
    const memo = compiled[track ? 1 : 0];
    let check = memo.get(node);
    if (!check) memo.set(node, (check = build(node, track)));
    return check;
  };

  const build = (node: SchemaNode, track: boolean): Check => {
    const { schema, members, children } = node;
    if (typeof schema === 'boolean') return (_, run) => schema || report(run, 'false', {});
    const closes = Object.keys(members).some((name) => keywords[name]!.last);
    const inner = track || closes;
    const site: Site = {
      node,
      track: inner,
      parts: (keyword, track = false) => children.filter((child) => child.keyword === keyword).map((child) => ({ name: child.name, check: checkOf(child, track) })),
      target: () => checkOf(node.target!, inner),
    };
    const checks: Check[] = [];
    const closing: Check[] = [];
    for (const [name, value] of Object.entries(members)) {
      const { compile, last } = keywords[name]!;
      if (compile) (last ? closing : checks).push(compile(value as never, site));
    }
    // Nobody outside asked: leave the trail as it was.
    return all(checks.concat(closing), closes && !track);
  };

  const run = (node: SchemaNode, value: unknown, prefix: string, out?: Violation[]): boolean => {
    try {
      return checkOf(node, false)(value, { steps: MAX_STEPS, out, path: [], prefix, trail: [] }, 0);
    } catch (error) {
      if (error !== exhausted) throw error;
      out?.push({ pointer: prefix, rule: 'budget', params: {} });
      return false;
    }
  };

  return {
    accepts: (node, value) => run(node, value, ''),
    violations: (node, value, pointer) => {
      const out: Violation[] = [];
      run(node, value, pointer, out);
      return out.length > 1 ? unique(out) : out;
    },
  };
}

/** All checks of a schema; made here, so that it holds nothing of what it was made from. */
const all = (checks: readonly Check[], forgets: boolean): Check => (value, run, mark) => {
  spend(run, 1);
  let passed = true;
  // Not `every`: this loop is most of the work.
  for (const check of checks) {
    if (check(value, run, mark)) continue;
    passed = false;
    if (!run.out) break;
  }
  if (forgets) run.trail.length = mark;
  return passed;
};

/** Two references to one schema find the same fault twice. */
function unique(violations: readonly Violation[]): Violation[] {
  const found = new Map(violations.map((violation) => [JSON.stringify(Object.values(violation)), violation]));
  return [...found.values()];
}

export const { accepts, violations } = createJudge(KEYWORDS);
