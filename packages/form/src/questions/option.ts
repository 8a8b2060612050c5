import { html, nothing } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { keyed } from '../keyed.js';
import { control } from './control.js';
import { detail } from './frame.js';
import { shown } from './shown.js';

/**
 * Radio buttons or tick boxes of a question, each with its detail right under it.
 * @param tell called when the person has chosen an option, or taken it back
 */
export function optionList(question: QuestionView, drawing: Drawing, options: readonly OptionView[], tell?: (option: OptionView) => void): Content {
  const many = question.kind === 'choices';
  const type = many ? 'checkbox' : 'radio';
  return html`<div class="options" part="control">
    ${keyed(
      options,
      (option: OptionView) => option.key,
      (option: OptionView) => {
        const id = drawing.id(question, `o${option.key}`);
        return html`<div class="option" part="option" ?data-child=${option.parent !== undefined}>
            <input
              type=${type}
              value=${option.key}
              ${control(question, drawing, {
                id,
                'aria-required': false,
                'aria-invalid': many && question.errors.length > 0 && 'true',
                'aria-describedby': option.description && `${id}-help`,
              })}
              .checked=${shown([question.value].flat().includes(option.value))}
              @change=${(event: Event) => {
                drawing.set(question, many ? toggle(question, option, (event.target as HTMLInputElement).checked) : option.value);
                tell?.(option);
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

/** The answer after an option of several is chosen or not: an exclusive one stands alone. In the order of the options, or as ranked. */
export function toggle({ options = [], value, widget }: QuestionView, option: OptionView, on: boolean): unknown[] {
  const before = (value as unknown[] | undefined) ?? [];
  const stays = (other: OptionView): boolean =>
    other === option ? on : before.includes(other.value) && !(on && (option.exclusive || other.exclusive));
  const after: unknown[] = options.filter(stays).map((each) => each.value);
  const place = (each: unknown): number => (before.includes(each) ? before.indexOf(each) : before.length);
  return widget === 'rank' ? after.sort((a, b) => place(a) - place(b)) : after;
}
