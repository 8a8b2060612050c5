import { append } from '../json/pointer.js';
import { NONE } from '../json/values.js';
import { accepts } from '../schema/nodes.js';
import type { SchemaDocument, SchemaNode } from '../schema/document.js';
import { and, implies } from './guard.js';
import type { Assertion, Condition, Contribution, Guard, Literal, ObjectPlan, QuestionKind, QuestionPlan } from './model.js';
import { applied, has, inPlace, mentionedNames, namesIn, needsIn, resolved, said, sub, subs, typeOf } from './walk.js';

/** The plan of the whole form: every object, question and condition that the definition can ever apply. */
export const planForm = (document: SchemaDocument): ObjectPlan => planObject('', undefined, [{ node: document.root, guard: NONE, depth: 0 }]);

function planObject(place: string, parent: ObjectPlan | undefined, entries: readonly Contribution[]): ObjectPlan {
  const contributions: Contribution[] = [];
  const conditions: Condition[] = [];
  const requires: ObjectPlan['requires'][number][] = [];
  const assertions: Assertion[] = [];
  const questions = new Map<string, QuestionPlan>();
  const plan: ObjectPlan = { place, parent, contributions, conditions, questions, requires, assertions };
  const known = new Map<unknown, readonly [yes: Literal, no: Literal]>();

  /** A condition that holds, and that it does not; once for each key. */
  const literals = (key: unknown, pointer: string, reads: ReadonlySet<string>, holds: Condition['holds'], node?: SchemaNode): readonly [yes: Literal, no: Literal] => {
    if (!known.has(key)) {
      const condition = { plan, index: conditions.length, holds, reads, pointer, ...(node && { node }) };
      conditions.push(condition);
      known.set(key, [{ condition, holds: true }, { condition, holds: false }]);
    }
    return known.get(key)!;
  };
  const whenPresent = (guard: Guard, name: string, pointer: string): Guard =>
    and(guard, literals(name, pointer, new Set([name]), (answers) => Object.hasOwn(answers, name))[0]);

  const apply = (node: SchemaNode, guard: Guard, depth: number): void => {
    contributions.push({ node, guard, depth });
    for (const child of applied(node, 'allOf')) apply(child, guard, depth + 1);
    const test = sub(node, 'if');
    if (test) {
      const [yes, no] = literals(resolved(test), test.pointer, mentionedNames(test), (answers) => accepts(test, answers), test);
      for (const branch of subs(node, 'then')) apply(branch, and(guard, yes), depth + 1);
      for (const branch of subs(node, 'else')) apply(branch, and(guard, no), depth + 1);
    }
    for (const child of subs(node, 'dependentSchemas')) apply(child, whenPresent(guard, child.name, child.pointer), depth + 1);
    const required = append(node.pointer, 'required');
    for (const name of namesIn(node, 'required')) requires.push({ guard, name, pointer: required });
    for (const [by, needed] of needsIn(node))
      for (const name of needed) {
        const pointer = append(node.pointer, 'dependentRequired', by);
        requires.push({ guard: whenPresent(guard, by, pointer), name, pointer });
      }
    for (const rule of ['anyOf', 'not'] as const) {
      const branches = subs(node, rule);
      const reads = [...new Set(branches.flatMap((branch) => [...mentionedNames(branch)]))];
      if (branches.length) assertions.push({ guard, rule, branches, reads });
    }
  };
  for (const { node, guard, depth } of entries) apply(node, guard, depth);

  const entriesOf = new Map<string, readonly Contribution[]>();
  for (const name of entries.flatMap(({ node }) => writtenOrder(node))) entriesOf.set(name, NONE);
  for (const { node, guard, depth } of contributions)
    for (const child of subs(node, 'properties')) entriesOf.set(child.name, added(entriesOf.get(child.name), { node: child, guard, depth }));
  contributions.sort(nearestFirst);
  for (const [name, list] of entriesOf) {
    const question = planQuestion(plan, name, [...list].sort(nearestFirst));
    if (question) questions.set(name, question);
  }
  for (const { name, guard } of requires) {
    const question = questions.get(name);
    if (question) question.requiredBy = added(question.requiredBy, guard);
  }
  for (const assertion of assertions)
    for (const name of assertion.reads) {
      const question = questions.get(name);
      if (question) question.assertedBy = added(question.assertedBy, assertion);
    }
  return plan;
}

/** Adds an item. A long form keeps thousands of such lists, and most have none or one: those without room to spare. */
function added<T>(items: readonly T[] = NONE, item: T): readonly T[] {
  if (!items.length) return [item];
  (items as T[]).push(item);
  return items;
}

const nearestFirst = (a: Contribution, b: Contribution): number => a.depth - b.depth;

/** Question names in the order in which the file writes them, where an `allOf` stands before `properties` its questions come first. */
const writtenOrder = (node: SchemaNode): string[] =>
  Object.keys(node.members).flatMap((keyword) => {
    if (keyword === 'properties') return subs(node, keyword).flatMap((child) => (typeOf(child) ? [child.name] : []));
    if (keyword === '$ref') return writtenOrder(node.target!);
    return /^(allOf|then|else|dependentSchemas)$/.test(keyword) ? subs(node, keyword).flatMap(writtenOrder) : [];
  });

function planQuestion(parent: ObjectPlan, name: string, entries: readonly Contribution[]): QuestionPlan | undefined {
  const declaring = entries.filter(({ node }) => typeOf(node));
  if (!declaring.length) return undefined; // only mentioned; the scope rule reports it
  const type = typeOf(declaring[0]!.node)!;
  const isArray = type === 'array';
  const parts = partsOf(entries);
  const itemEntries = isArray ? parts.flatMap(({ node, guard, depth }) => subs(node, 'items').map((items) => ({ node: items, guard, depth: depth + 1 }))) : NONE;
  const itemParts = partsOf(itemEntries);
  const [optionEntries, optionParts] = isArray ? [itemEntries, itemParts] : [entries, parts];
  const step = append('', name);
  const place = parent.place + step;
  const declared = declaring.map(({ guard }) => guard);
  /** Only what is always there with the question makes it a choice; a condition may narrow it. */
  const lists = optionParts.filter(({ guard }) => declared.some((always) => implies(always, guard)));
  const choice = lists.some(({ node }) => offersOptions(node));
  return {
    name, step, parent, type, entries, parts, itemEntries, itemParts, optionEntries, optionParts, declared, choice,
    kind: kindOf(type, choice, said(lists, 'const').includes(true)),
    offers: choice ? optionEntries.filter(({ node }) => isArray || narrows(node)) : NONE,
    object: type === 'object' ? planObject(place, parent, entries)
      : itemEntries.some(({ node }) => typeOf(node) === 'object') ? planObject(`${place}/*`, parent, itemEntries) : undefined,
    hidden: said(parts, 'x-widget')[0] === 'hidden',
    requiredBy: NONE,
    assertedBy: NONE,
  };
}

function partsOf(entries: readonly Contribution[]): readonly Contribution[] {
  const parts = entries.flatMap(partsAt);
  // Most schemas apply nothing but themselves.
  return parts.length === entries.length ? entries : parts.sort(nearestFirst);
}

const partsAt = (entry: Contribution): Contribution[] =>
  [entry, ...applied(entry.node, 'allOf').flatMap((node) => partsAt({ ...entry, node, depth: entry.depth + 1 }))];

/** Whether a schema lists options: `oneOf` or `enum`, also inside `anyOf` (an open code list). */
export const offersOptions = (node: SchemaNode): boolean =>
  has(node, 'oneOf') || has(node, 'enum') || subs(node, 'anyOf').some((branch) => inPlace(branch).some(offersOptions));

/** The schemas of an object that apply whatever the answers, nearest the root first: only these speak for the whole form. */
export const always = (plan: ObjectPlan): Contribution[] => plan.contributions.filter(({ guard }) => !guard.length);

/** Every object plan, outermost first. */
export const allPlans = (plan: ObjectPlan): ObjectPlan[] => [
  plan,
  ...[...plan.questions.values()].flatMap((question) => (question.object ? allPlans(question.object) : [])),
];

function kindOf(type: string, choice: boolean, isConsent: boolean): QuestionKind {
  if (type === 'array') return choice ? 'choices' : 'rows';
  if (type === 'object') return 'group';
  if (choice) return 'choice';
  if (type === 'boolean') return isConsent ? 'consent' : 'boolean';
  return type === 'string' ? 'text' : 'number';
}

/** Keywords that say nothing about which values are accepted. */
const ANNOTATIONS = /^(\$|x-|title$|description$|default$|examples$|readOnly$|deprecated$|type$|allOf$)/;

/** Whether a schema accepts less than any value of the right type. */
export const narrows = (node: SchemaNode): boolean =>
  inPlace(node).some((part) => part.schema === false || Object.keys(part.members).some((keyword) => !ANNOTATIONS.test(keyword)));
