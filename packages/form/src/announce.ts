import type { QuestionView, View } from './engine.js';

/** What to say about questions that came or went; the pages they are on do not matter. */
export interface News {
  readonly withdrawn: readonly QuestionView[];
  readonly appeared: readonly QuestionView[];
}

/** Every shown question in order, groups before their children. */
function flatten(questions: readonly QuestionView[]): QuestionView[] {
  return questions.flatMap((question) => [
    question,
    ...flatten(question.children ?? []),
    ...(question.rows ?? []).flatMap((row) => flatten(row.children)),
  ]);
}

const all = (view: View): QuestionView[] => view.pages.flatMap((page) => flatten(page.questions));

/**
 * Compares two views after an answer at `origin`. A question that appears next in order is not news: the person
 * comes to it anyway. Neither are rows, whose buttons speak for themselves.
 */
export function news(before: View, after: View, origin: string | undefined): News {
  const old = all(before);
  const now = all(after);
  const oldKeys = new Set(old.map(({ key }) => key));
  const nowKeys = new Set(now.map(({ key }) => key));
  const withdrawn = old.filter(({ key }) => !nowKeys.has(key));
  let next = false;
  const appeared = now.filter((question) => {
    const fresh = !oldKeys.has(question.key);
    const expected = next && fresh;
    next = expected || question.pointer === origin;
    return fresh && !expected;
  });
  return { withdrawn, appeared };
}
