import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LoadError } from './load-error.js';
import type { Speaker } from './strings/speaker.js';

/** In place of a form that is not there yet. */
export const loading = ({ t }: Speaker): TemplateResult => html`<p role="status" class="help">${t('loading')}</p>`;

/** What is wrong, and how to go on where that is possible. Workers read nothing technical. */
export function notice({ code }: LoadError, { t }: Speaker, retry: () => void, hasForm: boolean): TemplateResult {
  const away = code === 'load-failed';
  return html`<div class="summary" role="alert">
    <p class="heading">${t(hasForm ? 'languageFailed' : away ? 'loadFailed' : 'broken')}</p>
    <p>${t(away ? 'loadFailedHelp' : 'brokenHelp')}</p>
    ${away ? html`<button type="button" @click=${retry}>${t('retry')}</button>` : nothing}
  </div>`;
}
