import { html } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import { control } from './control.js';
import { heading, notes } from './frame.js';
import { shown } from './shown.js';

/** One tick box that must be ticked; its title is what is agreed to. */
export const consent: QuestionTemplate = (question, drawing) =>
  html`<div class="question" part="question" data-question=${question.pointer} ${notes(question, drawing, '.option')}>
    <div class="option" part="option">
      <input
        type="checkbox"
        part="control"
        value="true"
        ${control(question, drawing)}
        ${shown('checked', question.value === true)}
        @change=${(event: Event) => {
          drawing.set(question, (event.target as HTMLInputElement).checked || undefined);
          drawing.commit(question);
        }}
      />
      <label part="label" for=${drawing.id(question)} ${heading(question, drawing)}></label>
    </div>
  </div>`;
