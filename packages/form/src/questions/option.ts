import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Content, Drawing } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { detail, invalid, locked } from './frame.js';
import { shown } from './shown.js';

/** Radio buttons or tick boxes of a question, each with its detail right under it. */
export function optionList(
  question: QuestionView,
  drawing: Drawing,
  type: 'radio' | 'checkbox',
  options: readonly OptionView[],
  chosen: (option: OptionView) => boolean,
  choose: (option: OptionView, on: boolean) => void,
): Content {
  return html`<div class="options" part="control">
    ${repeat(
      options,
      (option) => option.key,
      (option) => {
        const id = drawing.id(question, `o${option.key}`);
        return html`<div class="option" ?data-child=${option.parent !== undefined}>
            <input
              type=${type}
              id=${id}
              name=${question.key}
              value=${option.key}
              data-pointer=${question.pointer}
              .checked=${shown(chosen(option))}
              ?disabled=${locked(question, drawing)}
              aria-invalid=${type === 'checkbox' ? invalid(question) : nothing}
              aria-describedby=${option.description ? `${id}-help` : nothing}
              @change=${(event: Event) => {
                choose(option, (event.target as HTMLInputElement).checked);
                drawing.commit(question);
              }}
            />
            <label for=${id}>${drawing.say(option.title)}</label>
            ${option.description ? html`<p class="help" id=${`${id}-help`}>${drawing.say(option.description)}</p>` : nothing}
          </div>
          ${detail(option.detail, drawing)}`;
      },
    )}
  </div>`;
}

/** The answer after an option of several is chosen or not: an exclusive one stands alone. */
export function toggle(question: QuestionView, option: OptionView, on: boolean): unknown[] {
  const options = question.options ?? [];
  const before = (question.value as unknown[] | undefined) ?? [];
  const stays = (other: OptionView): boolean =>
    other === option ? on : before.includes(other.value) && !(on && (option.exclusive || other.exclusive));
  return options.filter(stays).map(({ value }) => value);
}

/** How many may be chosen, in words, unless that goes without saying. */
export function limitHint({ maxItems, options = [], value }: QuestionView, { speaker }: Drawing): Content {
  const alone = options.some((option) => option.exclusive && (value as unknown[] | undefined)?.includes(option.value));
  return maxItems !== undefined && maxItems < options.length && !alone ? speaker.t('atMost', { limit: maxItems }) : nothing;
}
