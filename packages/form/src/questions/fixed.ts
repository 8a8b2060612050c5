import { html } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { answer } from './answer.js';
import { details, heading, notes } from './frame.js';

/** A question whose answer stands already: words to read, where a control that does nothing would be in the way. */
export const fixed: QuestionTemplate = (question, drawing) =>
  html`<dl class="question" part="question" data-question=${question.pointer}>
    <dt part="label" ${heading(question, drawing)}></dt>
    <dd ${notes(question, drawing, '.given')}>
      <div class="given">${answer(question, drawing)}</div>
      ${details(question, drawing)}
    </dd>
  </dl>`;
