import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { PageView } from '../engine.js';
import { keyed } from '../keyed.js';
import { draftsKit } from '../kits.js';
import { links, paragraphs } from '../questions/frame.js';
import type { Screen } from '../screen.js';
import { heading, progress, summary } from './parts.js';

function section(page: PageView, screen: Screen): Content {
  const { drawing } = screen;
  return html`<section class="page">
    ${page.title ? heading(drawing.say(page.title), drawing.level + 1, drawing.id({ key: page.id }, 'page')) : nothing}
    ${paragraphs(page.description, drawing)} ${links(page.links, drawing)}
    ${drawing.sections(page.sections)}
  </section>`;
}

/** A page of questions, or all of them: errors, questions, and the way back and forth. */
export function pageView(screen: Screen): Content {
  const { pages, index, view, drawing, returning } = screen;
  const { t } = drawing.speaker;
  const single = pages.length === view.pages.length;
  const toCheck = returning || single || index === view.pages.length - 1;
  return html`${progress(screen)}${draftsKit.value?.leftView(screen)}${summary(
      pages.flatMap(({ errors }) => errors),
      screen,
    )}${!index || single
      ? html`<div class="intro">
          ${paragraphs(view.description, drawing)}${links(view.links, drawing)}<slot name="intro"></slot><slot name="privacy"></slot>
          <p class="help">${t('optionalNote')}</p>
        </div>`
      : nothing}
    ${keyed(
      pages,
      ({ id }: PageView) => id,
      (page: PageView) => section(page, screen),
    )}
    <div class="buttons">
      ${index && !single ? html`<button type="button" part="back" @click=${screen.back}>${t('back')}</button>` : nothing}
      <button type="button" part="next" class="primary" @click=${screen.next}>${t(toCheck ? 'check' : 'next')}</button>
    </div>
    ${draftsKit.value?.saveState(screen)}`;
}
