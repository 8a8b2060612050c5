import { html, nothing } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { keyed } from '../keyed.js';
import { control } from './control.js';
import { detail } from './frame.js';
import { shown } from './shown.js';
import { tree } from './tree.js';
import type { Branch } from './tree.js';

/**
 * Radio buttons or tick boxes of a question, each with its detail right under it. One that stands under another is
 * indented, and names it: whoever hears "Centre" alone does not know which.
 * @param tell called when the person has chosen an option, or taken it back
 * @param label what is read beside a button, where that is not the title
 */
export function optionList(
  question: QuestionView,
  drawing: Drawing,
  options: readonly OptionView[],
  tell?: (option: OptionView) => void,
  label = ({ title }: OptionView): Content => drawing.say(title),
): Content {
  const many = question.kind === 'choices';
  const type = many ? 'checkbox' : 'radio';
  return html`<div class="options" part="control">
    ${keyed(
      tree(options),
      ({ option }: Branch) => option.key,
      ({ option, above }: Branch) => {
        const id = drawing.id(question, `o${option.key}`);
        return html`<div class="option" part="option" data-level=${above.length || nothing}>
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
            <label for=${id}
              >${label(option)}${above.map(({ title }) => html`<span class="unseen">, ${drawing.say(title)}</span>`)}</label
            >
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
