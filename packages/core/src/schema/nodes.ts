import type { Violation } from '../types/violation.js';
import type { SchemaNode } from './document.js';
import { KEYWORDS } from './keywords/index.js';
import type { Check, Keyword, Site } from './keywords/keyword.js';
import { exhausted, report, spend } from './keywords/keyword.js';
import { MAX_STEPS } from './limits.js';

/** One schema of a document, ready to judge. */
export interface NodeCheck {
  /** The verdict alone, as fast as can be. A value that takes too long to judge is not accepted. */
  accepts(value: unknown): boolean;
  /**
   * Everything that is wrong, in the written order of the schema, each only once; empty when the value is accepted.
   * @param pointer where the value stands, put in front of every pointer
   */
  violations(value: unknown, pointer: string): Violation[];
}

/** How one schema of a document that was read is compiled; the same check for the same node. */
export function createCompiler(keywords: Readonly<Record<string, Keyword>>): (node: SchemaNode) => NodeCheck {
  const compiled = [new WeakMap<SchemaNode, Check>(), new WeakMap<SchemaNode, Check>()] as const;
  const ready = new WeakMap<SchemaNode, NodeCheck>();

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
      parts: (keyword, track = false) => (children.get(keyword) ?? []).map(([name, part]) => [name, checkOf(part, track)]),
      target: () => checkOf(node.target!, inner),
    };
    const checks: Check[] = [];
    const closing: Check[] = [];
    for (const [name, value] of Object.entries(members)) {
      const { compile, last } = keywords[name]!;
      if (compile) (last ? closing : checks).push(compile(value as never, site));
    }
    checks.push(...closing);
    return (value, run, mark) => {
      spend(run, 1);
      let passed = true;
      // Not `every`: this loop is most of the work.
      for (const check of checks) {
        if (check(value, run, mark)) continue;
        passed = false;
        if (!run.out) break;
      }
      // Nobody outside asked: leave the trail as it was.
      if (closes && !track) run.trail.length = mark;
      return passed;
    };
  };

  const run = (check: Check, value: unknown, prefix: string, out?: Violation[]): boolean => {
    try {
      return check(value, { steps: MAX_STEPS, out, path: [], prefix, trail: [] }, 0);
    } catch (error) {
      if (error !== exhausted) throw error;
      out?.push({ pointer: prefix, rule: 'budget', params: {} });
      return false;
    }
  };

  return (node) => {
    let made = ready.get(node);
    if (!made) {
      const check = checkOf(node, false);
      made = {
        accepts: (value) => run(check, value, ''),
        violations: (value, pointer) => {
          const out: Violation[] = [];
          run(check, value, pointer, out);
          return out.length > 1 ? unique(out) : out;
        },
      };
      ready.set(node, made);
    }
    return made;
  };
}

/** Two references to one schema find the same fault twice. */
function unique(violations: readonly Violation[]): Violation[] {
  const found = new Map(violations.map((violation) => [JSON.stringify(Object.values(violation)), violation]));
  return [...found.values()];
}

/** Compiles one schema of a document that was read; the same check for the same node. */
export const compileNode = createCompiler(KEYWORDS);
