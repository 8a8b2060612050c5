import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { LinkView, QuestionView, Text } from '../engine.js';
import { explain } from '../strings/explain.js';
import { direction } from '../strings/mark.js';
import { sendingKit } from '../kits.js';
import type { Voice } from '../language/voice.js';
import { describedBy, hasHelp, hint } from './described.js';

/** Whether its title says that it may be left unanswered. */
const isMarked = ({ required, kind, readOnly }: QuestionView): boolean => !required && !readOnly && kind !== 'group' && kind !== 'consent';

/** The title, and whether it may be left unanswered. */
export function heading(question: QuestionView, drawing: Drawing, mark = isMarked(question)): Content {
  return html`${question.title ? drawing.say(question.title) : question.name}${mark
    ? // Chromium drops a plain space between elements from the control's name; a line may end there all the same.
      html`\u00a0<wbr><span class="optional">${drawing.speaker.t('optional')}</span>`
    : nothing}`;
}

/** A text of several paragraphs, parted by blank lines. */
export function paragraphs(text: Text | undefined, drawing: Voice): Content {
  if (!text) return nothing;
  const spoken = drawing.spoken(text);
  return spoken.text.split(/\n\s*\n/).map((part) => html`<p lang=${spoken.lang} dir=${direction(spoken.lang)}>${part}</p>`);
}

/** Links of the definition: https or mailto, as the engine has checked. */
export function links(list: readonly LinkView[], drawing: Voice): Content {
  return list.length
    ? html`<ul class="links">
        ${list.map(({ href, title }) => html`<li><a href=${href} rel="noopener noreferrer" target="_blank">${drawing.say(title)}</a></li>`)}
      </ul>`
    : nothing;
}

/** Help, hint and error, in this order above the control, where a phone's keyboard does not cover them. */
export function notes(question: QuestionView, drawing: Drawing): Content {
  const { errors, examples, description } = question;
  const hinted = hint(question, drawing);
  return html`${hasHelp(question)
    ? html`<div class="help" part="help" id=${drawing.id(question, 'help')}>
        ${paragraphs(description, drawing)}${examples.map((text) => html`<p class="example">${drawing.speaker.t('example')}\u00a0${drawing.say(text)}</p>`)}${links(question.links, drawing)}
      </div>`
    : nothing}${hinted.length ? html`<p class="help" part="help" id=${drawing.id(question, 'hint')}>${hinted.map((words) => [words, ' '])}</p>` : nothing}${errors.length
    ? html`<p class="error" part="error" id=${drawing.id(question, 'error')}>
        <span class="unseen">${drawing.speaker.t('error')}</span> ${explain(errors[0]!, question, drawing.speaker)}
      </p>`
    : nothing}`;
}

/** What the guard found in a text; it is there once the guard is. */
const finding = (question: QuestionView, drawing: Drawing): Content => sendingKit.value?.findingBox(question, drawing) ?? nothing;

/** A question with one control: the label stands for it. */
export function field(question: QuestionView, drawing: Drawing, content: Content): TemplateResult {
  return html`<div class="question" part="question" data-question=${question.pointer}>
    <label part="label" id=${drawing.id(question, 'label')} for=${drawing.id(question)}>${heading(question, drawing)}</label>
    ${notes(question, drawing)}${content}${finding(question, drawing)}${details(question, drawing)}
  </div>`;
}

/** A question with several controls, or a group of questions: a fieldset with its legend. */
export function fieldset(question: QuestionView, drawing: Drawing, content: Content, role?: 'radiogroup', mark?: boolean): TemplateResult {
  return html`<fieldset
    class=${`question ${question.kind}`}
    part="question"
    data-question=${question.pointer}
    role=${role ?? nothing}
    aria-describedby=${describedBy(question, drawing) || nothing}
    aria-invalid=${role && question.errors.length ? 'true' : nothing}
    aria-required=${role && question.required ? 'true' : nothing}
  >
    <legend part="label" id=${drawing.id(question, 'label')}>${heading(question, drawing, mark)}</legend>
    ${notes(question, drawing)}${content}${finding(question, drawing)}${detail(question.detail, drawing)}
  </fieldset>`;
}

/** The details of all options, for controls that cannot hold them between their options. */
export function details(question: QuestionView, drawing: Drawing): Content {
  return [question, ...(question.options ?? [])].map((owner) => detail(owner.detail, drawing));
}

/** The text that belongs right under an option, while it is shown. */
export function detail(pointer: string | undefined, drawing: Drawing): Content {
  const question = pointer && drawing.session.question(pointer);
  return question ? html`<div class="detail">${drawing.questions([question])}</div>` : nothing;
}

/** Questions in order, without details, which their owners draw. */
export const ownPlaces = (questions: readonly QuestionView[], { session }: Drawing): readonly QuestionView[] =>
  questions.filter(({ detailOf }) => !detailOf || !session.question(detailOf));
