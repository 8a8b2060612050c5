import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { Screen } from '../screen.js';
import { answersOf } from './answers.js';
import { saveCopy } from './copy.js';
import { heading, progress, summary, trouble } from './parts.js';

const help = { failed: 'sendFailedHelp', refused: 'sendRefusedHelp', conflict: 'conflictHelp' } as const;

/** Everything that would be sent, before it is sent; and when sending failed, what now. */
export function checkView(screen: Screen): Content {
  const { drawing, view, phase, fault, judged } = screen;
  const { level } = drawing;
  const { t } = drawing.speaker;
  const sending = phase === 'sending';
  // What has arrived under this id stays as it is: there is nothing left to send.
  const over = fault === 'conflict';
  return html`${progress(screen)}${judged
      ? summary(
          view.pages.flatMap(({ errors }) => errors),
          screen,
        )
      : nothing}
    <section part="check-answers" class="check">
      ${heading(t('checkTitle'), level + 1, 'check')}
      ${fault ? nothing : html`<p>${t('checkHelp')}</p>`}
      ${answersOf(screen, level + 2, !drawing.disabled)}
    </section>
    <slot name="privacy"></slot>
    ${fault
      ? trouble(
          'fault',
          t(over ? 'conflict' : 'sendFailed'),
          html`<p>${t(help[fault])}</p>
            ${fault === 'failed' ? nothing : html`<slot name="help"></slot>`}
            <div class="buttons">
              <button type="button" part="action" @click=${saveCopy}>${t('save')}</button>
              ${over ? html`<button type="button" part="action" @click=${screen.restart}>${t('another')}</button>` : nothing}
            </div>`,
          level + 1,
        )
      : nothing}
    <div class="buttons">
      <button type="button" part="back" ?disabled=${sending} @click=${screen.back}>${t('back')}</button>
      ${over
        ? nothing
        : html`<button type="button" part="submit" class="primary" ?disabled=${drawing.disabled} aria-disabled=${sending ? 'true' : nothing} @click=${screen.send}>
            ${t(fault ? 'sendAgain' : 'send')}
          </button>`}
      ${/* For the eye: it is announced, and a button that has focus says its name anew when that changes. */ sending ? html`<p class="help" aria-hidden="true">${t('sending')}</p>` : nothing}
    </div>`;
}
