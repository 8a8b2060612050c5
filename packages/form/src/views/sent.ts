import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { Screen } from '../screen.js';
import { momentInWords } from '../questions/moment.js';
import { heading } from './parts.js';

/** The receipt. */
export function sentView({ drawing, receipt, phase, restart }: Screen): Content {
  const { t, locale, local } = drawing.speaker;
  return html`<section part="sent" class="sent">
    ${heading(t(phase === 'sent' ? 'sentTitle' : 'queuedTitle'), drawing.level + 1, 'sent')}
    <dl>
      ${receipt?.receivedAt
        ? html`<div class="entry">
            <dt>${t('sentAt')}</dt>
            <dd class="given">${local(momentInWords(receipt.receivedAt, 'date-time', locale))}</dd>
          </div>`
        : nothing}
      <div class="entry">
        <dt>${t('sentId')}</dt>
        <dd class="given"><code>${receipt?.id}</code></dd>
      </div>
    </dl>
    <slot name="sent"></slot>
    <div class="buttons"><button type="button" @click=${restart}>${t('another')}</button></div>
  </section>`;
}
