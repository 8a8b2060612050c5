import { html, nothing } from 'lit';
import type { Content, Drawing, QuestionTemplate } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { formatNumber } from './number.js';
import { optionList } from './option.js';
import { ownOption, radioGroup } from './radio.js';

export { scale as style } from '../theme/scale.js';

/** The whole numbers from minimum to maximum: `parseDefinition` has seen that they are few. */
const numbers = ({ minimum = 0, maximum = 0 }: QuestionView, drawing: Drawing): readonly OptionView[] =>
  Array.from({ length: Math.floor(maximum) - Math.ceil(minimum) + 1 }, (_, at) => ownOption(Math.ceil(minimum) + at, '', drawing));

/** An option with no more to say than its own number. */
const isBare = ({ key, title }: OptionView): boolean => !title.value || title.value === key;

/**
 * A row of radio buttons. Where options between the ends have only numbers, the numbers are what is seen, and the ends
 * are named above; what is no number ("don't know") stands apart below. Where every point has words, each shows its own:
 * side by side where there is room, else one under another, so that nothing that a point says is ever hidden.
 */
export const scale: QuestionTemplate = (question, drawing) => {
  const options = question.options ?? numbers(question, drawing);
  const points = options.filter(({ key }) => /^-?\d+$/.test(key));
  if (points.length < 2 || !points.slice(1, -1).every(isBare))
    return radioGroup(question, drawing, options, html`<div class="words">${optionList(question, drawing, options)}</div>`);

  const others = options.filter((option) => !points.includes(option));
  const ends = [points[0]!, points.at(-1)!];
  const figure = ({ key }: OptionView): string => formatNumber(Number(key), drawing.speaker.locale);
  const named = (option: OptionView): Content => (isBare(option) ? nothing : drawing.say(option.title));
  const row = optionList(question, drawing, points, undefined, (option) => html`${figure(option)}<span class="unseen"> ${named(option)}</span>`);
  return radioGroup(
    question,
    drawing,
    options,
    html`${ends.every(isBare)
        ? nothing
        : html`<p class="ends help" aria-hidden="true">${ends.map((end) => html`<span>${figure(end)}${isBare(end) ? nothing : ' – '}${named(end)}</span>`)}</p>`}
      <div class="points">${row}</div>
      ${others.length ? optionList(question, drawing, others) : nothing}`,
  );
};
