import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Drawing, PlainDrawing, QuestionTemplate } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { locked } from './described.js';
import { fieldset } from './frame.js';
import type { Kind } from './kind.js';
import { optionList } from './option.js';

/** A group of radio buttons, however they are laid out; an optional answer can be taken back. */
export function radioGroup(
  question: QuestionView,
  drawing: Drawing,
  options: readonly OptionView[],
  list: TemplateResult | Kind,
): PlainDrawing {
  const clear = (): void => {
    drawing.set(question, undefined);
    drawing.commit(question);
    drawing.focus(`#${drawing.id(question, `o${options[0]!.key}`)}`);
  };
  const button =
    question.value === undefined || question.required || locked(question, drawing)
      ? nothing
      : html`<button type="button" part="action" class="link" @click=${clear}>${drawing.speaker.t('clear')}</button>`;
  return fieldset(question, drawing, list, 'radiogroup', undefined, button);
}

const given = optionList();

/** One of up to seven options. */
export const radio: QuestionTemplate = (question, drawing) => radioGroup(question, drawing, question.options ?? [], given);

const yesNo = (_: QuestionView, drawing: Drawing): readonly OptionView[] => [true, false].map((value) => ownOption(value, drawing.speaker.t(value ? 'yes' : 'no'), drawing));
const yesNoList = optionList(yesNo);

/** Yes or no. */
export const boolean: QuestionTemplate = (question, drawing) => radioGroup(question, drawing, yesNo(question, drawing), yesNoList);

/** An option that no definition lists, in the language of the interface. */
export function ownOption(value: boolean | number, title: string, { speaker }: Drawing): OptionView {
  return { value, key: String(value), title: { lang: speaker.language, value: title, translations: {} }, exclusive: false };
}
