import type { Content, Drawing } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { isMoment, momentExample } from './moment.js';

/** Whether the answer cannot be changed. A form that is read-only as a whole has no controls. */
export const locked = (question: QuestionView, drawing: Drawing): boolean => drawing.disabled || question.readOnly;

/** Whether the definition has help for the question. */
export const hasHelp = ({ description, examples, links }: QuestionView): boolean => !!description || examples.length + links.length > 0;

/** What the interface adds to the help: how to write, how to search, how many may be chosen unless that goes without saying, and how many chips there are. */
export function hint(question: QuestionView, drawing: Drawing): readonly Content[] {
  const { widget, options = [], value, maxItems } = question;
  const { t, locale } = drawing.speaker;
  if (locked(question, drawing)) return [];
  const limited = maxItems !== undefined && maxItems < options.length && !options.some((option) => option.exclusive && [value].flat().includes(option.value));
  return [
    isMoment(widget) && [t('example'), '\u00a0', momentExample(widget, locale)],
    widget === 'combobox' && t('typeToSearch'),
    widget === 'rank' && t('rankHint'),
    limited && t('atMost', { limit: maxItems }),
    limited && widget === 'combobox' && Array.isArray(value) && value.length > 0 && t('chosenCount', { count: value.length }),
  ].filter((words) => words !== false);
}

/** Ids for `aria-describedby`: whatever stands around the control. */
export function describedBy(question: QuestionView, drawing: Drawing): string {
  const { errors, widget, maxLength, shownFindings } = question;
  return [
    hasHelp(question) && 'help',
    hint(question, drawing).length && 'hint',
    errors.length && 'error',
    // What blocks is the error.
    shownFindings?.[0]?.blocks === false && !locked(question, drawing) && 'finding',
    widget === 'textarea' && maxLength !== undefined && 'count',
  ]
    .flatMap((part) => (part ? drawing.id(question, part) : []))
    .join(' ');
}
