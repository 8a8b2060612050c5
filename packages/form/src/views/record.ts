import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { Screen } from '../screen.js';
import { answersOf } from './answers.js';
import { heading } from './parts.js';
import { receiptView } from './sent.js';

/** A report to read: all pages, every answer in words, nothing to press. */
export const recordView = (screen: Screen): Content =>
  html`<section class="check" part="check-answers">${answersOf(screen, screen.drawing.level + 1, false)}</section>`;

/** The same for paper, with what became of it. */
export const printedView = (screen: Screen, title: Content): Content =>
  html`<div class="printed">
    ${title ? html`<div class="title" part="title">${heading(title, screen.drawing.level)}</div>` : nothing} ${screen.phase === 'sent' || screen.phase === 'queued' ? receiptView(screen) : nothing} ${recordView(screen)}
  </div>`;
