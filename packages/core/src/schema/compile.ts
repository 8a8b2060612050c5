import type { Json } from '../types/json.js';
import type { Problem, Violation } from '../types/violation.js';
import type { SchemaNode } from './document.js';
import { readDocument } from './document.js';
import { KEYWORDS } from './keywords/index.js';
import type { Check, Keyword, Site } from './keywords/keyword.js';
import { exhausted, report, spend } from './keywords/keyword.js';
import { MAX_STEPS } from './limits.js';

/** A schema that cannot be used, with all of its faults. */
export class SchemaError extends Error {
  readonly code = 'invalid-schema';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ pointer, code }) => `${code} at "${pointer}"`).join(', '));
    this.name = 'SchemaError';
    this.problems = problems;
  }
}

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

/** A schema, ready to judge whole values. */
export interface Validator {
  /**
   * Everything that is wrong with a value, empty when it is valid. `rule` is the keyword that is broken:
   *
   * | Rule | Params | Pointer of |
   * | --- | --- | --- |
   * | `type` | expected: name, or names | the value |
   * | `const`, `enum`, `oneOf` and `anyOf` of options | allowed: values | the value |
   * | `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `multipleOf` | limit | the value |
   * | `minLength`, `maxLength` (code points), `minItems`, `maxItems` | limit, actual | the value |
   * | `pattern` | pattern | the value |
   * | `format` | format | the value |
   * | `uniqueItems` | indexes: of the first two that are equal | the array |
   * | `contains`, `not` | | the value |
   * | `oneOf` | matches: 0, or 2 for several | the value |
   * | `anyOf` | | the value |
   * | `anyOf` of nothing but `required` | names: all that would do | each missing member |
   * | `required` | | the missing member |
   * | `dependentRequired` | by: the name that asks for it | the missing member |
   * | `unevaluatedProperties` | | the member that is too much |
   * | `false` (a schema that is `false`) | | the value |
   * | `budget` | | where the judgement began: it would take too long |
   */
  validate(value: unknown): Violation[];
}

/** How schemas are judged. Tests make one with a faulty keyword, to see that the fault is found. */
export function createEngine(keywords: Readonly<Record<string, Keyword>>): {
  compileSchema(schema: unknown): Validator;
  compileNode(node: SchemaNode): NodeCheck;
} {
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

  const compileNode = (node: SchemaNode): NodeCheck => {
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

  const compileSchema = (schema: unknown): Validator => {
    const { document, problems } = readDocument(schema as Json);
    if (problems.length) throw new SchemaError(problems);
    const { violations } = compileNode(document!.root);
    return { validate: (value) => violations(value, '') };
  };

  return { compileSchema, compileNode };
}

/** Two references to one schema find the same fault twice. */
function unique(violations: readonly Violation[]): Violation[] {
  const found = new Map(violations.map((violation) => [JSON.stringify(Object.values(violation)), violation]));
  return [...found.values()];
}

const engine = createEngine(KEYWORDS);

/**
 * Compiles any schema of the dialect's keywords, not only forms.
 * @throws SchemaError with every fault: an unknown keyword is refused, never ignored
 * @example compileSchema({ type: 'string', maxLength: 3 }).validate('four') // [{ pointer: '', rule: 'maxLength', … }]
 */
export const compileSchema = engine.compileSchema;

/** Compiles one schema of a document that was read; the same check for the same node. */
export const compileNode = engine.compileNode;
