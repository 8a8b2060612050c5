import { html, nothing } from 'lit';
import type { Content, QuestionTemplate } from '../drawing.js';
import type { OptionView } from '../engine.js';
import { keyed } from '../keyed.js';
import { locked } from './described.js';
import { fieldset } from './frame.js';
import type { Now } from './kind.js';
import { drawn, optionList } from './option.js';
import { handle, moveButtons } from './order.js';

/** Where an option stands now: known only after the engine has seen the answer. */
function tell(option: OptionView, { question, drawing }: Now): void {
  const now = (drawing.session.question(question.pointer)?.value as readonly unknown[] | undefined) ?? [];
  const { t } = drawing.speaker;
  const title = drawing.say(option.title);
  const at = now.indexOf(option.value);
  if (at < 0) drawing.announce(t('removed', { title }));
  else if (!option.exclusive) drawing.announce(t('ranked', { title, number: at + 1, count: now.length }));
}

const list = optionList(undefined, tell);

/**
 * Options in an order: tick boxes take them in and out, each new one last, and the list under them is put in order.
 * Nothing is ranked until the person ranks it.
 */
export const rank: QuestionTemplate = (question, drawing) => {
  const { options = [], value } = question;
  const { t } = drawing.speaker;
  const still = locked(question, drawing);
  const optionOf = (chosen: unknown): OptionView | undefined => options.find((option) => option.value === chosen);
  const chosen = (value as readonly unknown[] | undefined) ?? [];
  const ranked = chosen.flatMap((each) => optionOf(each) ?? []).filter(({ exclusive }) => !exclusive);

  const drawItem = (option: OptionView): Content => {
    const index = ranked.indexOf(option);
    const item = {
      name: drawing.say(option.title),
      index,
      count: ranked.length,
      id: (way: string) => drawing.id(question, way + option.key),
      move: (to: number) => {
        const order = ranked.filter((each) => each !== option).map((each): unknown => each.value);
        order.splice(to, 0, option.value);
        // An open list may hold values that have no title, and so no place here.
        drawing.set(question, [...order, ...chosen.filter((each) => !order.includes(each))]);
        tell(option, { question, drawing });
        drawing.commit(question);
      },
    };
    return html`<li part="row" data-item>
      ${still ? nothing : handle(item, drawing)}<span class="place">${index + 1}.</span>
      <span class="name">${drawing.say(option.title)}</span>
      ${still ? nothing : moveButtons(item, drawing)}
    </li>`;
  };

  return fieldset(
    question,
    drawing,
    html`<div class="options" part="control" ${drawn(list, question, drawing)}></div>${ranked.length
      ? html`<p class="order" id=${drawing.id(question, 'order')}>${t('order')}</p>
          <ol class="ranking" aria-labelledby=${drawing.id(question, 'order')}>
            ${keyed(ranked, ({ key }: OptionView) => key, drawItem)}
          </ol>`
      : nothing}`,
  );
};
