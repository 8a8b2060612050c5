import type { CSSResult } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { checkboxes } from './checkboxes.js';
import { consent } from './consent.js';
import { fixed } from './fixed.js';
import { group } from './group.js';
import { line } from './line.js';
import { own } from './mounted.js';
import { boolean, radio } from './radio.js';
import { registeredWidgets } from './registry.js';
import { select } from './select.js';
import { textarea } from './textarea.js';

/** By widget, and by kind for widgets without a template of their own. */
const templates: Record<string, QuestionTemplate> = {
  textarea,
  select,
  consent,
  boolean,
  group,
  choice: radio,
  choices: checkboxes,
};

/** Templates by widget, and the part of the theme that belongs to them. */
type Part = { readonly style: CSSResult } & Readonly<Record<string, QuestionTemplate | CSSResult>>;

const inOrder = (): Promise<Part> => import('./in-order.js');

/** By widget: what few forms ask for is a chunk of its own, which only they load. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  combobox: () => import('./combobox.js'),
  matrix: () => import('./matrix.js'),
  scale: () => import('./scale.js'),
  rank: inOrder,
  rows: inOrder,
};

/** Brings what draws the widgets, unless it is here. Resolves with the theme of those that are not every form's. */
export async function loadTemplates(widgets: ReadonlySet<string>): Promise<CSSResult[]> {
  const needed = new Set([...widgets].flatMap((widget) => parts[widget] ?? []));
  const found = await Promise.all([...needed].map((load) => load()));
  return found.map(({ style, ...each }) => (Object.assign(templates, each), style));
}

/** The template for a question; anything on one line when there is no other. */
export const templateFor = ({ widget, kind, readOnly, children, rows: list }: QuestionView): QuestionTemplate => {
  if (readOnly && !children && !list) return fixed;
  const registered = registeredWidgets.get(widget);
  if (registered) return typeof registered === 'function' ? registered : own(registered);
  return templates[widget] ?? templates[kind] ?? line;
};
