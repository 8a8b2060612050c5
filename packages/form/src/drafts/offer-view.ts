import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import { momentInWords } from '../questions/moment.js';
import type { Screen } from '../screen.js';
import { heading } from '../views/parts.js';

/** The reports that can be gone on with, each by its time: whoever looks at the screen may be somebody else. */
export function offerView({ drawing, offer, offering, digest }: Screen): Content {
  const { t, locale, local } = drawing.speaker;
  const { items, doubted } = offer!;
  const host = offering;
  return html`<section class="offer">
    ${heading(t('offer', { count: items.length }), drawing.level + 1, 'offer')}
    <p>${t('offerHelp')}</p>
    <ul>
      ${items.map(({ id, savedAt, formDigest }) => {
        const when = savedAt ? t('offerSaved', { time: local(momentInWords(savedAt, 'date-time', locale)) }) : t('offerUnreadable');
        const named = (words: string): Content => html`${words}<span class="unseen">: ${when}</span>`;
        return html`<li class="note">
          <p>${when}</p>
          ${formDigest && formDigest !== digest ? html`<p class="help">${t('offerOlder')}</p>` : nothing}
          ${doubted === id
            ? html`<div role="group" aria-labelledby="sure">
                <p id="sure" tabindex="-1">${t('removeSure')}</p>
                <div class="buttons">
                  <button type="button" part="action" @click=${() => void offer!.remove(id, host)}>${t('removeReport')}</button>
                  <button type="button" part="action" @click=${() => offer!.doubt('', host)}>${t('cancel')}</button>
                </div>
              </div>`
            : html`<div class="buttons">
                ${savedAt ? html`<button type="button" part="action" class="primary" @click=${() => void offer!.resume(id, host)}>${named(t('draftContinue'))}</button>` : nothing}
                <button type="button" part="action" data-remove=${id} @click=${() => offer!.doubt(id, host)}>${named(t('draftRemove'))}</button>
              </div>`}
        </li>`;
      })}
    </ul>
    <div class="buttons"><button type="button" part="action" @click=${host.fresh}>${t('draftFresh')}</button></div>
  </section>`;
}
