import type { QuestionTemplate } from '../drawing.js';
import { fieldset } from './frame.js';
import { optionList } from './option.js';

const list = optionList();

/** Some of a few options. */
export const checkboxes: QuestionTemplate = (question, drawing) => fieldset(question, drawing, list);
