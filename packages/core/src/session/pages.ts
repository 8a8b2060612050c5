import type { FormModel } from '../definition/model.js';
import type { Violation } from '../types/violation.js';
import type { ObjectState } from './state.js';
import type { PageView, QuestionView, View } from './view.js';

/** The pages of one session: drawn when they are looked at, from the questions as last drawn. */
export function createPages(model: FormModel) {
  const submitted = new Set<string>();
  let root: ObjectState | undefined;
  let drawn: View | undefined;
  let contradictions: readonly Violation[] = [];
  const old = new Map<string, PageView>();
  const head = { ...(model.title && { title: model.title }), ...(model.description && { description: model.description }), links: model.links };

  const draw = (): View => {
    const pages: PageView[] = [];
    for (const { names, ...page } of model.pages) {
      const questions = names.map((name) => root!.views.get(name)).filter((view) => view !== undefined);
      if (questions.length === 0) continue;
      const before = old.get(page.id);
      const isSame = before && before.questions.length === questions.length && questions.every((view, index) => view === before.questions[index]);
      const now: PageView = isSame && before.submitted === submitted.has(page.id) ? before : {
        ...page,
        questions: isSame ? before.questions : questions,
        valid: questions.every(isValid),
        submitted: submitted.has(page.id),
        errors: questions.flatMap(errorsIn),
      };
      old.set(page.id, now);
      pages.push(now);
    }
    return { ...head, pages, valid: pages.every(({ valid }) => valid) && contradictions.length === 0, contradictions };
  };
  return {
    view: (): View => (drawn ??= draw()),
    /** Something changed: the next look draws anew. */
    forget(): void {
      drawn = undefined;
      contradictions = [];
    },
    submit: (id: string): unknown => submitted.add(id),
    contradict(found: readonly Violation[]): void {
      contradictions = found;
      drawn = undefined;
    },
    restart(state: ObjectState): void {
      root = state;
      submitted.clear();
      old.clear();
    },
  };
}

const inside = (view: QuestionView): readonly QuestionView[] => view.children ?? view.rows?.flatMap((row) => row.children) ?? [];

const isValid = (view: QuestionView): boolean => view.violations.length === 0 && inside(view).every(isValid);

const errorsIn = (view: QuestionView): Violation[] => [...view.errors, ...inside(view).flatMap(errorsIn)];
