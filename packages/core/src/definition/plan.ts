import { append } from '../json/pointer.js';
import { compileNode } from '../schema/compile.js';
import type { SchemaDocument, SchemaNode } from '../schema/document.js';
import { both, implies } from './guard.js';
import type { Assertion, Condition, Contribution, Guard, Literal, ObjectPlan, QuestionKind, QuestionPlan } from './model.js';
import { has, inPlace, membersOf, mentionedNames, namesIn, resolved, sub, subs } from './walk.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Omit<ObjectPlan, 'requires' | 'assertions' | 'questions'>> & {
  requires: ObjectPlan['requires'][number][];
  assertions: Assertion[];
  questions: Map<string, QuestionPlan>;
};

/** The plan of the whole form: every object, question and condition that the definition can ever apply. */
export const planForm = (document: SchemaDocument): ObjectPlan =>
  planObject(document, '', undefined, [{ node: document.root, guard: [], depth: 0 }]);

function planObject(document: SchemaDocument, place: string, parent: ObjectPlan | undefined, entries: readonly Contribution[]): ObjectPlan {
  const contributions: Contribution[] = [];
  const plan: Draft = { place, ...(parent && { parent }), contributions, conditions: [], questions: new Map(), requires: [], assertions: [] };
  const known = new Map<unknown, Condition>();
  const condition = (key: unknown, pointer: string, reads: ReadonlySet<string>, holds: Condition['holds']): Condition => {
    let found = known.get(key);
    if (!found) {
      const yes = { holds: true } as Mutable<Literal>;
      const no = { holds: false } as Mutable<Literal>;
      found = { plan, index: plan.conditions.length, holds, reads, pointer, yes, no };
      yes.condition = no.condition = found;
      plan.conditions.push(found);
      known.set(key, found);
    }
    return found;
  };
  const present = (name: string, pointer: string): Literal =>
    condition(name, pointer, new Set([name]), (answers) => Object.hasOwn(answers, name)).yes;

  const apply = (node: SchemaNode, guard: Guard, depth: number): void => {
    contributions.push({ node, guard, depth });
    if (node.target) apply(node.target, guard, depth + 1);
    for (const [, child] of subs(node, 'allOf')) apply(child, guard, depth + 1);
    const test = sub(node, 'if');
    if (test) {
      const check = compileNode(document, test);
      const { yes, no } = condition(resolved(test), test.pointer, mentionedNames(test), (answers) => check.accepts(answers));
      const branches: [string, Literal][] = [['then', yes], ['else', no]];
      for (const [keyword, literal] of branches) {
        const branch = sub(node, keyword);
        if (branch) apply(branch, both(guard, [literal]), depth + 1);
      }
    }
    for (const [name, child] of subs(node, 'dependentSchemas'))
      apply(child, both(guard, [present(name, child.pointer)]), depth + 1);
    for (const name of namesIn(node, 'required')) plan.requires.push({ guard, name, pointer: append(node.pointer, 'required') });
    for (const [name, needed] of Object.entries((membersOf(node)['dependentRequired'] ?? {}) as Record<string, string[]>))
      for (const needs of needed) {
        const pointer = append(append(node.pointer, 'dependentRequired'), name);
        plan.requires.push({ guard: both(guard, [present(name, pointer)]), name: needs, pointer });
      }
    for (const rule of ['anyOf', 'not'] as const) {
      const branches = rule === 'not' ? [sub(node, 'not')].filter((child) => !!child) : subs(node, rule).map(([, child]) => child);
      if (branches.length)
        plan.assertions.push({
          guard,
          rule,
          branches: branches.map((branch) => compileNode(document, branch)),
          reads: [...new Set(branches.flatMap((branch) => [...mentionedNames(branch)]))],
        });
    }
  };
  for (const entry of entries) apply(entry.node, entry.guard, entry.depth);

  const entriesOf = new Map<string, Contribution[]>();
  for (const name of writtenOrder(entries.map(({ node }) => node))) entriesOf.set(name, []);
  for (const { node, guard, depth } of contributions)
    for (const [name, child] of subs(node, 'properties')) {
      if (!entriesOf.has(name)) entriesOf.set(name, []);
      entriesOf.get(name)!.push({ node: child, guard, depth });
    }
  contributions.sort(nearestFirst);
  for (const [name, list] of entriesOf) {
    const question = planQuestion(document, plan, name, list.sort(nearestFirst));
    if (question) plan.questions.set(name, question);
  }
  for (const assertion of plan.assertions)
    for (const name of assertion.reads) plan.questions.get(name)?.assertedBy.add(assertion);
  return plan;
}

const nearestFirst = (a: Contribution, b: Contribution): number => a.depth - b.depth;

/** Question names in the order in which the file writes them, where an `allOf` stands before `properties` its questions come first. */
function writtenOrder(nodes: readonly SchemaNode[]): Set<string> {
  const names = new Set<string>();
  const visit = (node: SchemaNode): void => {
    for (const keyword of Object.keys(membersOf(node))) {
      if (keyword === '$ref' && node.target) visit(node.target);
      else if (keyword === 'properties') for (const [name, child] of subs(node, keyword)) typeOf(child) && names.add(name);
      else if (keyword === 'allOf' || keyword === 'dependentSchemas') for (const [, child] of subs(node, keyword)) visit(child);
      else if (keyword === 'then' || keyword === 'else') visit(sub(node, keyword)!);
    }
  };
  nodes.forEach(visit);
  return names;
}

/** The type a schema gives, its own or through `$ref` or `allOf`; then it declares a question. */
export const typeOf = (node: SchemaNode): string | undefined =>
  inPlace(node).map((part) => membersOf(part)['type'] as string | undefined).find((type) => type !== undefined);

function planQuestion(document: SchemaDocument, parent: ObjectPlan, name: string, entries: readonly Contribution[]): QuestionPlan | undefined {
  const type = entries.map(({ node }) => typeOf(node)).find((found) => found !== undefined);
  if (type === undefined) return undefined; // only mentioned; the scope rule reports it
  const parts = partsOf(entries);
  const itemEntries = type !== 'array' ? [] : parts.flatMap(({ node, guard, depth }) => {
    const items = sub(node, 'items');
    return items ? [{ node: items, guard, depth: depth + 1 }] : [];
  });
  const itemParts = partsOf(itemEntries);
  const place = append(parent.place, name);
  const isRows = itemEntries.some(({ node }) => typeOf(node) === 'object');
  const object = type === 'object' ? planObject(document, place, parent, entries)
    : isRows ? planObject(document, `${place}/*`, parent, itemEntries) : undefined;
  const declared = entries.filter(({ node }) => typeOf(node) !== undefined).map(({ guard }) => guard);
  /** Only what is always there with the question makes it a choice; a condition may narrow it. */
  const lists = (type === 'array' ? itemParts : parts).filter(({ guard }) => declared.some((always) => implies(always, guard)));
  const choice = lists.some(({ node }) => offersOptions(node));
  const narrowing = !choice ? [] : type === 'array' ? itemEntries : entries.filter(({ node }) => narrows(node));
  return {
    name, parent, type, entries, parts, itemEntries, itemParts, declared, choice,
    kind: kindOf(type, choice, lists.some(({ node }) => membersOf(node)['const'] === true)),
    offers: narrowing.map(({ node, guard }) => ({ guard, check: compileNode(document, node) })),
    ...(object && { object }),
    hidden: parts.map(({ node }) => membersOf(node)['x-widget']).find((widget) => widget !== undefined) === 'hidden',
    assertedBy: new Set(),
  };
}

const partsOf = (entries: readonly Contribution[]): Contribution[] =>
  entries.flatMap(({ node, guard, depth }) => partsAt(node, guard, depth)).sort(nearestFirst);

const partsAt = (node: SchemaNode, guard: Guard, depth: number): Contribution[] => [
  { node, guard, depth },
  ...(node.target ? partsAt(node.target, guard, depth + 1) : []),
  ...subs(node, 'allOf').flatMap(([, child]) => partsAt(child, guard, depth + 1)),
];

/** Whether a schema lists options: `oneOf` or `enum`, also inside `anyOf` (an open code list). */
export const offersOptions = (node: SchemaNode): boolean =>
  has(node, 'oneOf') || has(node, 'enum') || subs(node, 'anyOf').some(([, branch]) => inPlace(branch).some(offersOptions));

/** The schemas of an object that apply whatever the answers, nearest the root first: only these speak for the whole form. */
export const always = (plan: ObjectPlan): SchemaNode[] => plan.contributions.flatMap(({ node, guard }) => (guard.length ? [] : [node]));

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
  inPlace(node).some((part) => part.schema === false || Object.keys(membersOf(part)).some((keyword) => !ANNOTATIONS.test(keyword)));
