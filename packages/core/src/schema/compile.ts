import type { Json } from '../types/json.js';
import type { Problem, Violation } from '../types/violation.js';
import { readDocument } from './document.js';
import { KEYWORDS } from './keywords/index.js';
import type { Keyword } from './keywords/keyword.js';
import { createJudge } from './nodes.js';

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
} {
  const { accepts, violations } = createJudge(keywords);
  return {
    compileSchema(schema) {
      const { document, problems } = readDocument(schema as Json);
      if (problems.length) throw new SchemaError(problems);
      const { root } = document!;
      // Whoever makes a validator means to use it: it is compiled now.
      accepts(root, undefined);
      return { validate: (value) => violations(root, value, '') };
    },
  };
}

/**
 * Compiles any schema of the dialect's keywords, not only forms.
 * @throws SchemaError with every fault: an unknown keyword is refused, never ignored
 * @example compileSchema({ type: 'string', maxLength: 3 }).validate('four') // [{ pointer: '', rule: 'maxLength', … }]
 */
export const { compileSchema } = createEngine(KEYWORDS);
