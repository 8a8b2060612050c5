import { append } from '../json/pointer.js';
import type { Report } from '../json/problems.js';
import { defined } from '../json/values.js';
import type { JsonObject } from '../types/json.js';
import type { ObjectPlan, PagePlan, QuestionPlan } from './model.js';
import { always } from './plan.js';
import { mergeTexts, textSources } from './texts.js';
import { has } from './walk.js';

/**
 * Puts the questions of an object in the order in which they are asked: `listed` names first, the rest as
 * written; a conditional question that is not listed follows the last question its condition reads.
 */
export function askingOrder(plan: ObjectPlan, listed?: readonly string[]): string[] {
  const names = [...plan.questions.keys()];
  const readsOf = (name: string): string[] => conditionalOn(plan.questions.get(name)!);
  const order = listed?.filter((name) => plan.questions.has(name)) ?? names.filter((name) => !readsOf(name).length);
  const placed = new Set(order);
  /** The last of the questions that already follow each question because they hang on it. */
  const tails = new Map<string, string>();
  const isWaiting = (name: string): boolean => {
    const reads = readsOf(name);
    if (!reads.length || !reads.every((read) => placed.has(read))) return true;
    const anchor = reads.reduce((a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b));
    let tail = anchor;
    while (tails.has(tail)) tail = tails.get(tail)!;
    order.splice(order.indexOf(tail) + 1, 0, name);
    tails.set(anchor, name);
    placed.add(name);
    return false;
  };
  let waiting = names.filter((name) => !placed.has(name));
  for (;;) {
    const left = waiting.filter(isWaiting);
    if (left.length === waiting.length) return [...order, ...left];
    waiting = left;
  }
}

/** Names at the same place that decide whether a question is shown. */
function conditionalOn({ declared, parent }: QuestionPlan): string[] {
  const reads = declared.map((guard) => guard.flatMap(({ condition }) => (condition.plan === parent ? [...condition.reads] : [])));
  return reads.every(({ length }) => length) ? reads.flat() : [];
}

/** Hidden by the form that composes it (`"impact": false`): it needs no page. */
const isWithdrawn = (question: QuestionPlan): boolean =>
  question.entries.some(({ node, guard }) => node.schema === false && !guard.length);

/** The pages, from the outermost resource that has some; a form without them has one. */
export function planPages(root: ObjectPlan, language: string, report: Report): PagePlan[] {
  const holder = always(root).find(({ node }) => has(node, 'x-pages'));
  const visible = (names: readonly string[]): string[] => names.filter((name) => !root.questions.get(name)!.hidden);
  if (!holder) return [{ id: 'form', links: [], names: visible(reorder(root)) }];
  const pages = holder.node.members['x-pages'] as readonly (JsonObject & { id: string; questions: readonly string[] })[];
  const pageOf = new Map<string, number>();
  pages.forEach(({ id, questions }, index) => {
    const at = append(holder.node.pointer, 'x-pages', index);
    if (pages.findIndex((page) => page.id === id) < index) report(append(at, 'id'), 'duplicate-page', { id });
    questions.forEach((name, position) => {
      const pointer = append(at, 'questions', position);
      if (!root.questions.has(name)) report(pointer, 'page-unknown-question', { name });
      else if (pageOf.has(name)) report(pointer, 'page-question-twice', { name });
      pageOf.set(name, index);
    });
  });
  const order = reorder(root, [...pageOf.keys()]);
  let current = 0;
  for (const name of order) {
    const question = root.questions.get(name)!;
    const listed = pageOf.get(name);
    if (listed !== undefined) current = listed;
    else if (!question.hidden && !question.detailOf && !isWithdrawn(question) && !conditionalOn(question).length) report(question.entries[0]!.node.pointer, 'question-without-page', { name });
    else pageOf.set(name, current);
  }
  const [source] = textSources([holder], language);
  return pages.map((members, index) => defined({
    id: members.id,
    ...mergeTexts([{ ...source!, members }]),
    names: visible(order.filter((name) => pageOf.get(name) === index)),
  }));
}

/** Settles the order of the object and of everything in it; returns that of the object. */
function reorder(plan: ObjectPlan, listed?: readonly string[]): string[] {
  const order = askingOrder(plan, listed);
  plan.questions = new Map(order.map((name) => [name, plan.questions.get(name)!]));
  for (const { object } of plan.questions.values()) if (object) reorder(object);
  return order;
}
