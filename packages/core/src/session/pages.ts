import type { FormModel, PagePlan } from '../definition/model.js';
import { defined } from '../json/values.js';
import type { Violation } from '../types/violation.js';
import type { Filled } from './filling.js';
import { Memo, Source } from './reactive.js';
import type { PageView, QuestionView, View } from './view.js';

/** The pages of a form as it is being filled, drawn when they are looked at. */
export class Pages {
  /** Rules that no shown question can satisfy. */
  readonly contradictions = new Source<readonly Violation[]>([]);
  readonly view: Memo<View>;
  readonly #submitted = new Map<string, Source<boolean>>();

  /** @param guard until it is there, no form is valid: nothing leaves that it has not looked at */
  constructor(model: FormModel, form: Filled, guard: Source<unknown>) {
    const { title, description, links } = model;
    const pages = model.pages.map((page) => {
      const submitted = new Source(false);
      this.#submitted.set(page.id, submitted);
      return new Memo<PageView | undefined>(() => drawPage(page, form, submitted.get()));
    });
    this.view = new Memo<View>(() => {
      const shown = pages.map((page) => page.get()).filter((page) => page !== undefined);
      const contradictions = this.contradictions.get();
      const valid = shown.every((page) => page.valid) && contradictions.length === 0 && !!guard.get();
      return defined({ title, description, links, pages: shown, valid, contradictions });
    });
  }

  submit(id: string): void {
    this.#submitted.get(id)!.set(true);
  }
}

/** Broken rules that keep the form from being sent, but nobody from going on to other pages. */
const waiting = ['refused', 'x-guard'];

/** Whether one may go on from a page. */
export const isPassable = ({ valid, questions }: PageView): boolean => valid || !questions.some(isBlocking);

const isBlocking = ({ violations, children, rows }: QuestionView): boolean =>
  violations.some(({ rule }) => !waiting.includes(rule)) || !!(children ?? rows?.flatMap((row) => row.children))?.some(isBlocking);

const guardFirst = ({ rule }: Violation): number => Number(rule !== 'x-guard');

function drawPage({ names, ...page }: PagePlan, form: Filled, submitted: boolean): PageView | undefined {
  const questions = names.map((name) => form.questions.get(name)!.view.get()).filter((view) => view !== undefined);
  const errors: Violation[] = [];
  let valid = true;
  const look = (view: QuestionView): void => {
    if (view.violations.length) valid = false;
    if (view.errors.length) errors.push(...view.errors);
    view.children?.forEach(look);
    view.rows?.forEach((row) => row.children.forEach(look));
  };
  questions.forEach(look);
  errors.sort((a, b) => guardFirst(a) - guardFirst(b));
  // Above the questions, a summary that comes and goes while somebody types would push them up and down.
  return questions.length ? { ...page, questions, valid, submitted, errors: submitted ? errors : [] } : undefined;
}
