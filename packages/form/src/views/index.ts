import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { Screen } from '../screen.js';
import { checkView } from './check.js';
import { languageMenu } from './language-menu.js';
import { pageView } from './page.js';
import { waitingView } from '../sending/waiting-view.js';
import { heading } from './parts.js';
import { offerView } from '../drafts/offer-view.js';
import { recordView } from './record.js';
import { receiptView, sentView } from './sent.js';

const views: Readonly<Record<Screen['phase'], (screen: Screen) => Content>> = {
  offer: offerView,
  filling: pageView,
  check: checkView,
  sending: checkView,
  sent: sentView,
  queued: sentView,
};

/**
 * Draws the languages to choose from, the title, and where the person is.
 * @param printing whether the page is about to be printed: the whole report is then drawn beside what is on the screen, for paper only
 */
export function drawForm(screen: Screen, languages: readonly string[], choose: (language: string) => void, printing: boolean): Content {
  const { drawing, view, phase } = screen;
  const { speaker, disabled, readOnly } = drawing;
  const title = view.title && drawing.say(view.title);
  return html`${languages.length > 1 ? languageMenu(languages, drawing, choose) : nothing}
    ${title ? html`<div class="title" part="title">${heading(title, drawing.level, 'title')}</div>` : nothing}
    ${disabled && !readOnly ? html`<p class="closed" role="status">${speaker.t('closed')}</p>` : nothing}
    ${phase === 'filling' && !readOnly && (!screen.index || screen.pages.length > 1) ? waitingView(screen) : nothing} ${(readOnly ? recordView : views[phase])(screen)}
    ${printing
      ? html`<div class="printed">
          ${title ? html`<div class="title" part="title">${heading(title, drawing.level)}</div>` : nothing} ${views[phase] === sentView ? receiptView(screen) : nothing} ${recordView(screen)}
        </div>`
      : nothing}`;
}
