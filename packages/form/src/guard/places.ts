import type { Drawing } from '../drawing.js';
import type { FindingView, QuestionView } from '../engine.js';
import { findingName } from './words.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** The control that holds the text of an answer as it is; a widget of the host's own may have none. */
function controlOf(root: ParentNode, { pointer, value }: QuestionView): TextControl | undefined {
  const controls = root.querySelectorAll<TextControl>(`:is(input:not([type]), input[type=text], textarea)[data-pointer="${CSS.escape(pointer)}"]`);
  return [...controls].find((control) => control.value === value);
}

/** Marks a part of the text, and brings it into view: browsers scroll to a caret that comes with focus, not to a selection. */
function select(control: TextControl, start: number, end: number): void {
  control.blur();
  control.setSelectionRange(end, end);
  control.focus();
  control.setSelectionRange(start, end);
}

/** Focuses the text, with what was found in it first selected. */
export function showFinding(root: ParentNode, question: QuestionView | undefined): void {
  const finding = question?.findings?.[0];
  const control = question && controlOf(root, question);
  if (finding && control) select(control, finding.start, finding.end);
  else if (question) root.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(question.pointer)}"]`)?.focus();
}

/** What goes with a finding: brackets around it, and the space that would stand there twice, or before a full stop. */
function around(text: string, { start, end }: FindingView): [start: number, end: number] {
  if (/^(?:\(\)|\[\])$/.test(`${text[start - 1]}${text[end]}`)) [start, end] = [start - 1, end + 1];
  if (text[start - 1] === ' ' && /^(?:$|[\s.,;:!?)])/.test(text.slice(end))) start--;
  else if ((!start || /\s/.test(text[start - 1]!)) && text[end] === ' ') end++;
  return [start, end];
}

/**
 * Takes what was found first out of the text, in its control where there is one: as typing does it, so that the
 * browser's own undo brings it back. `execCommand` is the only way to that.
 */
export function removeFinding(root: ParentNode, { pointer }: QuestionView, drawing: Drawing): void {
  const question = drawing.session.question(pointer);
  const finding = question?.findings?.[0];
  if (!finding) return;
  const text = question.value as string;
  const [start, end] = around(text, finding);
  const control = controlOf(root, question);
  if (control) {
    select(control, start, end);
    document.execCommand('delete');
  }
  if (drawing.session.question(pointer)?.value === text) drawing.set(question, text.slice(0, start) + text.slice(end));
  drawing.commit(question);
  drawing.announce(drawing.speaker.t('removed', { title: findingName(finding, drawing.speaker) }));
}
