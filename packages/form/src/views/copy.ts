import type { QuestionView } from '../engine.js';
import type { Screen } from '../screen.js';

/** Title and answer of every question as plain text, for a person who must keep what could not be sent. */
function lines(questions: readonly QuestionView[], screen: Screen): string[] {
  const { drawing } = screen;
  return questions.flatMap((question) => {
    const title = question.title ? drawing.plain(question.title) : question.name;
    const inner = question.children ?? question.rows?.flatMap((row) => row.children);
    return inner ? [title, ...lines(inner, screen)] : [`${title}\n  ${plainAnswer(question, screen)}\n`];
  });
}

function plainAnswer({ value, options }: QuestionView, { drawing }: Screen): string {
  if (value === undefined) return drawing.speaker.t('noAnswer');
  const chosen = options?.filter((option) => [value].flat().includes(option.value)).map(({ title }) => drawing.plain(title));
  return chosen?.join(', ') ?? (typeof value === 'boolean' ? drawing.speaker.t(value ? 'yes' : 'no') : String(value));
}

/** Offers the answers as a text file. */
export function saveCopy(screen: Screen): void {
  const text = lines(
    screen.view.pages.flatMap(({ questions }) => questions),
    screen,
  ).join('\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'report.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}
