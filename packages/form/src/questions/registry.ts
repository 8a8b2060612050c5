import type { QuestionTemplate } from '../drawing.js';

/** Templates of the host's own by widget: names that a definition's `x-widget` may give beside the built-in ones. */
export const registeredWidgets = new Map<string, QuestionTemplate>();

/**
 * Draws questions whose `x-widget` is `widget` with a template of the host's own.
 * @example registerWidget('stars', stars)
 */
export function registerWidget(widget: string, template: QuestionTemplate): void {
  registeredWidgets.set(widget, template);
}
