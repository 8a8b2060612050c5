import type { Outline, OutlineQuestion } from '../engine.js';
import type { Voice } from '../language/voice.js';

/** What a form is written on paper with. */
export interface Pen extends Voice {
  /** Level of the form's heading. */
  readonly level: number;
  /** Number of a question by its place: `4`, in a group or row `6.2`, of a detail that of the question it belongs to. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Every question by its place. */
  readonly questions: ReadonlyMap<string, OutlineQuestion>;
}

export function penOf(outline: Outline, voice: Voice, level: number): Pen {
  const numbers = new Map<string, string>();
  const questions = new Map<string, OutlineQuestion>();
  const take = (question: OutlineQuestion, number: string): void => {
    numbers.set(question.place, number);
    questions.set(question.place, question);
    for (const { detail } of [question, ...(question.options ?? [])]) if (detail) take(detail, number);
    question.children?.forEach((child, at) => take(child, `${number}.${at + 1}`));
  };
  outline.pages.flatMap((page) => page.questions).forEach((question, at) => take(question, `${at + 1}`));
  return { ...voice, level, numbers, questions };
}
