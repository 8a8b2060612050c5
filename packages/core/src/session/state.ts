import { append } from '../json/pointer.js';
import type { Contribution, Guard, ObjectPlan, QuestionPlan } from '../definition/model.js';
import type { ResolvedQuestion } from '../definition/resolve.js';
import type { Json, JsonObject } from '../types/json.js';
import type { QuestionView } from './view.js';

/** One object as it is being filled: the form, a group, or a row. */
export interface ObjectState {
  readonly plan: ObjectPlan;
  readonly parent?: ObjectState;
  /** The question in the parent that this object answers. */
  readonly owner?: QuestionPlan;
  pointer: string;
  /** Stable when rows move. */
  readonly key: string;
  /** What was typed, by question name: leaves only. */
  readonly values: Map<string, unknown>;
  readonly groups: Map<string, ObjectState>;
  readonly rows: Map<string, ObjectState[]>;
  /** Which of `plan.conditions` hold. */
  readonly holds: boolean[];
  /** Names whose errors show. */
  readonly left: Set<string>;
  /** Names that have had their first value. */
  readonly filled: Set<string>;
  /** The shown questions as last drawn. */
  readonly views: Map<string, QuestionView>;
  /** Whether what is missing in it counts: it holds an answer, or must be there. */
  judged: boolean;
}

/** How a question resolves under the conditions that hold; memoised by the model. */
export type Resolve = (state: ObjectState, question: QuestionPlan) => ResolvedQuestion;

export const newState = (plan: ObjectPlan, pointer: string, key: string, parent?: ObjectState, owner?: QuestionPlan): ObjectState => {
  const state: ObjectState = {
    plan, ...(parent && { parent }), ...(owner && { owner }), pointer, key,
    values: new Map(), groups: new Map(), rows: new Map(), holds: [], left: new Set(), filled: new Set(), views: new Map(), judged: !parent,
  };
  for (const question of plan.questions.values()) {
    if (question.object && question.type === 'object')
      state.groups.set(question.name, newState(question.object, append(pointer, question.name), append(key, question.name), state, question));
    else if (question.object) state.rows.set(question.name, []);
  }
  return state;
};

/** Whether all conditions of a guard are as it says, in this object and those around it. */
export const isActive = (state: ObjectState, guard: Guard): boolean =>
  guard.every(({ condition, holds }) => {
    let at: ObjectState | undefined = state;
    while (at && at.plan !== condition.plan) at = at.parent;
    return at?.holds[condition.index] === holds;
  });

export const applies = (state: ObjectState) => (entry: Contribution): boolean => isActive(state, entry.guard);

/** Rule 1: declared by what applies, and not withdrawn by a `false`. */
export const isShown = (state: ObjectState, question: QuestionPlan): boolean =>
  question.declared.some((guard) => isActive(state, guard)) &&
  !question.parts.some((part) => part.node.schema === false && isActive(state, part.guard));

export const isRequired = (state: ObjectState, name: string): boolean =>
  state.plan.requires.some((required) => required.name === name && isActive(state, required.guard));

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

/** Rules 2 and 3: the answer as it would be submitted, or undefined when it is none. */
export function submitted(state: ObjectState, question: QuestionPlan, resolve: Resolve): Json | undefined {
  if (!isShown(state, question)) return undefined;
  const { name } = question;
  if (question.object) {
    if (question.type === 'object') return nonEmpty(submittedObject(state.groups.get(name)!, resolve));
    const rows = state.rows.get(name)!.map((row) => nonEmpty(submittedObject(row, resolve))).filter((row) => row !== undefined);
    return rows.length ? rows : undefined;
  }
  const value = state.values.get(name);
  if (isBlank(value)) return undefined;
  const resolved = resolve(state, question);
  if (resolved.kind === 'consent') return value === false ? undefined : (value as Json);
  if (resolved.kind === 'choice') return resolved.accepts(value) ? (value as Json) : undefined;
  if (resolved.kind !== 'choices' || !Array.isArray(value)) return value as Json;
  const chosen = value.filter(resolved.accepts);
  return chosen.length ? (chosen as Json[]) : undefined;
}

const nonEmpty = (value: JsonObject): JsonObject | undefined => (Object.keys(value).length ? value : undefined);

/** The object as it would be submitted, members in the order in which they are asked; or only some of its names. */
export function submittedObject(state: ObjectState, resolve: Resolve, names?: ReadonlySet<string>): JsonObject {
  const out: Record<string, Json> = {};
  for (const question of state.plan.questions.values()) {
    if (names && !names.has(question.name)) continue;
    const value = submitted(state, question, resolve);
    if (value !== undefined) out[question.name] = value;
  }
  return out;
}

/** Everything typed, withdrawn answers included. */
export function everythingIn(state: ObjectState): JsonObject {
  const out: Record<string, Json> = {};
  for (const { name } of state.plan.questions.values()) {
    const group = state.groups.get(name);
    const rows = state.rows.get(name);
    const value = group ? nonEmpty(everythingIn(group)) : rows ? (rows.length ? rows.map(everythingIn) : undefined) : (state.values.get(name) as Json | undefined);
    if (value !== undefined) out[name] = value;
  }
  return out;
}

/** All objects that are filled by one plan, inside another. */
export function instancesOf(plan: ObjectPlan, within: ObjectState): ObjectState[] {
  if (within.plan === plan) return [within];
  return [...within.groups.values(), ...[...within.rows.values()].flat()].flatMap((child) => instancesOf(plan, child));
}
