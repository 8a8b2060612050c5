import type { FormModel, PagePlan } from '../definition/model.js';
import { defined } from '../json/values.js';
import type { Violation } from '../types/violation.js';
import type { Asked, Filled } from './filling.js';
import { Memo, Source } from './reactive.js';
import type { PageView, QuestionView, SectionView, View } from './view.js';

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
      const sections = sectionsOf(page, form);
      return new Memo<PageView | undefined>(() => drawPage(page, sections.map((section) => section.get()), submitted.get()));
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
export const isPassable = ({ valid, questions }: PageView): boolean => valid || !questions.flatMap(withInside).some(({ violations }) => violations.some(({ rule }) => !waiting.includes(rule)));

/** A question and all in it, in order. */
const withInside = (view: QuestionView): QuestionView[] => [view, ...(view.children ?? view.rows?.flatMap((row) => row.children) ?? []).flatMap(withInside)];

const guardFirst = ({ rule }: Violation): number => Number(rule !== 'x-guard');

/** Browsers skip layout of what is off screen by sections; about twenty questions each pays best. */
const sectionSize = 20;

/**
 * The questions of a page, shown or not, by the section that they always stand in: one that appears moves no other to
 * another section, and after a change only its section is gone through. A detail is drawn, and so stands, with its owner.
 */
function sectionsOf({ names }: PagePlan, form: Filled): Memo<SectionView>[] {
  const sections: Asked[][] = [];
  names.forEach((name, at) => {
    const asked = form.questions.get(name)!;
    const { detailOf } = asked.plan;
    const owner = detailOf ? names.indexOf(detailOf) : at;
    (sections[Math.floor((owner < 0 ? at : owner) / sectionSize)] ??= []).push(asked);
  });
  // Where all of twenty are details there is none.
  return Object.values(sections).map((of) => new Memo(drawSection, of));
}

function drawSection(_: unknown, of: readonly Asked[]): SectionView {
  const questions = of.map((asked) => asked.view.get()).filter((view) => view !== undefined);
  const all = questions.flatMap(withInside);
  return { questions, firstInvalid: all.find((view) => view.violations.length), errors: all.flatMap((view) => view.errors) };
}

function drawPage({ names: _names, ...page }: PagePlan, sections: readonly SectionView[], submitted: boolean): PageView | undefined {
  const questions = sections.flatMap((section) => section.questions);
  // Above the questions, a summary that comes and goes while somebody types would push them up and down.
  const errors = submitted ? sections.flatMap((section) => section.errors).sort((a, b) => guardFirst(a) - guardFirst(b)) : [];
  const firstInvalid = sections.find((section) => section.firstInvalid)?.firstInvalid;
  return questions.length ? { ...page, questions, sections, firstInvalid, valid: !firstInvalid, submitted, errors } : undefined;
}
