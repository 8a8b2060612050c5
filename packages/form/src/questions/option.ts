import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { assign, carry } from './control.js';
import { does } from './does.js';
import { flat } from './flat.js';
import { detail } from './frame.js';
import { tree } from './tree.js';
import type { Branch } from './tree.js';
import { late, say, says } from './words.js';

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
): TemplateResult {
  const many = question.kind === 'choices';
  const chosen = [question.value].flat();
  const onChange = ({ target }: Event): void => {
    const { value, checked, dataset } = target as HTMLInputElement;
    const option = options.find(({ key }) => key === value);
    // Of a detail's control it is not ours to say.
    if (!option || dataset['pointer'] !== question.pointer) return;
    drawing.set(question, many ? toggle(question, option, checked) : option.value);
    tell?.(option);
    drawing.commit(question);
  };
  const row = ({ option, above }: Branch): TemplateResult => {
    const { key, description } = option;
    const id = drawing.id(question, `o${key}`);
    const draw = does((element) => {
      const [input, words] = element.children as unknown as [HTMLInputElement, Element];
      const isChosen = chosen.includes(option.value);
      carry(input, question, drawing, { id, 'aria-required': false, 'aria-invalid': many && question.errors.length > 0 && 'true', 'aria-describedby': description && `${id}-help` });
      input.value = key;
      if (input.checked !== isChosen) input.checked = isChosen;
      assign(words, { for: id });
      say(words, [label(option), ...above.map(({ title }) => html`<span class="unseen">, ${drawing.say(title)}</span>`)]);
      late(description ? html`<p class="help" id=${`${id}-help`} ${says(drawing.say(description))}></p>` : nothing, element);
      assign(element, { 'data-level': above.length > 0 && `${above.length}` });
    });
    // A type that comes after the element makes browsers build the control twice.
    return many
      ? html`<div class="option" part="option" ${draw}><input type="checkbox"><label></label></div>`
      : html`<div class="option" part="option" ${draw}><input type="radio"><label></label></div>`;
  };
  const rows = tree(options).flatMap((branch) => (branch.option.detail ? [row(branch), html`${detail(branch.option.detail, drawing)}`] : row(branch)));
  return flat(html`<div class="options" part="control" @change=${onChange}>${rows}</div>`);
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
