import { append } from '../json/pointer.js';
import { and, implies } from './guard.js';
import type { FormModel, Guard, Link, Literal, ObjectPlan, PageFacts, QuestionPlan } from './model.js';
import type { OptionFacts, QuestionFacts } from './resolve.js';
import { resolveQuestion } from './resolve.js';
import type { Text } from './text.js';
import { affirms, describe, describeGuard, join, negate, type When } from './when.js';

/** An option that may be offered. */
export interface OutlineOption extends OptionFacts {
  /** The text that belongs right under it ("other, what?"). */
  readonly detail?: OutlineQuestion;
}

/** A question that may be asked, with everything that it may be asked with. */
export interface OutlineQuestion extends QuestionFacts {
  /** JSON Pointer of its answer, with `*` for a row. */
  readonly place: string;
  readonly name: string;
  /** Whether an answer is ever asked for; else it may always be left unanswered. */
  readonly required: boolean;
  /** When it is asked, beyond what is said of the page or group around it; absent: always there. */
  readonly when?: When;
  readonly options?: readonly OutlineOption[];
  /** The text that a matrix row owns. */
  readonly detail?: OutlineQuestion;
  /** `group`: its questions. `rows`: those of one row. Details not among them. */
  readonly children?: readonly OutlineQuestion[];
}

/** A page with every question that may be asked on it. */
export interface OutlinePage extends PageFacts {
  /** When anything on it is asked; absent: always. */
  readonly when?: When;
  readonly questions: readonly OutlineQuestion[];
}

/** A whole form with all its branches, for whoever cannot answer step by step: on paper, or reading it beforehand. */
export interface Outline {
  readonly id: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly links: readonly Link[];
  /** BCP 47 tags, the first is the source language. */
  readonly languages: readonly string[];
  readonly pages: readonly OutlinePage[];
}

/** The outline of a form. Left out: hidden and deprecated questions, and those that a region has hidden. */
export function outlineOf(model: FormModel): Outline {
  const { id, title, description, links, languages, root } = model;
  const pages = model.pages.flatMap(({ names, ...facts }): OutlinePage[] => {
    const plans = names.map((name) => root.questions.get(name)!).filter(isAsked);
    const given = common(plans.flatMap(({ declared }) => declared));
    const questions = outlines(model, root, plans, given);
    const when = describeGuard(telling(given, []));
    return questions.length ? [{ ...facts, ...(when && { when }), questions }] : [];
  });
  return { id, ...(title && { title }), ...(description && { description }), links, languages, pages };
}

/** What forbids a question (`"impact": false`), each under its guard. */
const forbids = ({ entries }: QuestionPlan): Guard[] => entries.filter(({ node }) => node.schema === false).map(({ guard }) => guard);

const isAsked = (question: QuestionPlan): boolean =>
  !question.hidden && question.declared.some((guard) => !forbids(question).some((forbidden) => implies(guard, forbidden)));

/** What all guards have in common. */
const common = (guards: readonly Guard[]): Guard => (guards[0] ?? []).filter((literal) => guards.every((guard) => guard.includes(literal)));

/**
 * What of a guard has to be said where `given` is known: without what follows from the rest, for whoever answered
 * a conditional question has met its condition.
 */
function telling(guard: Guard, given: Guard): Guard {
  const rest = guard.filter((literal) => !given.includes(literal));
  const follows = (literal: Literal, from: Literal): boolean =>
    from !== literal && affirms(describe(from)) && [...from.condition.reads].every((name) => from.condition.plan.questions.get(name)!.declared.every((always) => always.includes(literal)));
  return rest.filter((literal) => !rest.some((from) => follows(literal, from)));
}

/** When a question is asked, where `given` is known. */
function whenOf(question: QuestionPlan, given: Guard): When | undefined {
  const guards = question.declared.map((guard) => telling(guard, given));
  const shown = guards.some((guard) => !guard.length) ? [] : [join(guards.map((guard) => describeGuard(guard)!), false)];
  const unless = forbids(question)
    .map((guard) => telling(guard, common(question.declared).reduce(and, given)))
    .map((guard) => negate(describeGuard(guard)!));
  const list = [...shown, ...unless];
  return list.length ? join(list, true) : undefined;
}

function outlines(model: FormModel, plan: ObjectPlan, questions: readonly QuestionPlan[], given: Guard): OutlineQuestion[] {
  const draw = (question: QuestionPlan, isDetail: boolean): OutlineQuestion[] => {
    const { name, declared, object } = question;
    const { options, detail, checks: _checks, default: _default, deprecated, ...facts } = resolveQuestion(model.languages[0]!, question, ({ node, guard }) =>
      node.schema !== false && declared.some((always) => implies(always, guard)),
    );
    if (deprecated) return [];
    const under = (owned: string | undefined): { detail?: OutlineQuestion } => {
      const text = owned === undefined ? undefined : plan.questions.get(owned);
      const [found] = text && isAsked(text) ? draw(text, true) : [];
      return found ? { detail: found } : {};
    };
    const when = isDetail ? undefined : whenOf(question, given);
    return [
      {
        ...facts,
        place: append(plan.place, name),
        name,
        required: question.requiredBy.length > 0,
        ...(when && { when }),
        ...(options && { options: options.filter((option) => !option.deprecated).map(({ detail: owned, deprecated: _, ...option }) => ({ ...option, ...under(owned) })) }),
        ...under(detail),
        ...(object && { children: outlines(model, object, [...object.questions.values()].filter(isAsked), common(declared).reduce(and, given)) }),
      },
    ];
  };
  return questions.filter(({ detailOf }) => detailOf === undefined).flatMap((question) => draw(question, false));
}
