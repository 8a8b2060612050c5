import { append } from '../json/pointer.js';
import { defined, NONE } from '../json/values.js';
import type { Asked, Filled } from './filling.js';
import { refusedOf } from './refusals.js';
import { openFindings } from './findings.js';
import { same, sameFields, sameItems } from './same.js';
import type { OptionView, QuestionView, RowView } from './view.js';
import { violationsOf } from './violations.js';

/** Draws a question, unless it is not shown; gives the view from before back where nothing changed. */
export function draw(before: QuestionView | undefined, asked: Asked): QuestionView | undefined {
  const { plan, place, pointer, rows, group } = asked;
  if (plan.hidden || !asked.isShown.get()) return undefined;
  const { options: _options, detail, checks: _checks, deprecated, default: _default, ...shared } = asked.resolved();
  const answer = asked.answer.get();
  if (deprecated && answer === undefined) return undefined;
  const options = asked.options?.get();
  const own = violationsOf(asked);
  const violations = same(before?.violations, [...own, ...refusedOf(asked, own)]);
  const findings = openFindings(asked, before?.findings);
  const left = asked.left.get();
  return sameFields(before, defined<QuestionView>({
    ...shared,
    pointer,
    key: asked.key,
    name: plan.name,
    required: asked.isRequired,
    readOnly: asked.isReadOnly,
    value: same(before?.value, options ? answer : asked.typed.get()),
    options,
    detail: beside(place, detail),
    detailOf: beside(place, plan.detailOf),
    children: group && sameItems(before?.children, shownIn(group)),
    leastRows: rows && asked.leastRows,
    rows: rows && sameItems(before?.rows, rows.get().map((row) => drawRow(row, before?.rows?.find(({ key }) => key === row.key)))),
    violations,
    errors: left ? violations : NONE,
    findings,
    shownFindings: left ? findings : undefined,
  }));
}

/** Draws the options that are offered; a deprecated one only where it is chosen. */
export function drawOptions(before: readonly OptionView[] | undefined, asked: Asked): readonly OptionView[] | undefined {
  const isChosen = (value: unknown): boolean => [asked.answer.get()].flat().includes(value as string);
  const options = asked
    .resolved()
    .options?.filter(({ deprecated, value }) => !deprecated || isChosen(value))
    // Most are drawn as they are, and there may be hundreds.
    .map((option): OptionView => (option.detail ? { ...option, detail: beside(asked.place, option.detail)! } : option));
  return same(before, options);
}

/** The pointer of a sibling. */
const beside = (place: Filled, name: string | undefined): string | undefined => (name === undefined ? name : append(place.pointer.get()!, name));

const drawRow = (row: Filled, before: RowView | undefined): RowView =>
  sameFields(before, { pointer: row.pointer.get()!, key: row.key, children: sameItems(before?.children, shownIn(row)) });

/** The shown questions of an object, in order. */
export const shownIn = (place: Filled): QuestionView[] =>
  [...place.questions.values()].map((asked) => asked.view.get()).filter((view) => view !== undefined);
