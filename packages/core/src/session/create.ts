import { append, tokensOf } from '../json/pointer.js';
import type { Condition, FormModel, ObjectPlan, QuestionPlan } from '../definition/model.js';
import type { JsonObject } from '../types/json.js';
import type { Violation } from '../types/violation.js';
import { makeId } from './id.js';
import { createResolver, drawQuestion } from './questions.js';
import type { Session, SessionChange, SessionOptions } from './session.js';
import { everythingIn, instancesOf, isRequired, isShown, newState, submitted, submittedObject, type ObjectState } from './state.js';
import { ContextError, contextViolations } from './context.js';
import type { QuestionView, View } from './view.js';
import { createPages } from './pages.js';

/** Starts filling a form. @throws ContextError when the host supplies what `x-context` does not allow */
export function createSession(model: FormModel, options: SessionOptions): Session {
  const context = options.context ?? {};
  const refused = contextViolations(model, context);
  if (refused.length) throw new ContextError(refused);
  const resolve = createResolver(model);
  const started = options.now();
  const id = makeId(options.random(), model.time === 'day' ? undefined : started);
  const listeners = new Set<(change: SessionChange) => void>();
  const pages = createPages(model);
  let rowCount = 0;
  let root: ObjectState;

  // What the change under way still has to look at.
  const unsettled = new Set<Condition>();
  const undrawn = new Map<ObjectState, Set<QuestionPlan>>();

  const redraw = (state: ObjectState, question: QuestionPlan): void => {
    let questions = undrawn.get(state);
    if (!questions) undrawn.set(state, (questions = new Set()));
    questions.add(question);
  };
  const redrawAll = (state: ObjectState): void => {
    for (const question of state.plan.questions.values()) {
      redraw(state, question);
      if (state.groups.has(question.name)) redrawAll(state.groups.get(question.name)!);
      state.rows.get(question.name)?.forEach(redrawAll);
    }
  };
  /** An answer changed, or whether it counts: everything that reads it is looked at again. */
  const touch = (state: ObjectState, question: QuestionPlan): void => {
    redraw(state, question);
    for (const condition of question.readBy) unsettled.add(condition);
    for (let at: ObjectState | undefined = state, by: QuestionPlan | undefined = question; at && by; by = at.owner, at = at.parent)
      for (const assertion of by.assertedBy)
        for (const name of assertion.reads) if (at.plan.questions.has(name)) redraw(at, at.plan.questions.get(name)!);
    for (let at = state; at.parent && at.owner; at = at.parent) redraw(at.parent, at.owner);
  };
  /** Notes for every group and row under change whether what is missing in it counts now, outermost first. */
  const judgeAll = (): void => {
    const waiting = new Set(undrawn.keys());
    while (waiting.size) {
      const state = [...waiting].reduce((a, b) => (depthOf(b) < depthOf(a) ? b : a));
      waiting.delete(state);
      for (const { name } of undrawn.get(state) ?? [])
        for (const inner of [state.groups.get(name), ...(state.rows.get(name) ?? [])]) {
          if (!inner || isJudged(inner) === inner.judged) continue;
          inner.judged = !inner.judged;
          for (const question of inner.plan.questions.values()) redraw(inner, question);
          waiting.add(inner);
        }
    }
  };
  const isJudged = (state: ObjectState): boolean => {
    if (Object.keys(submittedObject(state, resolve)).length) return true;
    const { parent, owner } = state;
    if (!parent?.judged || !owner || !isRequired(parent, owner.name)) return false;
    return owner.type === 'object' || (parent.rows.get(owner.name)![0] === state && submitted(parent, owner, resolve) === undefined);
  };

  const settle = (): void => {
    do {
      while (unsettled.size) {
        const condition = [...unsettled].reduce((a, b) => (b.rank < a.rank ? b : a));
        unsettled.delete(condition);
        for (const state of instancesOf(condition.plan, root)) {
          const holds = condition.holds(submittedObject(state, resolve, condition.reads));
          if (state.holds[condition.index] === holds) continue;
          state.holds[condition.index] = holds;
          for (const dependent of condition.dependents) unsettled.add(dependent);
          for (const question of condition.touches)
            for (const at of instancesOf(question.parent, state)) touch(at, question);
        }
      }
    } while (fillFirstValues());
  };
  /** `default`, fixed and context values, and the first row, once each, when the question is first shown. */
  const fillFirstValues = (): boolean => {
    let filled = false;
    for (const [state, questions] of [...undrawn])
      for (const question of questions) {
        const { name } = question;
        if (state.filled.has(name) || !isShown(state, question)) continue;
        state.filled.add(name);
        const resolved = resolve(state, question);
        const rows = state.rows.get(name);
        if (rows && rows.length === 0 && isRequired(state, name)) {
          for (let count = Math.max(1, resolved.minItems ?? 1); count > 0; count--) insertRow(state, question, rows.length, {});
        } else if (!rows && !state.groups.has(name) && state.values.get(name) === undefined) {
          const value = resolved.default ?? (question.hidden && !state.parent ? context[name] : undefined);
          if (value === undefined) continue;
          state.values.set(name, value);
        } else continue;
        touch(state, question);
        filled = true;
      }
    return filled;
  };

  const insertRow = (state: ObjectState, question: QuestionPlan, at: number, answers: JsonObject): void => {
    const row = newState(question.object!, '', `${append(state.key, question.name)}/r${++rowCount}`, state, question);
    state.rows.get(question.name)!.splice(at, 0, row);
    load(row, answers);
    renumber(state, question);
    startAll(row);
  };
  const renumber = (state: ObjectState, question: QuestionPlan): void => {
    const place = (at: ObjectState, pointer: string): void => {
      if (at.pointer === pointer) return;
      at.pointer = pointer;
      for (const inner of at.plan.questions.values()) {
        redraw(at, inner);
        const group = at.groups.get(inner.name);
        if (group) place(group, append(pointer, inner.name));
        at.rows.get(inner.name)?.forEach((row, index) => place(row, append(append(pointer, inner.name), index)));
      }
    };
    state.rows.get(question.name)!.forEach((row, index) => place(row, append(append(state.pointer, question.name), index)));
  };
  /** Everything inside is new: settle it and draw it. */
  const startAll = (state: ObjectState): void => {
    redrawAll(state);
    const visit = (plan: ObjectPlan): void => {
      for (const condition of plan.conditions) unsettled.add(condition);
      for (const { object } of plan.questions.values()) if (object) visit(object);
    };
    visit(state.plan);
  };
  const load = (state: ObjectState, answers: JsonObject): void => {
    for (const question of state.plan.questions.values()) {
      const { name } = question;
      const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
      if (value === undefined || value === null) continue;
      const isObject = typeof value === 'object' && !Array.isArray(value);
      if (state.groups.has(name)) isObject && load(state.groups.get(name)!, value as JsonObject);
      else if (state.rows.has(name))
        for (const row of Array.isArray(value) ? value : []) {
          if (typeof row === 'object' && row !== null && !Array.isArray(row)) insertRow(state, question, state.rows.get(name)!.length, row as JsonObject);
        }
      else state.values.set(name, value);
    }
  };

  /** Runs one change to its end and tells the listeners. */
  const change = (work: () => void): void => {
    work();
    settle();
    judgeAll();
    const drawn: string[] = [];
    const withdrawn: string[] = [];
    let structure = false;
    // Innermost first: a group is drawn from the views of its children.
    for (let states = [...undrawn.keys()]; states.length; states = [...undrawn.keys()]) {
      const state = states.reduce((a, b) => (depthOf(b) > depthOf(a) ? b : a));
      const questions = undrawn.get(state)!;
      undrawn.delete(state);
      let changed = false;
      for (const question of questions) {
        const old = state.views.get(question.name);
        const now = isShown(state, question) && !question.hidden && !isUnwanted(state, question) ? drawQuestion(state, question, resolve) : undefined;
        if (old === now) continue;
        changed = true;
        if (now) state.views.set(question.name, now);
        else state.views.delete(question.name);
        structure ||= !old || !now || old.pointer !== now.pointer || old.rows?.length !== now.rows?.length || old.rows?.some((row, index) => row.key !== now.rows![index]!.key) === true;
        if (now) drawn.push(now.pointer);
        if (old && isWithdrawn(old.value, now?.value, state.values.get(question.name))) withdrawn.push(old.pointer);
      }
      if (changed && state.parent && state.owner) redraw(state.parent, state.owner);
    }
    pages.forget();
    if (drawn.length || structure) for (const listener of [...listeners]) listener({ questions: drawn, structure, withdrawn });
  };
  const isUnwanted = (state: ObjectState, question: QuestionPlan): boolean =>
    resolve(state, question).deprecated && submitted(state, question, resolve) === undefined;

  const find = (pointer: string): { state: ObjectState; question: QuestionPlan } | undefined => {
    const tokens = tokensOf(pointer);
    let state = root;
    for (let index = 0; index < tokens.length; index++) {
      const question = state.plan.questions.get(tokens[index]!);
      if (!question) return undefined;
      if (index === tokens.length - 1) return { state, question };
      const inner = state.groups.get(question.name) ?? state.rows.get(question.name)?.[Number(tokens[++index])];
      if (!inner) return undefined;
      state = inner;
    }
    return undefined;
  };
  const shown = (pointer: string): { state: ObjectState; question: QuestionPlan } => {
    const found = find(pointer);
    if (!found || !view(found)) throw new RangeError(`No shown question at "${pointer}": give the pointer of a question in the view`);
    return found;
  };
  const view = ({ state, question }: { state: ObjectState; question: QuestionPlan }): QuestionView | undefined => {
    for (let at = state; at.parent && at.owner; at = at.parent) if (!at.parent.views.has(at.owner.name)) return undefined;
    return state.views.get(question.name);
  };
  const rowsAt = (pointer: string): { state: ObjectState; question: QuestionPlan; rows: ObjectState[] } => {
    const { state, question } = shown(pointer);
    const rows = state.rows.get(question.name);
    if (!rows) throw new RangeError(`"${pointer}" has no rows`);
    return { state, question, rows };
  };
  const leaveAll = (state: ObjectState, questions: Iterable<QuestionPlan>): void => {
    for (const question of questions) {
      if (!isShown(state, question)) continue;
      state.left.add(question.name);
      redraw(state, question);
      const inner = [state.groups.get(question.name), ...(state.rows.get(question.name) ?? [])];
      for (const each of inner) if (each) leaveAll(each, each.plan.questions.values());
    }
  };
  const restart = (answers: JsonObject): void => {
    root = newState(model.root, '', '');
    load(root, answers);
    startAll(root);
    pages.restart(root);
  };

  change(() => restart(options.answers ?? {}));
  const session: Session = {
    get view(): View {
      return pages.view();
    },
    question(pointer) {
      const found = find(pointer);
      return found && view(found);
    },
    set(pointer, value) {
      const { state, question } = shown(pointer);
      if (question.object) throw new RangeError(`"${pointer}" is a group: give an answer to a question in it`);
      change(() => {
        state.values.set(question.name, merged(state, question, value));
        touch(state, question);
      });
    },
    addRow(pointer, at) {
      const { state, question, rows } = rowsAt(pointer);
      change(() => {
        insertRow(state, question, Math.min(at ?? rows.length, rows.length), {});
        touch(state, question);
      });
    },
    removeRow(pointer, index) {
      const { state, question, rows } = rowsAt(pointer);
      if (!rows[index]) throw new RangeError(`"${pointer}" has no row ${index}`);
      change(() => {
        rows.splice(index, 1);
        renumber(state, question);
        rows.forEach(redrawAll);
        touch(state, question);
      });
    },
    moveRow(pointer, from, to) {
      const { state, question, rows } = rowsAt(pointer);
      if (!rows[from] || !rows[to]) throw new RangeError(`"${pointer}" has no row ${rows[from] ? to : from}`);
      change(() => {
        rows.splice(to, 0, rows.splice(from, 1)[0]!);
        renumber(state, question);
        touch(state, question);
      });
    },
    replace(answers) {
      change(() => restart(answers));
    },
    leave(pointer) {
      const { state, question } = shown(pointer);
      change(() => {
        state.left.add(question.name);
        redraw(state, question);
      });
    },
    submitPage(pageId) {
      const page = model.pages.find((candidate) => candidate.id === pageId);
      if (!page) throw new RangeError(`No page "${pageId}"`);
      change(() => {
        pages.submit(pageId);
        leaveAll(root, page.names.map((name) => root.plan.questions.get(name)!));
      });
      return pages.view().pages.every((shownPage) => shownPage.id !== pageId || shownPage.valid);
    },
    submit() {
      change(() => {
        for (const { id: pageId } of model.pages) pages.submit(pageId);
        leaveAll(root, root.plan.questions.values());
      });
      pages.contradict(pages.view().pages.every(({ valid }) => valid) ? model.validate(submittedObject(root, resolve)) : hiddenFaults());
      return pages.view().valid;
    },
    answers: () => submittedObject(root, resolve),
    everything: () => everythingIn(root),
    response({ language }) {
      const time = (milliseconds: number): string => {
        const exact = new Date(milliseconds).toISOString();
        return model.time === 'day' ? `${exact.slice(0, 10)}T00:00:00Z` : exact;
      };
      return {
        id, form: model.id, formDigest: options.formDigest, language, context,
        startedAt: time(started), completedAt: time(Math.max(started, options.now())), answers: submittedObject(root, resolve),
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return session;

  /** Faults at questions that nobody can answer: withdrawn, hidden, or not asked. */
  function hiddenFaults(): Violation[] {
    return model.validate(submittedObject(root, resolve)).filter(({ rule, pointer }) => rule === 'required' && !session.question(pointer) && !isInsideShown(pointer));
  }
  function isInsideShown(pointer: string): boolean {
    for (let at = pointer; at; at = at.slice(0, at.lastIndexOf('/'))) if (session.question(at)) return true;
    return false;
  }
  /** Options chosen: an exclusive one clears the others, and withdrawn ones stay in the session. */
  function merged(state: ObjectState, question: QuestionPlan, value: unknown): unknown {
    const resolved = resolve(state, question);
    if (resolved.kind !== 'choices' || !Array.isArray(value)) return value;
    const before = state.values.get(question.name);
    const old: unknown[] = Array.isArray(before) ? before : [];
    const isExclusive = (option: unknown): boolean => resolved.options!.some((each) => each.exclusive && each.value === option);
    const added = value.filter((option) => !old.includes(option));
    const chosen = added.some(isExclusive) ? added.filter(isExclusive).slice(0, 1)
      : added.length ? value.filter((option) => !isExclusive(option)) : value;
    return [...chosen, ...old.filter((option) => !resolved.accepts(option))];
  }
}

/** Whether something that the person gave, and still holds, was shown before and is not now. */
function isWithdrawn(before: unknown, now: unknown, held: unknown): boolean {
  const each = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === '' || value === false ? [] : [value]);
  return each(before).some((item) => !each(now).includes(item) && each(held).includes(item));
}

const depthOf = (state: ObjectState): number => (state.parent ? 1 + depthOf(state.parent) : 0);
