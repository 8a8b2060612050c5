import type { QuestionView, RowView, View } from '../engine.js';

/** What to say about questions that came or went; the pages they are on do not matter. */
export interface News {
  readonly withdrawn: readonly QuestionView[];
  readonly appeared: readonly QuestionView[];
}

const inside = (question: QuestionView): readonly (QuestionView | RowView)[] => question.children ?? question.rows ?? [];

/** Keys of everything that is shown, rows included. */
const keysIn = (shown: readonly (QuestionView | RowView)[]): string[] =>
  shown.flatMap((each) => [each.key, ...keysIn('name' in each ? inside(each) : each.children)]);

/** Shown questions in order. Those inside a group or row that the other view does not know are told with it, or not at all. */
const told = (shown: readonly (QuestionView | RowView)[], known: ReadonlySet<string>): QuestionView[] =>
  shown.flatMap((each) => {
    const isQuestion = 'name' in each;
    return [...(isQuestion ? [each] : []), ...(known.has(each.key) ? told(isQuestion ? inside(each) : each.children, known) : [])];
  });

const all = (view: View): readonly QuestionView[] => view.pages.flatMap(({ questions }) => questions);

/**
 * Compares two views after an answer at `origin`. A question that appears next in order is not news: the person
 * comes to it anyway. Neither are rows, whose buttons speak for themselves.
 */
export function news(before: View, after: View, origin: string | undefined): News {
  const oldKeys = new Set(keysIn(all(before)));
  const nowKeys = new Set(keysIn(all(after)));
  const withdrawn = told(all(before), nowKeys).filter(({ key }) => !nowKeys.has(key));
  let next = false;
  const appeared = told(all(after), oldKeys).filter((question) => {
    const fresh = !oldKeys.has(question.key);
    const expected = next && fresh;
    next = expected || question.pointer === origin;
    return fresh && !expected;
  });
  return { withdrawn, appeared };
}
