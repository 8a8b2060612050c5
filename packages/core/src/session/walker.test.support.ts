import type { Person } from '../testing/person.js';
import type { Random } from '../testing/random.js';
import type { QuestionView, View } from './view.js';

const inside = (view: QuestionView): QuestionView[] => [view, ...(view.children ?? view.rows?.flatMap(({ children }) => children) ?? []).flatMap(inside)];
/** Every question that is drawn, at any depth. */
export const all = (view: View): QuestionView[] => view.pages.flatMap(({ questions }) => questions.flatMap(inside));

/** Does one thing that a person may do. */
export function act(person: Person, random: Random): void {
  const { session } = person;
  const question = random.pick(all(session.view));
  const { pointer, kind, options } = question;
  if (random.below(6) === 0) return session.leave(pointer);
  if (random.below(40) === 0) return void session.submitPage(random.pick(session.view.pages).id);
  if (kind === 'rows') {
    const count = question.rows!.length;
    if (count && random.below(3) === 0) {
      const undo = session.removeRow(pointer, random.below(count));
      if (random.below(2)) undo();
    } else if (count > 1 && random.below(2) === 0) session.moveRow(pointer, random.below(count), random.below(count));
    else if (count < 6) session.addRow(pointer);
  } else if (kind === 'choices') session.set(pointer, options!.map(({ value }) => value).filter(() => random.below(options!.length) < 2));
  else if (kind === 'choice') session.set(pointer, random.below(8) === 0 ? undefined : random.pick(options!).value);
  else if (kind === 'consent' || kind === 'boolean') session.set(pointer, random.pick([true, false, undefined]));
  else if (kind === 'number') session.set(pointer, random.pick([1, 5, 1000, 2.5, 'x', '']));
  else if (kind === 'text') session.set(pointer, random.pick(['', ' ', 'Havainto', 'x'.repeat(130), 'nimi@esimerkki.fi', '010190-900P']));
}

/** A text that is an answer, by format; the only pattern in the forms that nobody can guess is that of a report's id. */
const TEXTS: Readonly<Record<string, string>> = {
  '': 'Havainto', email: 'nimi@esimerkki.fi', date: '2026-11-21', uri: 'https://esimerkki.fi/', pattern: '01a200dc-67b2-763b-b141-fb5f15082336',
};

/** Mends what is wrong, question by question, as someone would who wants to send. */
export function complete(person: Person): void {
  const { session } = person;
  for (let round = 0; round < 20 && !session.view.valid; round++)
    for (const { pointer } of all(session.view)) {
      const question = session.question(pointer);
      if (!question?.violations.length) continue;
      if (question.kind === 'choices') session.set(pointer, [question.options![0]!.value]);
      else if (question.kind === 'choice') session.set(pointer, question.options![0]!.value);
      else if (question.kind === 'consent' || question.kind === 'boolean') session.set(pointer, true);
      else if (question.kind === 'number') session.set(pointer, question.minimum ?? 2);
      else if (question.kind === 'text') session.set(pointer, TEXTS[question.violations[0]!.rule === 'pattern' ? 'pattern' : (question.format ?? '')]);
      else if (question.kind === 'rows') session.addRow(pointer);
    }
}
