import type { Condition, Contribution, ObjectPlan, QuestionPlan } from '../model.js';
import { narrows, typeOf } from '../plan.js';
import type { Report } from '../report.js';
import { has, inPlace } from '../walk.js';

/**
 * A condition never narrows or withdraws what it reads, however indirectly: then one pass from the outside in
 * settles what is shown.
 */
export function checkCircles(plans: readonly ObjectPlan[], report: Report): void {
  const state = new Map<Condition, 'open' | 'done'>();
  const visit = (condition: Condition): void => {
    state.set(condition, 'open');
    for (const name of condition.reads)
      for (const [on, pointer] of settlersOf(condition.plan.questions.get(name)))
        if (state.get(on) === 'open') report(pointer, 'condition-changes-what-it-reads', { condition: condition.pointer });
        else if (!state.has(on)) visit(on);
    state.set(condition, 'done');
  };
  for (const plan of plans) for (const condition of plan.conditions) if (!state.has(condition)) visit(condition);
}

/** The conditions on which the submitted answer to a question hangs, each with the entry that says so. */
function settlersOf(question: QuestionPlan | undefined): [Condition, string][] {
  if (!question) return [];
  const own = question.entries.filter((entry) => settles(question, entry));
  return [
    ...own.flatMap(({ node, guard }) => guard.map(({ condition }): [Condition, string] => [condition, node.pointer])),
    ...[...(question.object?.questions.values() ?? [])].flatMap(settlersOf),
  ];
}

/** Whether an entry decides if the question is shown, or which of its options are offered. */
const settles = ({ choice, type }: QuestionPlan, { node }: Contribution): boolean =>
  typeOf(node) !== undefined || inPlace(node).some((part) => part.schema === false || (choice && type === 'array' && has(part, 'items'))) ||
  (choice && type !== 'array' && narrows(node));
