import type { QuestionTemplate } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { checkboxes } from './checkboxes.js';
import { combobox } from './combobox.js';
import { consent } from './consent.js';
import { fixed } from './fixed.js';
import { group } from './group.js';
import { line } from './line.js';
import { matrix } from './matrix.js';
import { own } from './mounted.js';
import { boolean, radio } from './radio.js';
import { rank } from './rank.js';
import { registeredWidgets } from './registry.js';
import { rows } from './rows.js';
import { scale } from './scale.js';
import { select } from './select.js';
import { textarea } from './textarea.js';

/** By widget, and by kind for widgets without a template of their own. */
const templates: Readonly<Record<string, QuestionTemplate>> = {
  textarea,
  select,
  combobox,
  consent,
  boolean,
  group,
  matrix,
  rows,
  rank,
  scale,
  choice: radio,
  choices: checkboxes,
};

/** The template for a question; anything on one line when there is no other. */
export const templateFor = ({ widget, kind, readOnly, children, rows: list }: QuestionView): QuestionTemplate => {
  if (readOnly && !children && !list) return fixed;
  const registered = registeredWidgets.get(widget);
  if (registered) return typeof registered === 'function' ? registered : own(registered);
  return templates[widget] ?? templates[kind] ?? line;
};
