import { html } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { fieldset, ownPlaces } from './frame.js';

/** Questions under one title. */
export const group: QuestionTemplate = (question, drawing) =>
  fieldset(question, drawing, html`<div class="questions">${drawing.questions(ownPlaces(question.children ?? [], drawing))}</div>`);
