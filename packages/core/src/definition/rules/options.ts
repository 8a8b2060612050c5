import { append } from '../../json/pointer.js';
import { compileNode } from '../../schema/compile.js';
import type { SchemaDocument, SchemaNode } from '../../schema/document.js';
import type { Json } from '../../types/json.js';
import { compatible, implies } from '../guard.js';
import type { Contribution, Guard, ObjectPlan, QuestionPlan } from '../model.js';
import { candidatesOf, offeredBy } from '../options.js';
import type { Report } from '../report.js';
import { has, membersOf, subs } from '../walk.js';
import { isMatrixRow } from './keywords.js';

/** How many pairs of options are tried, to see that details and exclusions do what they say. */
const MAX_PAIRS = 1_000_000;

/** Option lists: well formed, never narrowed to nothing, with details, exclusions and parents that do what they say. */
export function checkOptions(document: SchemaDocument, plans: readonly ObjectPlan[], report: Report): void {
  /** Trying options in pairs is the only work that grows with their square. */
  let pairs = MAX_PAIRS;
  const unsound = new Set(document.nodes.filter((node) => !checkList(node, report)));
  for (const plan of plans)
    for (const question of plan.questions.values()) {
      const parts = question.type === 'array' ? question.itemParts : question.parts;
      if (parts.some(({ node }) => unsound.has(node))) continue;
      checkLimits(question, report);
      if (question.choice) checkOffered(document, question, report);
      const candidates = candidatesOf(parts);
      const values = candidates.map(({ value }) => value);
      const known = new Set<unknown>(values);
      const pays = (): boolean => {
        pairs -= values.length;
        if (pairs < 0) report('', 'too-large', { limit: MAX_PAIRS });
        return pairs >= 0;
      };
      for (const { value, nodes } of candidates) {
        /** What the nearest list that says it says of the option, and where. */
        const said = (keyword: string): [unknown, string] => {
          const node = nodes.find((each) => has(each, keyword));
          return [node && membersOf(node)[keyword], append(node?.pointer ?? '', keyword)];
        };
        const [detail, detailAt] = said('x-detail');
        if (typeof detail === 'string' && pays()) checkDetail(plan, question, value, detail, values, detailAt, report);
        const [exclusive, exclusiveAt] = said('x-exclusive');
        if (exclusive === true && pays()) checkExclusive(document, question, value, values, exclusiveAt, report);
        const [parent, parentAt] = said('x-parent');
        if (parent !== undefined && typeof parent !== 'object' && (parent === value || !known.has(parent))) report(parentAt, 'unknown-parent', { parent });
      }
      for (const { node } of question.parts) {
        const detail = membersOf(node)['x-detail'];
        if (typeof detail === 'string' && isMatrixRow(question)) tieDetail(plan, question, detail, append(node.pointer, 'x-detail'), report);
      }
    }
}

/** Whether every branch of a `oneOf` is an option of its own. */
function checkList(node: SchemaNode, report: Report): boolean {
  const seen = new Set<unknown>();
  let sound = true;
  const refuse: Report = (...problem) => {
    sound = false;
    report(...problem);
  };
  for (const [, option] of subs(node, 'oneOf')) {
    const value = membersOf(option)['const'];
    if (typeof value === 'object' || value === undefined) refuse(option.pointer, 'option-without-const');
    else if (seen.has(value)) refuse(option.pointer, 'duplicate-option', { value });
    seen.add(value);
  }
  return sound;
}

/** Each combination of conditions that applies one of the entries, with the place of that entry. */
function* casesOf(entries: readonly Contribution[]): Generator<[pointer: string, applies: (entry: Contribution) => boolean]> {
  const tried: Guard[] = [];
  for (const { node: { pointer }, guard } of entries) {
    if (tried.some((known) => implies(known, guard) && implies(guard, known))) continue;
    tried.push(guard);
    const applies = (entry: Contribution): boolean => implies(guard, entry.guard);
    if (!entries.some((entry) => entry.node.schema === false && applies(entry))) yield [pointer, applies];
  }
}

/** Whatever combination of conditions applies one of the entries, something must be left to choose. */
function checkOffered(document: SchemaDocument, { type, name, entries, parts, itemEntries, itemParts }: QuestionPlan, report: Report): void {
  const [all, lists] = type === 'array' ? [itemEntries, itemParts] : [entries, parts];
  for (const [pointer, applies] of casesOf(all))
    if (candidatesOf(lists.filter(applies)).length && !offeredBy(document, all.filter(applies), lists.filter(applies)).length) report(pointer, 'no-options', { name });
}

/** Lower limits and the upper ones that they may not pass. */
const LIMITS = [['minLength', 'maxLength'], ['minItems', 'maxItems'], ['minimum', 'maximum']] as const;

/** Some answer must keep all limits; but where the answer itself sets them, another answer mends it. */
function checkLimits({ name, parent, entries, parts }: QuestionPlan, report: Report): void {
  for (const [pointer, applies] of casesOf(entries.filter(({ guard }) => !guard.some(({ condition }) => condition.plan === parent && condition.reads.has(name))))) {
    const limits = (keyword: string): number[] => parts.filter(applies).map(({ node }) => membersOf(node)[keyword]).filter((limit) => typeof limit === 'number');
    for (const [least, most] of LIMITS)
      if (Math.max(...limits(least)) > Math.min(...limits(most))) report(pointer, 'limits-contradict', { name, least, most });
  }
}

/** `x-detail`: an ordinary condition shows the sibling exactly when the option is chosen; tried with every option, alone and in pairs. */
function checkDetail(plan: ObjectPlan, question: QuestionPlan, option: unknown, name: string, values: readonly unknown[], pointer: string, report: Report): void {
  const detail = tieDetail(plan, question, name, pointer, report);
  if (!detail) return;
  const shown = (asked: Guard, answers: Record<string, Json>): boolean => detail.declared.some((guard) => isMet(question, asked, guard, answers));
  const answer = (chosen: readonly unknown[]): Record<string, Json> =>
    ({ [question.name]: (question.type === 'array' ? chosen : chosen[0]) as Json });
  const others = values.filter((value) => value !== option);
  const sound = (asked: Guard): boolean => !shown(asked, {}) && shown(asked, answer([option])) && others.every((other) => !shown(asked, answer([other])) &&
    (question.type !== 'array' || (shown(asked, answer([option, other])) && shown(asked, answer([other, option])))));
  // Wherever the question is declared.
  if (!question.declared.every(sound)) report(pointer, 'detail-not-tied', { name, option });
}

/** Whether a guard is as it says once the question is asked and answered so: conditions that read something else must come with the question. */
const isMet = ({ parent, name }: QuestionPlan, asked: Guard, guard: Guard, answers: Record<string, Json>): boolean =>
  guard.every((literal) => {
    const { plan, reads, holds } = literal.condition;
    return plan === parent && [...reads].every((read) => read === name) ? holds(answers) === literal.holds : asked.includes(literal);
  });

/** The sibling text that an option or row owns. */
function tieDetail(plan: ObjectPlan, owner: QuestionPlan, name: string, pointer: string, report: Report): QuestionPlan | undefined {
  const detail = plan.questions.get(name);
  if (detail && detail !== owner && detail.type === 'string' && !detail.choice && (detail.detailOf ?? owner.name) === owner.name) {
    detail.detailOf = owner.name;
    return detail;
  }
  report(pointer, 'detail-not-a-text', { name });
  return undefined;
}

/** `x-exclusive`: the schema itself refuses the option beside another one. */
function checkExclusive(document: SchemaDocument, question: QuestionPlan, option: unknown, values: readonly unknown[], pointer: string, report: Report): void {
  const others = values.filter((value) => value !== option);
  const isRefused = (asked: Guard, chosen: Json[]): boolean =>
    question.entries.some(({ node, guard }) => isMet(question, asked, guard, { [question.name]: chosen }) && !compileNode(document, node).accepts(chosen));
  const enforced = (asked: Guard): boolean => others.every((other) => isRefused(asked, [option as Json, other as Json]));
  if (question.type !== 'array' || !question.declared.every(enforced))
    report(pointer, 'exclusive-not-enforced', { option });
}

/** A `default` is an answer that the question accepts, under the conditions under which it is given. */
export function checkDefaults(document: SchemaDocument, plans: readonly ObjectPlan[], report: Report): void {
  for (const plan of plans)
    for (const { parts, entries, name } of plan.questions.values())
      for (const { node, guard } of parts) {
        const value = membersOf(node)['default'];
        const judges = entries.filter((entry) => entry.node.schema !== false && implies(guard, entry.guard));
        if (value !== undefined && !judges.every((entry) => compileNode(document, entry.node).accepts(value)))
          report(append(node.pointer, 'default'), 'default-invalid', { name });
      }
}

/** What cannot be satisfied: a question that must be answered, and is withdrawn or asked of nobody any more. */
export function checkSatisfiable(plans: readonly ObjectPlan[], report: Report): void {
  for (const plan of plans) {
    /** Where a question is withdrawn whenever the guard is so. */
    const withdrawal = (name: string, guard: Guard): SchemaNode | undefined =>
      plan.questions.get(name)?.entries.find((entry) => entry.node.schema === false && implies(guard, entry.guard))?.node;
    for (const { guard, name, pointer } of plan.requires) {
      if (!compatible(guard, guard)) continue;
      const withdrawn = withdrawal(name, guard);
      if (withdrawn) report(withdrawn.pointer, 'required-withdrawn', { name, required: pointer });
      const old = plan.questions.get(name)?.parts.find((part) => membersOf(part.node)['deprecated'] === true && implies(guard, part.guard));
      if (old) report(append(old.node.pointer, 'deprecated'), 'required-deprecated', { name });
    }
    for (const { guard, rule, branches, reads } of plan.assertions) {
      const [first, ...others] = reads.map((name) => withdrawal(name, guard));
      if (first && others.every(Boolean) && branches.some((branch) => branch.accepts({})) === (rule === 'not'))
        report(first.pointer, 'required-withdrawn', { name: reads.join('", "') });
    }
    // Of the whole form, of rows or of a branch, it would withdraw what decides about it, or leave nothing to answer.
    const owner = [...(plan.parent?.questions.values() ?? [])].find(({ object }) => object === plan);
    for (const { node } of plan.contributions)
      if (node.schema === false && !owner?.parts.some((part) => part.node === node)) report(node.pointer, 'false-misplaced');
  }
}
