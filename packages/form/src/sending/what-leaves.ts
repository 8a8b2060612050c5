import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import { momentInWords } from '../questions/moment.js';
import type { Screen } from '../screen.js';
import { languageName } from '../strings/language-name.js';

/** In words what leaves beside the answers and what does not, and then the very text. */
export function whatLeaves({ drawing, view, response }: Screen): Content {
  const { t, locale, local } = drawing.speaker;
  const leaving = response();
  const { id, form, language, context, startedAt, completedAt } = leaving;
  const moment = (time: string): string =>
    // By the day, where the definition wants no more to be known.
    local(/T00:00:00Z$/.test(time) ? momentInWords(time.slice(0, 10), 'date', locale) : momentInWords(time, 'date-time', locale));
  const entry = (name: Content, value: Content): Content => html`<div class="entry"><dt>${name}</dt><dd class="given" translate="no">${value}</dd></div>`;
  return html`<details part="what-leaves" class="leaves">
    <summary>${t('leaves')}</summary>
    <p>${t('leavesBeside')}</p>
    <dl>
      ${entry(t('leavesForm'), html`${view.title ? [drawing.say(view.title), ' '] : nothing}<code>${form}</code>`)}
      ${entry(t('language'), languageName(language))} ${entry(t('leavesStarted'), moment(startedAt))} ${entry(t('leavesChanged'), moment(completedAt))}
      ${Object.keys(context).length ? entry(t('leavesContext'), html`<code>${JSON.stringify(context).slice(1, -1)}</code>`) : nothing}
      ${entry(t('sentId'), html`<code>${id}</code>`)}
    </dl>
    <p>${t('leavesNot')}</p>
    <p>${t('leavesText')}</p>
    <pre dir="ltr" lang=${language} translate="no">${JSON.stringify(leaving)}</pre>
  </details>`;
}
