import { html, nothing } from 'lit';
import type { Drawing, QuestionTemplate } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { locked } from './described.js';
import { fieldset } from './frame.js';
import { optionList } from './option.js';

function radioGroup(question: QuestionView, drawing: Drawing, options: readonly OptionView[]): ReturnType<QuestionTemplate> {
  const clear = (): void => {
    drawing.set(question, undefined);
    drawing.commit(question);
    drawing.focus(`#${drawing.id(question, `o${options[0]!.key}`)}`);
  };
  return fieldset(
    question,
    drawing,
    html`${optionList(question, drawing, options)}${question.value === undefined || question.required || locked(question, drawing)
      ? nothing
      : html`<button type="button" part="action" class="link" @click=${clear}>${drawing.speaker.t('clear')}</button>`}`,
    'radiogroup',
  );
}

/** One of up to seven options; an optional answer can be taken back. */
export const radio: QuestionTemplate = (question, drawing) => radioGroup(question, drawing, question.options ?? []);

/** Yes or no. */
export const boolean: QuestionTemplate = (question, drawing) =>
  radioGroup(
    question,
    drawing,
    [true, false].map((value) => {
      const title = { lang: drawing.speaker.language, value: drawing.speaker.t(value ? 'yes' : 'no'), translations: {} };
      return { value, key: String(value), title, exclusive: false };
    }),
  );
