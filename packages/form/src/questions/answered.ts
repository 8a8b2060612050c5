import type { Drawing } from '../drawing.js';
import type { QuestionView, RowView } from '../engine.js';

/** Whether anything of it would be sent: a row with nothing in it would not. */
export const hasAnswer = ({ value, children, rows }: QuestionView): boolean =>
  (children ?? rows?.flatMap((row) => row.children))?.some(hasAnswer) ?? [value].flat().join('') !== '';

const LONGEST_GIST = 40;

/** The first words that a person gave in a row, or the first option chosen there, to tell it from others; `''` when there is none yet. */
export function gist({ children }: Pick<RowView, 'children'>, drawing: Drawing): string {
  for (const { kind, value, options, children: inside } of children) {
    const chosen = options?.find((option) => [value].flat().includes(option.value));
    if (chosen) return drawing.say(chosen.title);
    const words = inside ? gist({ children: inside }, drawing) : kind === 'text' ? ((value as string | undefined) ?? '').trim() : '';
    if (words) return words.length > LONGEST_GIST ? `${words.slice(0, LONGEST_GIST).trim()}…` : words;
  }
  return '';
}
