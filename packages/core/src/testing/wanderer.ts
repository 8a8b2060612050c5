import type { Session } from '../session/session.js';
import type { QuestionView } from '../session/view.js';
import type { Random } from './random.js';

/** One thing that a person may do with a question. */
export type Act =
  | { readonly does: 'answers'; readonly pointer: string; readonly value: unknown }
  | { readonly does: 'leaves' | 'addsRow'; readonly pointer: string }
  /** `undone`: and puts it back at once. */
  | { readonly does: 'removesRow'; readonly pointer: string; readonly row: number; readonly undone: boolean }
  | { readonly does: 'movesRow'; readonly pointer: string; readonly row: number; readonly to: number };

/** Questions with those inside them, at any depth, each before its own. */
export const withInner = (questions: readonly QuestionView[]): QuestionView[] =>
  questions.flatMap((view) => [view, ...withInner(view.children ?? view.rows?.flatMap(({ children }) => children) ?? [])]);

/** A text that is an answer, by format. */
const TEXTS: Readonly<Record<string, string>> = { email: 'nimi@esimerkki.fi', date: '2026-11-21', time: '12:30:00Z', 'date-time': '2026-11-21T12:30:00Z', uri: 'https://esimerkki.fi/' };
/** The only pattern in our forms is that of a report's id, which nobody can guess. */
const REPORT_ID = '01a200dc-67b2-763b-b141-fb5f15082336';
const ODD_TEXTS = ['', ' ', 'Havainto', 'x'.repeat(130), 'nimi@esimerkki.fi', '010190-900P'];

/** What a person who pays no heed to the rules might do with one of the questions; nothing where there is nothing to do. */
export function anAct(questions: readonly QuestionView[], random: Random): Act | undefined {
  const { pointer, kind, rows, options, format } = random.pick(questions);
  const answers = (value: unknown): Act => ({ does: 'answers', pointer, value });
  if (random.below(6) === 0) return { does: 'leaves', pointer };
  if (kind === 'rows') {
    const count = rows!.length;
    if (count && random.below(3) === 0) return { does: 'removesRow', pointer, row: random.below(count), undone: random.below(2) > 0 };
    if (count > 1 && random.below(2) === 0) return { does: 'movesRow', pointer, row: random.below(count), to: random.below(count) };
    return count < 6 ? { does: 'addsRow', pointer } : undefined;
  }
  if (kind === 'choices') return answers(options!.map(({ value }) => value).filter(() => random.below(options!.length) < 2));
  if (kind === 'choice') return answers(random.below(8) === 0 ? undefined : random.pick(options!).value);
  if (kind === 'consent' || kind === 'boolean') return answers(random.pick([true, false, undefined]));
  if (kind === 'number') return answers(random.pick([1, 5, 1000, 2.5, 'x', '']));
  return kind === 'text' ? answers(random.pick([...ODD_TEXTS, ...(format && TEXTS[format] ? [TEXTS[format]] : [])])) : undefined;
}

/** What mends a question that is wrong or unanswered, as far as it can be guessed. */
export function aMend({ pointer, kind, options, minimum, format, violations }: QuestionView): Act | undefined {
  const answers = (value: unknown): Act => ({ does: 'answers', pointer, value });
  if (kind === 'rows') return { does: 'addsRow', pointer };
  if (kind === 'choices') return answers([options![0]!.value]);
  if (kind === 'choice') return answers(options![0]!.value);
  if (kind === 'consent' || kind === 'boolean') return answers(true);
  if (kind === 'number') return answers(minimum ?? 2);
  if (kind !== 'text') return undefined;
  return answers(violations[0]?.rule === 'pattern' ? REPORT_ID : ((format && TEXTS[format]) ?? 'Havainto'));
}

/** Does it to a session. */
export function perform(session: Session, act: Act): void {
  switch (act.does) {
    case 'answers': return session.set(act.pointer, act.value);
    case 'leaves': return session.leave(act.pointer);
    case 'addsRow': return session.addRow(act.pointer);
    case 'movesRow': return session.moveRow(act.pointer, act.row, act.to);
    case 'removesRow': {
      const undo = session.removeRow(act.pointer, act.row);
      if (act.undone) undo();
    }
  }
}
