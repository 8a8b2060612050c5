import { KEYWORDS } from '../schema/keywords/index.js';
import type { Keyword } from '../schema/keywords/keyword.js';
import { Memo, Source } from './reactive.js';

/** What the engine did: counted, for the same work takes another time on each machine. */
export interface Work {
  /** Values that were computed: views, answers, conditions. */
  readonly computed: number;
  /** Values that were looked at, and most often found to be as they were. */
  readonly looked: number;
  /** Keywords of the definition that were judged. */
  readonly judged: number;
}

const counts = { computed: 0, looked: 0, judged: 0 };

/** Counts from outside: nothing of this is in the engine. Definitions that are read from now on are counted. */
export function countWork(): void {
  spy(Source.prototype, 'update', 'computed');
  spy(Source.prototype, 'get', 'looked');
  spy(Memo.prototype, 'refresh', 'looked');
  const keywords = KEYWORDS as Record<string, Keyword>;
  for (const [name, keyword] of Object.entries(keywords)) {
    const { compile } = keyword;
    if (!compile) continue;
    const counted: Keyword['compile'] = (value, site) => {
      const check = compile(value, site);
      return (...given) => {
        counts.judged++;
        return check(...given);
      };
    };
    keywords[name] = { ...keyword, compile: counted };
  }
}

/** What one thing takes. */
export function workOf(act: () => unknown): Work {
  const before = { ...counts };
  act();
  return { computed: counts.computed - before.computed, looked: counts.looked - before.looked, judged: counts.judged - before.judged };
}

function spy(prototype: object, name: string, count: keyof Work): void {
  const methods = prototype as Record<string, (...given: unknown[]) => unknown>;
  const method = methods[name]!;
  methods[name] = function (this: unknown, ...given) {
    counts[count]++;
    return method.apply(this, given);
  };
}
