import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { Screen } from '../screen.js';
import type { Fault } from './report.js';
import { trouble } from '../views/parts.js';
import { saveCopy } from './save.js';

const help = { failed: 'sendFailedHelp', refused: 'sendRefusedHelp', conflict: 'conflictHelp', elsewhere: 'elsewhereHelp' } as const;

/** What has arrived under this id, or is on its way, stays as it is: there is nothing left to send. */
export const isOver = (fault: Fault | undefined): fault is 'conflict' | 'elsewhere' => fault === 'conflict' || fault === 'elsewhere';

/** Nobody reads more of what only those who look after the service understand. */
const MOST = 5;

/** Why the report was not sent, and what now. */
export function faultView({ drawing, sending, restart }: Screen): Content {
  const { fault, elsewhere, receipt } = sending!.report;
  if (!fault) return nothing;
  const { t } = drawing.speaker;
  return trouble(
    'fault',
    t(isOver(fault) ? fault : 'sendFailed'),
    html`<p>${t(help[fault])}</p>
      ${fault === 'failed' ? nothing : html`<slot name="help"></slot>`}
      <div class="buttons">
        <button type="button" part="action" @click=${saveCopy}>${t('save')}</button>
        ${isOver(fault) ? html`<button type="button" part="action" @click=${restart}>${t('another')}</button>` : nothing}
      </div>
      ${fault === 'refused'
        ? html`<details>
            <summary>${t('details')}</summary>
            <p class="given" lang="en"><code>${['HTTP ', String(receipt?.httpStatus ?? ''), elsewhere.slice(0, MOST).map(({ pointer, rule }) => `\n${pointer} ${rule}`)]}</code></p>
          </details>`
        : nothing}`,
    drawing.level + 1,
  );
}
