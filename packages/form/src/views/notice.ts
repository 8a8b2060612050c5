import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { Speaker } from '../strings/speaker.js';

/** In place of a form that is not there: still loading, out of reach, or broken. */
export function notice(state: 'loading' | 'unavailable' | 'broken', { t }: Speaker, retry: () => void): Content {
  if (state === 'loading') return html`<p role="status" class="help">${t('loading')}</p>`;
  const broken = state === 'broken';
  return html`<div class="summary" role="alert">
    <p class="heading">${t(broken ? 'broken' : 'loadFailed')}</p>
    <p>${t(broken ? 'brokenHelp' : 'loadFailedHelp')}</p>
    ${broken ? nothing : html`<button type="button" @click=${retry}>${t('retry')}</button>`}
  </div>`;
}
