import { append } from '../json/pointer.js';
import { defined } from '../json/values.js';
import type { ResolvedOption } from '../definition/resolve.js';
import type { Violation } from '../types/violation.js';
import type { Asked, Filled } from './filling.js';
import { same, sameFields, sameItems } from './same.js';
import type { OptionView, QuestionView, RowView } from './view.js';
import { violationsOf } from './violations.js';

/** Draws a question, unless it is not shown; gives the view from before back where nothing changed. */
export function draw(asked: Asked, before: QuestionView | undefined): QuestionView | undefined {
  const { plan, place, pointer, rows, group } = asked;
  if (plan.hidden || !asked.isShown.get()) return undefined;
  const { options, detail, checks: _checks, deprecated, default: _default, ...shared } = asked.resolved();
  const answer = asked.answer.get();
  if (deprecated && answer === undefined) return undefined;
  const isChosen = ({ value }: ResolvedOption): boolean => (Array.isArray(answer) ? answer.includes(value) : answer === value);
  const beside = (name: string | undefined): string | undefined => (name === undefined ? name : append(place.pointer.get(), name));
  const violations = same(before?.violations, violationsOf(asked));
  return sameFields(before, defined<QuestionView>({
    ...shared,
    pointer,
    key: asked.key,
    name: plan.name,
    required: asked.isRequired,
    readOnly: asked.isReadOnly,
    value: same(before?.value, options ? answer : asked.typed.get()),
    options: options && same(before?.options, options.filter((option) => !option.deprecated || isChosen(option)).map(({ deprecated: _, detail: name, ...option }): OptionView =>
      name === undefined ? option : { ...option, detail: beside(name) })),
    detail: beside(detail),
    detailOf: beside(plan.detailOf),
    children: group && sameItems(before?.children, shownIn(group)),
    leastRows: rows && asked.leastRows,
    rows: rows && sameItems(before?.rows, rows.get().map((row) => drawRow(row, before?.rows?.find(({ key }) => key === row.key)))),
    violations,
    errors: asked.left.get() ? violations : NONE,
  }));
}

const NONE: readonly Violation[] = [];

const drawRow = (row: Filled, before: RowView | undefined): RowView =>
  sameFields(before, { pointer: row.pointer.get(), key: row.key, children: sameItems(before?.children, shownIn(row)) });

/** The shown questions of an object, in order. */
export const shownIn = (place: Filled): QuestionView[] =>
  [...place.questions.values()].map((asked) => asked.view.get()).filter((view) => view !== undefined);
