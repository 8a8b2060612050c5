import { html, nothing } from 'lit';
import type { Content, Drawing, QuestionTemplate } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import type { Kind } from './kind.js';
import { formatNumber } from './number.js';
import { drawn, optionList } from './option.js';
import { ownOption, radioGroup } from './radio.js';

export { scale as style } from '../theme/scale.js';

/** The whole numbers from minimum to maximum: `parseDefinition` has seen that they are few. */
const numbers = ({ minimum = 0, maximum = 0 }: QuestionView, drawing: Drawing): readonly OptionView[] =>
  Array.from({ length: Math.floor(maximum) - Math.ceil(minimum) + 1 }, (_, at) => ownOption(Math.ceil(minimum) + at, '', drawing));

/** An option with no more to say than its own number. */
const isBare = ({ key, title }: OptionView): boolean => !title.value || title.value === key;

/** Options of a scale: all, and parted into its points and what stands apart. */
const parted = (question: QuestionView, drawing: Drawing): Record<'all' | 'points' | 'others', readonly OptionView[]> => {
  const all = question.options ?? numbers(question, drawing);
  const points = all.filter(({ key }) => /^-?\d+$/.test(key));
  return { all, points, others: all.filter((option) => !points.includes(option)) };
};

const figure = ({ key }: OptionView, drawing: Drawing): string => formatNumber(Number(key), drawing.speaker.locale);
const named = (option: OptionView, drawing: Drawing): Content => (isBare(option) ? nothing : drawing.say(option.title));

const inWords = optionList((question, drawing) => parted(question, drawing).all);
const inFigures = optionList(
  (question, drawing) => parted(question, drawing).points,
  undefined,
  (option, drawing) => html`${figure(option, drawing)}<span class="unseen"> ${named(option, drawing)}</span>`,
);
const apart = optionList((question, drawing) => parted(question, drawing).others);

/**
 * A row of radio buttons. Where options between the ends have only numbers, the numbers are what is seen, and the ends
 * are named above; what is no number ("don't know") stands apart below. Where every point has words, each shows its own:
 * side by side where there is room, else one under another, so that nothing that a point says is ever hidden.
 */
export const scale: QuestionTemplate = (question, drawing) => {
  const { all, points, others } = parted(question, drawing);
  const list = (kind: Kind): Content => html`<div class="options" part="control" ${drawn(kind, question, drawing)}></div>`;
  if (points.length < 2 || !points.slice(1, -1).every(isBare)) return radioGroup(question, drawing, all, html`<div class="words">${list(inWords)}</div>`);

  const ends = [points[0]!, points.at(-1)!];
  return radioGroup(
    question,
    drawing,
    all,
    html`${ends.every(isBare)
        ? nothing
        : html`<p class="ends help" aria-hidden="true">${ends.map((end) => html`<span>${figure(end, drawing)}${isBare(end) ? nothing : ' – '}${named(end, drawing)}</span>`)}</p>`}
      <div class="points">${list(inFigures)}</div>
      ${others.length ? list(apart) : nothing}`,
  );
};
