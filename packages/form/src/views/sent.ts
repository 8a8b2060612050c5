import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import { momentInWords } from '../questions/moment.js';
import type { Screen } from '../screen.js';
import { heading } from './parts.js';

/** When the report arrived, and its id. */
export function receiptView({ drawing, sending }: Screen): Content {
  const { receipt } = sending!.report;
  const { t, locale, local } = drawing.speaker;
  return html`<dl>
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
  </dl>`;
}

/** What became of the report: it has arrived, now or already before, or it goes by itself later. */
export function sentView(screen: Screen): Content {
  const { drawing, sending, phase, restart } = screen;
  const { receipt } = sending!.report;
  const { t } = drawing.speaker;
  const queued = phase === 'queued';
  return html`<section part="sent" class=${`sent ${phase}`}>
    ${heading(t(queued ? 'queuedTitle' : 'sentTitle'), drawing.level + 1, 'sent')}
    ${queued || receipt?.replay ? html`<p>${t(!queued ? 'replayHelp' : receipt?.code === 'unauthorized' ? 'signInHelp' : 'queuedHelp')}</p>` : nothing} ${receiptView(screen)}
    <slot name="sent"></slot>
    <div class="buttons"><button type="button" part="action" @click=${restart}>${t('another')}</button></div>
  </section>`;
}
