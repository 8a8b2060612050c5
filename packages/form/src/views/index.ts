import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { Screen } from '../screen.js';
import { checkView } from './check.js';
import { languageMenu } from './language-menu.js';
import { pageView } from './page.js';
import { heading } from './parts.js';
import { sentView } from './sent.js';

const views: Readonly<Record<Screen['phase'], (screen: Screen) => Content>> = {
  filling: pageView,
  check: checkView,
  sending: checkView,
  sent: sentView,
  queued: sentView,
};

/** Draws the languages to choose from, the title, and where the person is. */
export function drawForm(screen: Screen, languages: readonly string[], choose: (language: string) => void): Content {
  const { drawing, view, phase } = screen;
  return html`${languages.length > 1 ? languageMenu(languages, drawing, choose) : nothing}
    ${view.title ? html`<div class="title">${heading(drawing.say(view.title), drawing.level, 'title')}</div>` : nothing} ${views[phase](screen)}`;
}
