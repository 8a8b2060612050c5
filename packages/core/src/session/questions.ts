import { append } from '../json/pointer.js';
import type { Assertion, FormModel, QuestionPlan } from '../definition/model.js';
import { resolveQuestion, type ResolvedQuestion } from '../definition/resolve.js';
import { hasIdentityCode } from '../guard/identity-code.js';
import type { Violation } from '../types/violation.js';
import { applies, isActive, isRequired, isShown, submitted, submittedObject, type ObjectState, type Resolve } from './state.js';
import type { OptionView, QuestionView, RowView } from './view.js';

/** Resolves each question once for each set of conditions met so far. */
export function createResolver(model: FormModel): Resolve {
  const memo = new WeakMap<QuestionPlan, Map<string, ResolvedQuestion>>();
  return (state, question) => {
    const active = applies(state);
    // Item entries stand under the guards of the entries that they belong to.
    const key = question.entries.map((entry) => (active(entry) ? '1' : '0')).join('');
    let known = memo.get(question);
    if (!known) memo.set(question, (known = new Map()));
    let resolved = known.get(key);
    if (!resolved) known.set(key, (resolved = resolveQuestion(model.document, model.languages[0]!, question, active)));
    return resolved;
  };
}

const missing = (pointer: string): Violation => ({ pointer, rule: 'required', params: {} });

/** What the question's own answer breaks; what stands inside a group or row is said there. */
export function violationsOf(state: ObjectState, question: QuestionPlan, resolve: Resolve): Violation[] {
  if (!state.judged) return [];
  const pointer = append(state.pointer, question.name);
  const value = submitted(state, question, resolve);
  const found: Violation[] = [];
  if (value === undefined) {
    if (isRequired(state, question.name) && !saysWhatIsMissing(state, question)) found.push(missing(pointer));
  } else {
    const resolved = resolve(state, question);
    for (const check of question.type === 'object' ? [] : resolved.checks)
      for (const violation of check.violations(value, pointer)) {
        const own = violation.pointer === pointer || !question.object;
        if (own && !found.some(({ rule }) => rule === violation.rule)) found.push({ ...violation, pointer });
      }
    if (typeof value === 'string' && resolved.kind === 'text' && resolved.guard !== 'off' && hasIdentityCode(value))
      found.push({ pointer, rule: 'x-guard', params: { finding: 'identity-code' } });
  }
  for (const assertion of question.assertedBy) {
    const broken = isActive(state, assertion.guard) && isBroken(state, assertion, resolve);
    if (broken) found.push({ pointer, rule: assertion.rule, params: { names: assertion.reads } });
  }
  return found;
}

function isBroken(state: ObjectState, { rule, branches, reads }: Assertion, resolve: Resolve): boolean {
  const answers = submittedObject(state, resolve, new Set(reads));
  const accepted = branches.some((branch) => branch.accepts(answers));
  return rule === 'anyOf' ? !accepted : accepted;
}

/** Whether a missing group or row already says inside itself what must be answered. */
function saysWhatIsMissing(state: ObjectState, question: QuestionPlan): boolean {
  const inside = question.type === 'object' ? state.groups.get(question.name) : state.rows.get(question.name)?.[0];
  return !!inside && [...inside.plan.questions.values()].some((child) => isShown(inside, child) && isRequired(inside, child.name));
}

/** Draws one shown question anew; gives the old object back where nothing changed. */
export function drawQuestion(state: ObjectState, question: QuestionPlan, resolve: Resolve): QuestionView {
  const { name } = question;
  const resolved = resolve(state, question);
  const old = state.views.get(name);
  const pointer = append(state.pointer, name);
  const raw = state.values.get(name);
  const value = resolved.kind === 'choice' || resolved.kind === 'choices' ? submitted(state, question, resolve) : raw;
  const violations = keep(old?.violations, violationsOf(state, question, resolve));
  const { options, detail, ...shared } = resolved;
  const group = question.type === 'object' ? state.groups.get(name) : undefined;
  const view: QuestionView = {
    ...publicPart(shared),
    pointer,
    key: append(state.key, name),
    name,
    required: isRequired(state, name),
    value: keep(old?.value, value),
    ...(options && { options: keep(old?.options, options.filter((option) => !option.deprecated || isChosen(value, option.value)).map((option): OptionView => {
      const { deprecated: _, detail: sibling, ...rest } = option;
      return { ...rest, ...(sibling !== undefined && { detail: append(state.pointer, sibling) }) };
    })) }),
    ...(detail !== undefined && { detail: append(state.pointer, detail) }),
    ...(question.detailOf !== undefined && { detailOf: append(state.pointer, question.detailOf) }),
    ...(group && { children: keepItems(old?.children, shownIn(group)) }),
    ...(state.rows.has(name) && { rows: keepRows(old?.rows, state.rows.get(name)!) }),
    violations,
    errors: state.left.has(name) ? violations : NONE,
  };
  return old && sameFields(old, view) ? old : view;
}

/** What a renderer may know of a resolved question. */
function publicPart({ checks: _checks, accepts: _accepts, deprecated: _deprecated, default: _default, ...rest }: Omit<ResolvedQuestion, 'options' | 'detail'>) {
  return rest;
}

const NONE: readonly Violation[] = [];
const isChosen = (value: unknown, option: unknown): boolean => (Array.isArray(value) ? value.includes(option) : value === option);

/** The shown questions of an object, in order. */
export const shownIn = (state: ObjectState): QuestionView[] =>
  [...state.plan.questions.keys()].map((name) => state.views.get(name)).filter((view) => view !== undefined);

function keepRows(old: readonly RowView[] | undefined, states: readonly ObjectState[]): readonly RowView[] {
  return keepItems(old, states.map((row) => {
    const before = old?.find(({ key }) => key === row.key);
    const view: RowView = { pointer: row.pointer, key: row.key, children: keepItems(before?.children, shownIn(row)) };
    return before && sameFields(before, view) ? before : view;
  }));
}

const keepItems = <T>(old: readonly T[] | undefined, now: readonly T[]): readonly T[] =>
  old && old.length === now.length && old.every((item, index) => item === now[index]) ? old : now;

/** Plain JSON-like values: the old one where they say the same. */
const keep = <T>(old: T | undefined, now: T): T =>
  old !== undefined && typeof now === 'object' && JSON.stringify(old) === JSON.stringify(now) ? old : now;

const sameFields = <T extends object>(a: T, b: T): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => value === (b as Record<string, unknown>)[name]);
