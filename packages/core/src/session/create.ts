import { tokensOf } from '../json/pointer.js';
import { NONE } from '../json/values.js';
import type { FormModel } from '../definition/model.js';
import type { Json, JsonObject } from '../types/json.js';
import type { Violation } from '../types/violation.js';
import { ContextError, contextViolations } from './context.js';
import { keptFindings, nameOf } from './findings.js';
import { Filled, spliced, type Asked, type Filling } from './filling.js';
import { makeId } from './id.js';
import { Pages, isPassable } from './pages.js';
import { Source } from './reactive.js';
import { readViolations, refuse } from './refusals.js';
import { same } from './same.js';
import type { KeptFinding, Session, SessionChange, SessionOptions } from './session.js';
import type { QuestionView } from './view.js';

/**
 * Starts filling a form; `createSession` of the package brings its guard along.
 * @throws ContextError when the host supplies what `x-context` does not allow
 */
export function createSession(model: FormModel, options: SessionOptions): Session {
  const context = options.context ?? {};
  const violations = contextViolations(model, context);
  if (violations.length) throw new ContextError(violations);
  const begun = options.now();
  const started = Date.parse(options.startedAt ?? '') || begun;
  const newId = (now: number): string => makeId(options.random(), model.time === 'day' ? undefined : now);
  let id = options.id ?? newId(begun);
  const listeners = new Set<(change: SessionChange) => void>();
  /** Questions that the change under way may have changed. */
  const doubted = new Set<Asked>();
  const guard = new Source(options.guard);
  const filling: Filling = { language: model.languages[0]!, doubted, guard, rows: 0 };
  let form: Filled;
  let pages: Pages;
  /** When an answer last changed. */
  let changed = Math.max(started, begun);
  /** The answers, as JSON, that a server last refused, and the questions that it named. */
  let refused: { readonly answers: string; readonly of: ReadonlySet<Asked> } | undefined;

  const restart = (answers: JsonObject): void => {
    doubted.clear();
    form = new Filled(filling, model.root, '');
    pages = new Pages(model, form, guard);
    form.load(answers);
  };

  /** Gives the first value when a question is first shown: `default`, the host's context, the first rows. */
  const start = (asked: Asked): void => {
    const { plan, place } = asked;
    if (asked.started || !asked.isShown.get()) return;
    asked.started = true;
    if (asked.rows) for (let at = asked.rows.get().length; at < asked.leastRows; at++) asked.insert(at, {});
    else if (!resuming && asked.typed.get() === undefined) asked.typed.set(asked.resolved().default ?? (plan.hidden && !place.owner && Object.hasOwn(context, plan.name) ? context[plan.name] : undefined));
  };

  /** Runs one change to its end and tells the listeners. */
  const change = (work: () => void): void => {
    pages?.contradictions.set(NONE);
    work();
    const looked = new Set<Asked>();
    const drawn: string[] = [];
    const withdrawn: string[] = [];
    let structure = false;
    // What is started or drawn may put others in doubt, which are then looked at in turn.
    for (const asked of doubted) {
      doubted.delete(asked);
      looked.add(asked);
      start(asked);
      asked.view.get();
    }
    for (const asked of looked) {
      const { known } = asked;
      const now = asked.view.get();
      if (known === now) continue;
      asked.known = now;
      structure ||= !known || !now || known.pointer !== now.pointer || rowKeys(known) !== rowKeys(now);
      if (now) drawn.push(now.pointer);
      if (known && asked.place.pointer.get() !== undefined && isWithdrawn(known.value, now?.value, asked.typed.get())) withdrawn.push(known.pointer);
    }
    if (drawn.length || structure) for (const listener of [...listeners]) listener({ questions: drawn, structure, withdrawn });
  };
  /** The same for what changes answers. */
  const edit = (work: () => void): void => {
    changed = Math.max(started, options.now());
    change(work);
  };
  /** The shown questions on the way to a pointer, outermost first. */
  const way = (pointer: string): Asked[] => {
    const tokens = tokensOf(pointer);
    const met: Asked[] = [];
    let place: Filled | undefined = form;
    for (let index = 0; place && index < tokens.length; index++) {
      const asked: Asked | undefined = place.questions.get(tokens[index]!);
      if (!asked?.view.get()) break;
      met.push(asked);
      place = asked.group ?? asked.rows?.get()[Number(tokens[++index])];
    }
    return met;
  };
  const find = (pointer: string): Asked | undefined => {
    const asked = way(pointer).at(-1);
    return asked?.pointer === pointer ? asked : undefined;
  };
  const shown = (pointer: string, has: 'rows' | 'value' | 'any' = 'any'): Asked => {
    const asked = find(pointer);
    if (!asked) throw new RangeError(`No shown question at "${pointer}": give the pointer of a question in the view`);
    if (has !== 'any' && (has === 'rows') !== !!asked.rows || (has === 'value' && asked.group)) throw new RangeError(`"${pointer}" has no ${has} of its own`);
    return asked;
  };
  const rowsAt = (pointer: string, ...indexes: number[]): Asked => {
    const asked = shown(pointer, 'rows');
    for (const index of indexes) if (!asked.rows!.get()[index]) throw new RangeError(`"${pointer}" has no row ${index}`);
    return asked;
  };
  /** Every question, shown or not. */
  const eachOf = (place: Filled, visit: (asked: Asked) => void): void => {
    for (const asked of place.questions.values()) {
      visit(asked);
      for (const inside of asked.inside()) eachOf(inside, visit);
    }
  };
  const leaveAll = (asked: Asked): void => {
    if (!asked.isShown.get()) return;
    asked.left.set(true);
    for (const place of asked.inside()) for (const child of place.questions.values()) leaveAll(child);
  };

  let resuming = options.resumed ?? false;
  change(() => {
    restart(options.answers ?? {});
    const kept = options.kept ?? [];
    if (kept.length) eachOf(form, (asked) => asked.kept.set(kept.filter(({ pointer }) => pointer === asked.pointer).map((finding) => nameOf(asked.typed.get(), finding))));
  });
  resuming = false;
  const session: Session = {
    get view() {
      return pages.view.get();
    },
    question: (pointer) => find(pointer)?.view.get(),
    set(pointer, value) {
      const asked = shown(pointer, 'value');
      const before = asked.typed.get();
      const now = same(before, chosen(asked, value));
      if (!Object.is(now, before)) edit(() => asked.typed.set(now));
    },
    addRow(pointer, at) {
      const asked = rowsAt(pointer);
      edit(() => asked.insert(at ?? Infinity, {}));
    },
    removeRow(pointer, index) {
      const asked = rowsAt(pointer, index);
      const rows = asked.rows!.get();
      const removed = rows[index]!;
      const substitute = rows.length <= asked.leastRows ? [asked.blank()] : [];
      edit(() => asked.rows!.set(spliced(rows, index, 1, ...substitute)));
      return () => {
        const now = asked.rows!.get();
        if (find(asked.pointer) !== asked || now.includes(removed)) return;
        const stands = substitute.find((row) => now.includes(row) && !Object.keys(row.everything()).length);
        edit(() => asked.rows!.set(spliced(now, stands ? now.indexOf(stands) : index, stands ? 1 : 0, removed)));
      };
    },
    moveRow(pointer, from, to) {
      const asked = rowsAt(pointer, from, to);
      const rows = asked.rows!.get();
      edit(() => asked.rows!.set(spliced(spliced(rows, from, 1), to, 0, rows[from]!)));
    },
    replace: (answers) => edit(() => restart(answers)),
    leave(pointer) {
      const asked = shown(pointer);
      change(() => asked.left.set(true));
    },
    submitPage(pageId) {
      const page = model.pages.find((candidate) => candidate.id === pageId);
      if (!page) throw new RangeError(`No page "${pageId}"`);
      change(() => {
        pages.submit(pageId);
        for (const name of page.names) leaveAll(form.questions.get(name)!);
      });
      return session.view.pages.every((shownPage) => shownPage.id !== pageId || isPassable(shownPage));
    },
    submit() {
      const mended = refused && refused.answers !== JSON.stringify(form.answers());
      change(() => {
        // What a server says of one answer may be mended in another: it is asked again.
        if (mended) for (const asked of refused!.of) asked.refused.set(undefined);
        for (const page of model.pages) pages.submit(page.id);
        for (const asked of form.questions.values()) leaveAll(asked);
      });
      const complete = session.view.pages.every((page) => page.valid);
      pages.contradictions.set(model.validate(form.answers()).filter(({ pointer }) => complete || !way(pointer).length));
      return session.view.valid;
    },
    refuse(reply) {
      const of = new Set<Asked>();
      const elsewhere: Violation[] = [];
      change(() => {
        for (const page of model.pages) pages.submit(page.id);
        for (const violation of readViolations(reply)) {
          const asked = violation.rule === 'x-context' ? undefined : way(violation.pointer).at(-1);
          if (!asked || asked.isReadOnly) {
            elsewhere.push(violation);
            continue;
          }
          refuse(asked, violation);
          asked.left.set(true);
          of.add(asked);
        }
      });
      refused = { answers: JSON.stringify(form.answers()), of };
      return elsewhere;
    },
    guard: (coming) => change(() => guard.set(coming)),
    keep(pointer, finding) {
      const asked = shown(pointer, 'value');
      const name = nameOf(asked.typed.get(), finding);
      change(() => asked.kept.set([...asked.kept.get(), name]));
    },
    kept() {
      const kept: KeptFinding[] = [];
      eachOf(form, (asked) => kept.push(...keptFindings(asked).map(({ kind, start, end }) => ({ pointer: asked.pointer, kind, start, end }))));
      return kept;
    },
    answers: () => form.answers(),
    everything: () => form.everything(),
    response({ language }) {
      const time = (milliseconds: number): string => {
        const exact = new Date(milliseconds).toISOString();
        return model.time === 'day' ? `${exact.slice(0, 10)}T00:00:00Z` : exact;
      };
      return {
        id, form: model.id, formDigest: options.formDigest, language, context,
        startedAt: time(started), completedAt: time(changed), answers: form.answers(),
      };
    },
    renew: () => void (id = newId(options.now())),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return session;
}

/** Options chosen: an exclusive one clears the others, and withdrawn ones stay in the session. */
function chosen(asked: Asked, value: unknown): unknown {
  const { kind, options } = asked.resolved();
  if (kind !== 'choices' || !Array.isArray(value)) return value;
  const before = asked.typed.get();
  const old: readonly unknown[] = Array.isArray(before) ? before : [];
  const isExclusive = (option: unknown): boolean => options!.some((each) => each.exclusive && each.value === option);
  const added = value.filter((option) => !old.includes(option));
  const kept = added.some(isExclusive) ? added.filter(isExclusive).slice(0, 1) : added.length ? value.filter((option) => !isExclusive(option)) : value;
  return [...kept, ...old.filter((option) => !asked.accepts(option))] as Json[];
}

/** Whether something that the person gave, and still holds, was shown before and is not now. */
function isWithdrawn(before: unknown, now: unknown, held: unknown): boolean {
  const each = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === '' || value === false ? [] : [value]);
  return each(before).some((item) => !each(now).includes(item) && each(held).includes(item));
}

const rowKeys = (view: QuestionView): string => view.rows?.map(({ key }) => key).join() ?? '';
