import { implies } from '../definition/guard.js';
import type { Contribution, QuestionPlan } from '../definition/model.js';
import { resolveQuestion, type ResolvedQuestion } from '../definition/resolve.js';

const memo = new WeakMap<QuestionPlan, Record<string, ResolvedQuestion>>();

/** A question as it is resolved: once for each set of conditions met so far, in any session. */
export function resolvedOf(language: string, question: QuestionPlan, applies: (entry: Contribution) => boolean): ResolvedQuestion {
  let known = memo.get(question);
  if (!known) memo.set(question, (known = {}));
  return (known[[...question.entries, ...question.itemEntries].map(applies).join()] ??= resolveQuestion(language, question, applies));
}

/** What a question is whenever it is asked. */
export const factsOf = (language: string, question: QuestionPlan): ResolvedQuestion =>
  resolvedOf(language, question, ({ node, guard }) => node.schema !== false && question.declared.some((always) => implies(always, guard)));
