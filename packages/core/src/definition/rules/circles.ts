import type { Condition, Contribution, QuestionPlan } from '../model.js';
import { narrows } from '../plan.js';
import { has, inPlace, typeOf } from '../walk.js';
import type { Facts } from './facts.js';

/**
 * A condition never narrows or withdraws what it reads, however indirectly: then one pass from the outside in
 * settles what is shown.
 */
export function checkCircles({ plans, report }: Facts): void {
  const state = new Map<Condition, 'open' | 'done'>();
  const visit = (condition: Condition): void => {
    if (state.has(condition)) return;
    state.set(condition, 'open');
    for (const name of condition.reads)
      for (const [on, pointer] of settlersOf(condition.plan.questions.get(name)))
        if (state.get(on) === 'open') report(pointer, 'condition-changes-what-it-reads', { condition: condition.pointer });
        else visit(on);
    state.set(condition, 'done');
  };
  for (const plan of plans) plan.conditions.forEach(visit);
}

/** The conditions on which the submitted answer to a question hangs, each with the entry that says so. */
const settlersOf = (question: QuestionPlan | undefined): (readonly [Condition, string])[] =>
  question ? [
    ...question.entries.flatMap((entry) => entry.guard.flatMap(({ condition }) => (settles(question, entry) ? [[condition, entry.node.pointer] as const] : []))),
    ...[...(question.object?.questions.values() ?? [])].flatMap(settlersOf),
  ] : [];

/** Whether an entry decides if the question is shown, or which of its options are offered. */
const settles = ({ choice, type }: QuestionPlan, { node }: Contribution): boolean =>
  !!typeOf(node) || inPlace(node).some((part) => part.schema === false || (choice && type === 'array' && has(part, 'items'))) ||
  (choice && type !== 'array' && narrows(node));
