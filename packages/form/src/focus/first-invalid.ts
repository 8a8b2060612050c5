import type { QuestionView } from '../engine.js';

/** The first question whose answer is wrong or missing, at any depth. */
export function firstInvalid(questions: readonly QuestionView[]): QuestionView | undefined {
  for (const question of questions) {
    const { violations, children, rows = [] } = question;
    const found = violations.length ? question : firstInvalid(children ?? rows.flatMap((row) => row.children));
    if (found) return found;
  }
  return undefined;
}
