import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import { blockingOf, remaining } from '../guard/remaining.js';
import type { Screen } from '../screen.js';
import { draftsKit } from '../kits.js';
import { faultView, isOver } from '../sending/fault.js';
import { whatLeaves } from '../sending/what-leaves.js';
import { answersOf } from './answers.js';
import { heading, progress, summary } from './parts.js';

/** Everything that would be sent, before it is sent; and when sending failed, what now. */
export function checkView(screen: Screen): Content {
  const { drawing, view, phase, judged } = screen;
  const { fault } = screen.sending!.report;
  const { level } = drawing;
  const { t } = drawing.speaker;
  const sending = phase === 'sending';
  const errors = view.pages.flatMap((page) => page.errors);
  return html`${progress(screen)}${draftsKit.value?.leftView(screen)}${summary(judged || errors.some(({ rule }) => rule === 'refused') ? errors : blockingOf(screen), screen)}
    <section part="check-answers" class="check">
      ${heading(t('checkTitle'), level + 1, 'check')}
      ${fault ? nothing : html`<p>${t('checkHelp')}</p>${remaining(screen)}`}
      ${answersOf(screen, level + 2, !drawing.disabled)}
    </section>
    ${whatLeaves(screen)}
    <slot name="privacy"></slot>
    ${faultView(screen)}
    <div class="buttons">
      <button type="button" part="back" ?disabled=${sending} @click=${screen.back}>${t('back')}</button>
      ${isOver(fault)
        ? nothing
        : html`<button type="button" part="submit" class="primary" ?disabled=${drawing.disabled} aria-disabled=${sending ? 'true' : nothing} @click=${screen.send}>
            ${t(fault ? 'sendAgain' : 'send')}
          </button>`}
      ${/* For the eye: it is announced, and a button that has focus says its name anew when that changes. */ sending ? html`<p class="help" aria-hidden="true">${t('sending')}</p>` : nothing}
    </div>
    ${draftsKit.value?.saveState(screen)}`;
}
