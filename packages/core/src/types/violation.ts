/**
 * One rule that a value breaks, without text: the same shape from `compileSchema`, in a view,
 * and in the collector's 422.
 */
export interface Violation {
  /** JSON Pointer (RFC 6901) of the answer concerned; for a missing member, of the member that is missing. */
  readonly pointer: string;
  /**
   * The keyword that is broken (`required`, `maxLength`, `format`, …), or `budget` when judging the
   * value would take more steps than are allowed (the value is then refused, never accepted).
   */
  readonly rule: string;
  /** What a message needs: `{ limit: 120 }`, `{ format: 'date' }`, `{ allowed: ['a', 'b'] }`, … */
  readonly params: Readonly<Record<string, unknown>>;
}

/** One fault of a definition, without text; `explain` in `@social-report/core/messages` gives the sentence. */
export interface Problem {
  /** JSON Pointer of the place in the definition. */
  readonly pointer: string;
  /** Stable, kebab-case name of the rule that is broken: `unknown-keyword`, `scope`, `not-closed`, … */
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}
