import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { LoadError } from '../load.js';
import type { Speaker } from '../strings/speaker.js';

/** In place of a form that is not there: still loading, out of reach, or broken. Workers read nothing technical. */
export function notice(trouble: LoadError | undefined, { t }: Speaker, retry: () => void): Content {
  if (!trouble) return html`<p role="status" class="help">${t('loading')}</p>`;
  const away = trouble.code === 'load-failed';
  return html`<div class="summary" role="alert">
    <p class="heading">${t(away ? 'loadFailed' : 'broken')}</p>
    <p>${t(away ? 'loadFailedHelp' : 'brokenHelp')}</p>
    ${away ? html`<button type="button" @click=${retry}>${t('retry')}</button>` : nothing}
  </div>`;
}
