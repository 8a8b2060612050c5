import type { QuestionTemplate } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { checkboxes } from './checkboxes.js';
import { combobox } from './combobox.js';
import { consent } from './consent.js';
import { group } from './group.js';
import { line } from './line.js';
import { boolean, radio } from './radio.js';
import { rows } from './rows.js';
import { select } from './select.js';
import { textarea } from './textarea.js';

/** By widget, and by kind for widgets without a template of their own (`scale`, `rank`, `matrix`). */
const templates = new Map<string, QuestionTemplate>(
  Object.entries({ textarea, select, combobox, consent, boolean, group, rows, choice: radio, choices: checkboxes }),
);

/** Names that a definition's `x-widget` may give beside the built-in ones. */
export const registeredWidgets = new Set<string>();

/**
 * Draws questions whose `x-widget` is `widget` with a template of the host's own.
 * @example registerWidget('stars', stars)
 */
export function registerWidget(widget: string, template: QuestionTemplate): void {
  registeredWidgets.add(widget);
  templates.set(widget, template);
}

/** The template for a question; anything on one line when there is no other. */
export const templateFor = ({ widget, kind }: QuestionView): QuestionTemplate => templates.get(widget) ?? templates.get(kind) ?? line;
