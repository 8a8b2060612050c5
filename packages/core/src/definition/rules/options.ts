import { append } from '../../json/pointer.js';
import { accepts } from '../../schema/nodes.js';
import type { SchemaNode } from '../../schema/document.js';
import type { Json } from '../../types/json.js';
import { implies } from '../guard.js';
import type { Contribution, Guard, QuestionPlan } from '../model.js';
import { candidatesOf, isOfferedBy, offeredBy } from '../options.js';
import { has, said, subs } from '../walk.js';
import type { Facts } from './facts.js';
import { isMatrixRow } from './keywords.js';

/** How many pairs of options are tried, to see that details and exclusions do what they say. */
const MAX_PAIRS = 1_000_000;
/** Lower limits and the upper ones that they may not pass. */
const LIMITS = [['minLength', 'maxLength'], ['minItems', 'maxItems'], ['minimum', 'maximum']] as const;

/** How many options one may stand under: region, county, town, district, village. */
const MAX_LEVELS = 4;

/** Option lists: well formed, never narrowed to nothing, with details, exclusions and parents that do what they say. */
export function checkOptions({ document, questions, report }: Facts): void {
  /** Trying options in pairs is the only work that grows with their square. */
  let pairs = MAX_PAIRS;
  /** Schemas with a branch of `oneOf` that is no option of its own. */
  const unsound = new Set<SchemaNode>();
  for (const node of document.nodes) {
    const seen = new Set<unknown>();
    for (const option of subs(node, 'oneOf')) {
      const value = option.members.const;
      if (typeof value === 'object' || value === undefined) report(option.pointer, 'option-without-const');
      else if (seen.has(value)) report(option.pointer, 'duplicate-option', { value });
      else {
        seen.add(value);
        continue;
      }
      unsound.add(node);
    }
  }
  for (const question of questions) {
    const { parent: { questions: siblings }, name, type, choice, declared, entries, parts, optionEntries, optionParts } = question;
    if (optionParts.some(({ node }) => unsound.has(node))) continue;

    // Some answer must keep all limits; but where the answer itself sets them, another answer mends it.
    const isSetByAnswer = ({ guard }: Contribution): boolean => guard.some(({ condition }) => condition.plan === question.parent && condition.reads.has(name));
    for (const [pointer, applies] of casesOf(entries.filter((entry) => !isSetByAnswer(entry)))) {
      const now = parts.filter(applies);
      const limits = (keyword: string): number[] => said(now, keyword) as number[];
      for (const [least, most] of LIMITS)
        if (Math.max(...limits(least)) > Math.min(...limits(most))) report(pointer, 'limits-contradict', { name, least, most });
      const offered = choice && type === 'array' ? offeredBy(optionEntries.filter(applies), optionParts.filter(applies)).length : 0;
      const least = Math.max(...limits('minItems'));
      if (offered && offered < least) report(pointer, 'too-few-options', { name, offered, least });
    }
    // Whatever combination of conditions applies one of the entries, something must be left to choose.
    for (const [pointer, applies] of choice ? casesOf(optionEntries) : []) {
      const lists = candidatesOf(optionParts.filter(applies));
      if (lists.length && !lists.some(isOfferedBy(optionEntries.filter(applies)))) report(pointer, 'no-options', { name });
    }

    const candidates = candidatesOf(optionParts);
    const values = candidates.map(({ value }) => value as Json);
    const known = new Set<Json>(values);
    const parents = new Map<Json, readonly [above: Json, pointer: string]>();
    const pays = (): boolean => {
      pairs -= values.length;
      if (pairs < 0) report('', 'too-large', { limit: MAX_PAIRS });
      return pairs >= 0;
    };
    const answer = (...chosen: Json[]): Record<string, Json> => ({ [name]: type === 'array' ? chosen : chosen[0]! });
    /** Whether a guard is as it says once the question is asked and answered so: conditions that read something else must come with the question. */
    const isMet = (asked: Guard, guard: Guard, answers: Record<string, Json>): boolean =>
      guard.every((literal) => {
        const { plan, reads, holds } = literal.condition;
        return plan === question.parent && [...reads].every((read) => read === name) ? holds(answers) === literal.holds : asked.includes(literal);
      });
    /** The sibling text that an option or row owns. */
    const tieDetail = (detailName: string, pointer: string): QuestionPlan | undefined => {
      const detail = siblings.get(detailName);
      if (detail && detail !== question && detail.type === 'string' && !detail.choice && (detail.detailOf ?? name) === name) {
        detail.detailOf = name;
        return detail;
      }
      report(pointer, 'detail-not-a-text', { name: detailName });
      return undefined;
    };

    for (const { value: option, parts: lists } of candidates) {
      const others = (): Json[] => values.filter((value) => value !== option);
      /** What the nearest list that says it says of the option, and where. */
      const nearest = (keyword: string): readonly [value?: Json, pointer?: string] => {
        const node = lists.find((part) => has(part.node, keyword))?.node;
        return node ? [node.members[keyword]!, append(node.pointer, keyword)] : [];
      };
      // An ordinary condition shows the sibling exactly when the option is chosen; tried with every option, alone and in pairs.
      const [detailName, detailAt] = nearest('x-detail');
      const detail = typeof detailName === 'string' && pays() && tieDetail(detailName, detailAt!);
      if (detail) {
        const shown = (asked: Guard, answers: Record<string, Json>): boolean => detail.declared.some((guard) => isMet(asked, guard, answers));
        const isSound = (asked: Guard): boolean => !shown(asked, {}) && shown(asked, answer(option)) && others().every((other) => !shown(asked, answer(other)) &&
          (type !== 'array' || (shown(asked, answer(option, other)) && shown(asked, answer(other, option)))));
        // Wherever the question is declared.
        if (!declared.every(isSound)) report(detailAt!, 'detail-not-tied', { name: detailName, option });
      }
      // The schema itself refuses the option beside another one.
      const [exclusive, exclusiveAt] = nearest('x-exclusive');
      const isRefused = (asked: Guard, answers: Record<string, Json>): boolean =>
        entries.some(({ node, guard }) => isMet(asked, guard, answers) && !accepts(node, answers[name]));
      if (exclusive === true && pays() && (type !== 'array' || !declared.every((asked) => others().every((other) => isRefused(asked, answer(option, other))))))
        report(exclusiveAt!, 'exclusive-not-enforced', { option });
      const [above, aboveAt] = nearest('x-parent');
      if (above === undefined || typeof above === 'object') continue;
      if (above === option || !known.has(above)) report(aboveAt!, 'unknown-parent', { parent: above });
      else parents.set(option, [above, aboveAt!]);
    }
    for (const [option, [, pointer]] of parents) {
      let level = 0;
      for (let above = parents.get(option); above && level <= MAX_LEVELS; above = parents.get(above[0])) level++;
      if (level > MAX_LEVELS) report(pointer, 'parents-endless', { option, limit: MAX_LEVELS });
    }
    if (isMatrixRow(question))
      for (const { node } of parts) if (typeof node.members['x-detail'] === 'string') tieDetail(node.members['x-detail'], append(node.pointer, 'x-detail'));
  }
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
