import { allPlans, typeOf } from './plan.js';
import type { Condition, Contribution, ObjectPlan, QuestionPlan } from './model.js';
import type { Report } from './report.js';
import { inPlace, membersOf } from './walk.js';

/** Keywords that say nothing about which values are accepted. */
const ANNOTATIONS = /^(\$|x-|title$|description$|default$|examples$|readOnly$|deprecated$|type$|allOf$)/;

/** Whether an entry decides if the question is shown, or which of its options are offered. */
function settles(question: QuestionPlan, { node }: Contribution): boolean {
  return inPlace(node).some((part) => {
    if (part.schema === false || typeOf(part) !== undefined) return true;
    const assertions = Object.keys(membersOf(part)).filter((keyword) => !ANNOTATIONS.test(keyword));
    return question.choice && (question.type === 'array' ? assertions.includes('items') : assertions.length > 0);
  });
}

/** The conditions on which the submitted answer to a question hangs, each with the entry that says so. */
function settlersOf(question: QuestionPlan): Map<Condition, string> {
  const found = new Map<Condition, string>();
  for (const entry of question.entries)
    if (settles(question, entry)) for (const { condition } of entry.guard) found.set(condition, entry.node.pointer);
  for (const child of question.object?.questions.values() ?? [])
    for (const [condition, pointer] of settlersOf(child)) if (!found.has(condition)) found.set(condition, pointer);
  return found;
}

/**
 * Works out what each condition reads and what hangs on it, and ranks the conditions so that one pass from
 * the outside in settles all. Refuses a condition that narrows or withdraws what it reads, however indirectly.
 */
export function orderConditions(root: ObjectPlan, report: Report): void {
  const plans = allPlans(root);
  const needs = new Map<Condition, Map<Condition, string>>();
  for (const plan of plans)
    for (const condition of plan.conditions) {
      const needed = new Map<Condition, string>();
      for (const name of condition.reads) {
        const question = plan.questions.get(name);
        if (!question) continue;
        markRead(question, condition);
        for (const [on, pointer] of settlersOf(question)) needed.set(on, pointer);
      }
      needs.set(condition, needed);
    }
  let rank = 0;
  const state = new Map<Condition, 'open' | 'done'>();
  const visit = (condition: Condition): void => {
    state.set(condition, 'open');
    for (const [on, pointer] of needs.get(condition)!) {
      on.dependents.add(condition);
      if (state.get(on) === 'open') report(pointer, 'condition-changes-what-it-reads', { condition: condition.pointer });
      else if (!state.has(on)) visit(on);
    }
    condition.rank = rank++;
    state.set(condition, 'done');
  };
  for (const condition of needs.keys()) if (!state.has(condition)) visit(condition);
  for (const plan of plans) markTouches(plan);
}

function markRead(question: QuestionPlan, condition: Condition): void {
  question.readBy.add(condition);
  for (const child of question.object?.questions.values() ?? []) markRead(child, condition);
}

function markTouches(plan: ObjectPlan): void {
  for (const question of plan.questions.values())
    for (const { guard } of [...question.entries, ...question.itemEntries])
      for (const { condition } of guard) condition.touches.add(question);
  for (const { guard, name } of plan.requires) for (const { condition } of guard) touch(plan, condition, name);
  for (const { guard, reads } of plan.assertions)
    for (const { condition } of guard) for (const name of reads) touch(plan, condition, name);
}

function touch(plan: ObjectPlan, condition: Condition, name: string): void {
  const question = plan.questions.get(name);
  if (question) condition.touches.add(question);
}

