import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { Outline } from '../engine.js';
import { links, paragraphs } from '../questions/frame.js';
import { heading } from '../views/parts.js';
import type { Pen } from './pen.js';
import { questionsOnPaper, whenMany } from './question.js';

/** A whole form on paper, and at its end which form and version it is. */
export function formOnPaper({ id, title, description, links: list, pages }: Outline, pen: Pen): Content {
  const { t } = pen.speaker;
  return html`<header>
      ${title ? heading(pen.say(title), pen.level) : nothing} ${paragraphs(description, pen)} ${links(list, pen)}
      <slot name="intro"></slot>
      <p class="how">${t('optionalNote')}</p>
    </header>
    ${pages.map(
      (page) =>
        html`<section class="page">
          ${page.title ? heading(pen.say(page.title), pen.level + 1) : nothing} ${paragraphs(page.description, pen)} ${links(page.links, pen)}
          ${page.when ? whenMany(page.when, page.questions, pen) : nothing} ${questionsOnPaper(page.questions, pen)}
        </section>`,
    )}
    <slot name="outro"></slot>
    <footer>${t('formId')} ${id} (${pen.language})</footer>`;
}
