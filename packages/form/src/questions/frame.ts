import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { LinkView, QuestionView, Text } from '../engine.js';
import { explain } from '../strings/explain.js';
import { direction } from '../strings/mark.js';
import { sendingKit } from '../kits.js';
import type { Voice } from '../language/voice.js';
import { assign } from './control.js';
import { describedBy, hasHelp, hint } from './described.js';
import { does } from './does.js';
import { flat } from './flat.js';
import { late, say, says } from './words.js';

/** Whether its title says that it may be left unanswered. */
const isMarked = ({ required, kind, readOnly }: QuestionView): boolean => !required && !readOnly && kind !== 'group' && kind !== 'consent';

/** A question's title, or its name. */
export const titleOf = ({ title, name }: QuestionView, drawing: Voice): string => (title ? drawing.say(title) : name);

/** The title, and whether it may be left unanswered. */
export function heading(question: QuestionView, drawing: Drawing, mark = isMarked(question)): Content {
  const title = titleOf(question, drawing);
  // Chromium drops a plain space between elements from the control's name; a line may end there all the same.
  return mark ? html`${title}\u00a0<wbr><span class="optional" ${says(drawing.speaker.t('optional'))}></span>` : title;
}

/** A text of several paragraphs, parted by blank lines. */
export function paragraphs(text: Text | undefined, drawing: Voice): Content {
  if (!text) return nothing;
  const spoken = drawing.spoken(text);
  return spoken.text.split(/\n\s*\n/).map((part) => html`<p lang=${spoken.lang} dir=${direction(spoken.lang)} ${says(part)}></p>`);
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
  return [
    hasHelp(question)
      ? html`<div class="help" part="help" id=${drawing.id(question, 'help')}>
          ${paragraphs(description, drawing)}${examples.map((text) => html`<p class="example">${drawing.speaker.t('example')}\u00a0${drawing.say(text)}</p>`)}${links(question.links, drawing)}
        </div>`
      : nothing,
    hinted.length ? html`<p class="help" part="help" id=${drawing.id(question, 'hint')}>${hinted.map((words) => [words, ' '])}</p>` : nothing,
    errors.length
      ? html`<p class="error" part="error" id=${drawing.id(question, 'error')}><span class="unseen" ${says(drawing.speaker.t('error'))}></span> ${explain(errors[0]!, question, drawing.speaker)}</p>`
      : nothing,
  ];
}

/** What all questions have around their control: pointer and label, and what comes and goes above and below. */
const frame = (question: QuestionView, drawing: Drawing, below: Content, role?: string, mark?: boolean): unknown =>
  does((element) => {
    const { errors, required, kind, pointer } = question;
    const label = element.firstElementChild!;
    const isField = label.matches('label');
    // What is drawn above it later comes between.
    const content = ((element as { content?: ChildNode }).content ??= label.nextSibling!);
    assign(element, {
      'data-question': pointer,
      class: isField ? 'question' : `question ${kind}`,
      role,
      'aria-describedby': !isField && describedBy(question, drawing),
      'aria-invalid': role && errors.length > 0 && 'true',
      'aria-required': role && required && 'true',
    });
    assign(label, { id: drawing.id(question, 'label'), for: isField && drawing.id(question) });
    say(label, heading(question, drawing, mark));
    late(notes(question, drawing), element, content);
    late([below, sendingKit.value?.findingBox(question, drawing) ?? nothing, isField ? details(question, drawing) : detail(question.detail, drawing)], element);
  });

/** A question with one control: the label stands for it. */
export const field = (question: QuestionView, drawing: Drawing, content: TemplateResult, below: Content = nothing): TemplateResult =>
  flat(html`<div part="question" ${frame(question, drawing, below)}><label part="label"></label>${content}</div>`);

/** A question with several controls, or a group of questions: a fieldset with its legend. */
export const fieldset = (question: QuestionView, drawing: Drawing, content: TemplateResult, role?: 'radiogroup', mark?: boolean, below: Content = nothing): TemplateResult =>
  flat(html`<fieldset part="question" ${frame(question, drawing, below, role, mark)}><legend part="label"></legend>${content}</fieldset>`);

/** The details of all options, for controls that cannot hold them between their options. */
export function details(question: QuestionView, drawing: Drawing): Content {
  return [question, ...(question.options ?? [])].flatMap((owner) => (owner.detail ? [detail(owner.detail, drawing)] : []));
}

/** The text that belongs right under an option, while it is shown. */
export function detail(pointer: string | undefined, drawing: Drawing): Content {
  const question = pointer && drawing.session.question(pointer);
  return question ? html`<div class="detail">${drawing.questions([question])}</div>` : nothing;
}

/** Questions in order, without details, which their owners draw. */
export const ownPlaces = (questions: readonly QuestionView[], { session }: Drawing): readonly QuestionView[] =>
  questions.filter(({ detailOf }) => !detailOf || !session.question(detailOf));
