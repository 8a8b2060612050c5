import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import { draftsKit, sendingKit } from '../kits.js';
import type { Screen } from '../screen.js';
import { languageMenu } from './language-menu.js';
import { pageView } from './page.js';
import { heading } from './parts.js';

/** Where the person is. What is not here yet is on its way: then there is nothing to see. */
function place(screen: Screen): Content {
  const { phase, sending, drawing } = screen;
  const kit = sending && sendingKit.value!;
  if (drawing.readOnly) return kit?.recordView(screen) ?? nothing;
  if (phase === 'offer') return draftsKit.value!.offerView(screen);
  if (phase === 'filling') return [kit && (!screen.index || screen.pages.length > 1) ? kit.waitingView(screen) : nothing, pageView(screen)];
  return phase === 'check' || phase === 'sending' ? kit!.checkView(screen) : kit!.sentView(screen);
}

/**
 * Draws the languages to choose from, the title, and where the person is.
 * @param printing whether the page is about to be printed: the whole report is then drawn beside what is on the screen, for paper only
 */
export function drawForm(screen: Screen, languages: readonly string[], choose: (language: string) => void, printing: boolean): Content {
  const { drawing, view } = screen;
  const { speaker, disabled, readOnly } = drawing;
  const title = view.title && drawing.say(view.title);
  return html`${languages.length > 1 ? languageMenu(languages, drawing, choose) : nothing}
    ${title ? html`<div class="title" part="title">${heading(title, drawing.level, 'title')}</div>` : nothing}
    ${disabled && !readOnly ? html`<p class="closed" role="status">${speaker.t('closed')}</p>` : nothing}
    ${place(screen)}${printing && screen.sending ? sendingKit.value!.printedView(screen, title ?? nothing) : nothing}`;
}
