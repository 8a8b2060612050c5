import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LoadError } from './load-error.js';
import type { Patience } from './patience.js';
import type { Speaker } from '../strings/speaker.js';

/** In place of a form that is not there yet. Stands there empty at first, for what is put into a live region is read out. */
export const loading = (stage: Patience['stage'], { t }: Speaker, retry: () => void): TemplateResult =>
  html`<div class="loading" id="loading" tabindex="-1">
    <div role="status">
      ${stage === 'short' ? nothing : html`<p>${t('loading')}</p>`} ${stage === 'long' ? html`<p class="help">${t('loadSlow')}</p>` : nothing}
    </div>
    ${stage === 'short' ? nothing : html`<progress aria-label=${t('loading')}></progress>`}
    ${stage === 'long' ? html`<button type="button" part="action" @click=${retry}>${t('retry')}</button>` : nothing}
  </div>`;

/**
 * What is wrong in the person's words, how to go on where that is possible, and whom to turn to. What those need to
 * know is folded away, so that nobody else has to read it.
 */
export function notice({ kind: given, code, pointer, message }: LoadError, { t }: Speaker, retry: () => void, hasForm: boolean): TemplateResult {
  // Without the form there are no parts of it.
  const kind = given === 'partFailed' && !hasForm ? 'loadFailed' : given;
  const away = kind !== 'broken';
  return html`<div class="summary" part="error-summary">
    <div role="alert">
      <p class="heading" part="heading">${t(kind === 'partFailed' ? kind : hasForm ? 'languageFailed' : away ? 'loadFailed' : 'broken')}</p>
      <p>${t(`${kind}Help`)}</p>
    </div>
    <slot name="help"><p>${t('turnTo')}</p></slot>
    ${away ? html`<button type="button" part="action" @click=${retry}>${t('retry')}</button>` : nothing}
    <details>
      <summary>${t('details')}</summary>
      <p class="given" lang="en"><code>${code} ${pointer}</code><br />${message}</p>
    </details>
  </div>`;
}
