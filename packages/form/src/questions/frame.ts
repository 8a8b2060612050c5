import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import type { Content, Drawing, Place, PlainDrawing } from '../drawing.js';
import type { LinkView, QuestionView, Text } from '../engine.js';
import { explain } from '../strings/explain.js';
import { direction } from '../strings/mark.js';
import { sendingKit } from '../kits.js';
import type { Voice } from '../language/voice.js';
import { changed } from '../changed.js';
import { assign, create } from './control.js';
import { describedBy, hasHelp, hint } from './described.js';
import { does } from './does.js';
import type { Kind } from './kind.js';
import { late, say, says } from './words.js';

/** Whether its title says that it may be left unanswered. */
const isMarked = ({ required, kind, readOnly }: QuestionView): boolean => !required && !readOnly && kind !== 'group' && kind !== 'consent';

/** A question's title, or its name. */
export const titleOf = ({ title, name }: QuestionView, drawing: Voice): string => (title ? drawing.say(title) : name);

/** Writes the title, and whether it may be left unanswered. */
function write(place: Element, question: QuestionView, drawing: Drawing, mark = isMarked(question)): void {
  if (!changed(place, [drawing, question.title, mark])) return;
  const title = titleOf(question, drawing);
  let words: string | DocumentFragment = title;
  // In another language than the form's.
  if (typeof title !== 'string') render(title, (words = new DocumentFragment()));
  // Chromium drops a plain space between elements from the control's name; a line may end there all the same.
  place.replaceChildren(words, ...(mark ? ['\u00a0', create('wbr'), create('span', { class: 'optional' }, drawing.speaker.t('optional'))] : []));
}

/** `<legend ${heading(question, drawing)}></legend>` */
export const heading = (question: QuestionView, drawing: Drawing, mark?: boolean): unknown => does((place) => write(place, question, drawing, mark));

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

/** Draws help, hint and error, in this order above the control, where a phone's keyboard does not cover them. */
function drawNotes(place: Element, control: ChildNode | null, question: QuestionView, drawing: Drawing): void {
  const { errors, examples, description } = question;
  const { t } = drawing.speaker;
  const hinted = hint(question, drawing);
  let below = control;
  /** What comes and goes before what is below it. */
  const note = (part: string, tag: 'div' | 'p', kind: string, wanted: unknown, draw: (element: Element) => void): void => {
    const id = drawing.id(question, part);
    const above = below ? (below as CharacterData).previousElementSibling : place.lastElementChild;
    const there = above?.id === id ? above : undefined;
    if (!wanted) return there?.remove();
    draw((below = there ?? place.insertBefore(create(tag, { class: kind, part: kind, id }), below)) as Element);
  };
  note('error', 'p', 'error', errors.length, (element) => {
    const words = ` ${explain(errors[0]!, question, drawing.speaker)}`;
    if (element.textContent !== t('error') + words) element.replaceChildren(create('span', { class: 'unseen' }, t('error')), words);
  });
  note('hint', 'p', 'help', hinted.length, (element) => say(element, hinted.flatMap((words) => [words, ' ']).flat() as Content));
  note('help', 'div', 'help', hasHelp(question), (element) =>
    late(
      [paragraphs(description, drawing), examples.map((text) => html`<p class="example">${t('example')}\u00a0${drawing.say(text)}</p>`), links(question.links, drawing)],
      element,
    ),
  );
}

/** `<div ${notes(question, drawing)}>…</div>`: help, hint and error at the end of it, or before what is found there. */
export const notes = (question: QuestionView, drawing: Drawing, before?: string): unknown =>
  does((place) => drawNotes(place, before ? place.querySelector(before) : null, question, drawing));

/** A question's frame, and what was drawn in it last. */
interface Frame extends Place {
  first: HTMLElement;
  question: QuestionView;
  drawing: Drawing;
  /** The control, or where Lit begins. */
  content?: ChildNode | null;
  draw?: ReturnType<Kind['mount']>;
}

/** A frame of each sort, to be copied: with its control in it, unless that is a template of Lit's. */
const blanks = new Map<unknown, HTMLElement>();

function open(sort: Kind | 'label' | 'legend', question: QuestionView, drawing: Drawing, isField: boolean): Frame {
  if (!blanks.has(sort)) {
    const label = create(isField ? 'label' : 'legend', { part: 'label' });
    blanks.set(sort, create(isField ? 'div' : 'fieldset', { part: 'question' }, label, ...(typeof sort === 'string' ? [] : [sort.blank()])));
  }
  const element = blanks.get(sort)!.cloneNode(true) as HTMLElement;
  const frame: Frame = { sort, first: element, last: element, question, drawing, content: element.children[1]! };
  if (typeof sort !== 'string') frame.draw = sort.mount(frame.content as HTMLElement, frame);
  return frame;
}

/** What all questions have around their control: pointer and label, and what comes and goes above and below. */
const framed =
  (question: QuestionView, drawing: Drawing, content: TemplateResult | Kind, below: Content, isField: boolean, role?: string, mark?: boolean): PlainDrawing =>
  (before) => {
    const { errors, required, kind, pointer } = question;
    const isTemplate = !('blank' in content);
    const sort = isTemplate ? (isField ? 'label' : 'legend') : content;
    const old = before?.sort === sort ? (before as Frame) : undefined;
    const frame = Object.assign(old ?? open(sort, question, drawing, isField), { question, drawing });
    const { first: element } = frame;
    const label = element.firstElementChild!;
    assign(element, {
      'data-question': pointer,
      class: isField ? 'question' : `question ${kind}`,
      role,
      'aria-describedby': !isField && describedBy(question, drawing),
      'aria-invalid': role && errors.length > 0 && 'true',
      'aria-required': role && required && 'true',
    });
    assign(label, { id: drawing.id(question, 'label'), for: isField && drawing.id(question) });
    write(label, question, drawing, mark);
    frame.draw?.(question, drawing);
    late([isTemplate ? content : nothing, below, sendingKit.value?.findingBox(question, drawing) ?? nothing, isField ? details(question, drawing) : detail(question.detail, drawing)], element);
    drawNotes(element, (frame.content ??= label.nextSibling), question, drawing);
    return frame;
  };

/** A question with one control: the label stands for it. */
export const field = (question: QuestionView, drawing: Drawing, content: TemplateResult | Kind, below: Content = nothing): PlainDrawing =>
  framed(question, drawing, content, below, true);

/** A question with several controls, or a group of questions: a fieldset with its legend. */
export const fieldset = (question: QuestionView, drawing: Drawing, content: TemplateResult | Kind, role?: 'radiogroup', mark?: boolean, below: Content = nothing): PlainDrawing =>
  framed(question, drawing, content, below, false, role, mark);

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
