import { html } from 'lit';
import type { Content } from '../drawing.js';
import type { Screen } from '../screen.js';
import { answersOf } from './answers.js';

/** A report to read: all pages, every answer in words, nothing to press. */
export const recordView = (screen: Screen): Content =>
  html`<section class="check" part="check-answers">${answersOf(screen, screen.drawing.level + 1, false)}</section>`;
