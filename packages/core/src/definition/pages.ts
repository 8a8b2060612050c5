import { append } from '../json/pointer.js';
import type { JsonObject } from '../types/json.js';
import type { ObjectPlan, PagePlan, QuestionPlan } from './model.js';
import { always } from './plan.js';
import type { Report } from './report.js';
import { mergeLinks, mergeText, textSource } from './texts.js';
import { membersOf } from './walk.js';

/**
 * Puts the questions of an object in the order in which they are asked: `listed` names first, the rest as
 * written; a conditional question that is not listed follows the last question its condition reads.
 */
export function askingOrder(plan: ObjectPlan, listed?: readonly string[]): string[] {
  const waiting = new Map<string, QuestionPlan>();
  const order: string[] = [];
  const isPlaced = (name: string): boolean => order.includes(name);
  for (const [name, question] of plan.questions)
    if (listed ? !listed.includes(name) : conditionalOn(question).size) waiting.set(name, question);
    else if (!listed) order.push(name);
  if (listed) order.push(...listed.filter((name) => plan.questions.has(name)));
  /** The last of the questions that already follow each question because they hang on it. */
  const tails = new Map<string, string>();
  for (let placed = true; placed && waiting.size; ) {
    placed = false;
    for (const [name, question] of waiting) {
      const reads = [...conditionalOn(question)];
      if (!reads.length || !reads.every(isPlaced)) continue;
      const anchor = reads.reduce((a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b));
      let tail = anchor;
      while (tails.has(tail)) tail = tails.get(tail)!;
      order.splice(order.indexOf(tail) + 1, 0, name);
      tails.set(anchor, name);
      waiting.delete(name);
      placed = true;
    }
  }
  return [...order, ...waiting.keys()];
}

/** Names at the same place that decide whether a question is shown. */
const conditionalOn = (question: QuestionPlan): Set<string> =>
  question.declared.some((guard) => !guard.some(({ condition }) => condition.plan === question.parent))
    ? new Set()
    : new Set(question.declared.flatMap((guard) => guard.filter(({ condition }) => condition.plan === question.parent).flatMap(({ condition }) => [...condition.reads])));

/** Hidden by the form that composes it (`"impact": false`): it needs no page. */
const isWithdrawn = (question: QuestionPlan): boolean =>
  question.entries.some(({ node, guard }) => node.schema === false && guard.length === 0);

/** The pages, from the outermost resource that has some; a form without them has one. */
export function planPages(root: ObjectPlan, language: string, report: Report): PagePlan[] {
  const holder = always(root).find((node) => Array.isArray(membersOf(node)['x-pages']));
  const visible = (names: readonly string[]): string[] => names.filter((name) => !root.questions.get(name)!.hidden);
  if (!holder) return [{ id: 'form', links: [], names: visible(reorder(root)) }];
  const pages = membersOf(holder)['x-pages'] as readonly (JsonObject & { questions: readonly string[] })[];
  const at = append(holder.pointer, 'x-pages');
  const pageOf = new Map<string, number>();
  const ids = new Set<unknown>();
  pages.forEach((page, index) => {
    if (ids.has(page['id'])) report(append(append(at, index), 'id'), 'duplicate-page', { id: page['id'] });
    ids.add(page['id']);
    page.questions.forEach((name, position) => {
      const pointer = append(append(append(at, index), 'questions'), position);
      if (!root.questions.has(name)) report(pointer, 'page-unknown-question', { name });
      else if (pageOf.has(name)) report(pointer, 'page-question-twice', { name });
      pageOf.set(name, index);
    });
  });
  const order = reorder(root, pages.flatMap(({ questions }) => questions));
  let current = 0;
  for (const name of order) {
    const question = root.questions.get(name)!;
    const listed = pageOf.get(name);
    if (listed !== undefined) current = listed;
    else if (!question.hidden && !question.detailOf && !isWithdrawn(question) && !conditionalOn(question).size) report(question.entries[0]!.node.pointer, 'question-without-page', { name });
    else pageOf.set(name, current);
  }
  const source = textSource(holder, language);
  return pages.map((members, index) => ({
    id: String(members['id']),
    title: mergeText([{ members, language: source.language }], 'title')!,
    ...(members['description'] !== undefined && { description: mergeText([{ members, language: source.language }], 'description')! }),
    links: mergeLinks([{ members, language: source.language }]),
    names: visible(order.filter((name) => pageOf.get(name) === index)),
  }));
}

/** Settles the order of the object and of everything in it; returns that of the object. */
function reorder(plan: ObjectPlan, listed?: readonly string[]): string[] {
  const order = askingOrder(plan, listed?.filter((name, index) => listed.indexOf(name) === index));
  plan.questions = new Map(order.map((name) => [name, plan.questions.get(name)!]));
  for (const { object } of plan.questions.values()) if (object) reorder(object);
  return order;
}
