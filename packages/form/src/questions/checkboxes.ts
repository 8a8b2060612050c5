import type { QuestionTemplate } from '../drawing.js';
import { fieldset } from './frame.js';
import { limitHint, optionList, toggle } from './option.js';

/** Some of a few options. */
export const checkboxes: QuestionTemplate = (question, drawing) => {
  const { options = [], value = [] } = question;
  return fieldset(
    question,
    drawing,
    optionList(
      question,
      drawing,
      'checkbox',
      options,
      (option) => (value as unknown[]).includes(option.value),
      (option, on) => drawing.set(question, toggle(question, option, on)),
    ),
    limitHint(question, drawing),
  );
};
