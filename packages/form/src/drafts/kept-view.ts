import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { Json, LeftAnswer } from '../engine.js';
import { writeMoment } from '../questions/moment.js';
import type { Screen } from '../screen.js';
import type { Speaker } from '../strings/speaker.js';
import { heading } from '../views/parts.js';

/** Beside the buttons: whether the answers are on the device. Not read out at each change; that nothing is kept is announced. */
export function saveState({ drawing, keeping }: Screen): Content {
  if (!keeping) return nothing;
  const { keeper, parting } = keeping;
  const { t } = drawing.speaker;
  return html`${parting
      ? html`<div class="note" role="group" aria-labelledby="parted" id="parting">
          ${heading(t(parting === 'gone' ? 'partedGone' : 'parted'), drawing.level + 1, 'parted')}
          <p>${t(parting === 'gone' ? 'partedGoneHelp' : 'partedHelp')}</p>
        </div>`
      : nothing}
    <p class="help kept" data-state=${keeper.state}>${stateInWords(keeper.state, keeper.savedAt, drawing.speaker)}</p>`;
}

function stateInWords(state: string, savedAt: number, { t, locale, local }: Speaker): string {
  if (state !== 'saved') return state === 'saving' ? t('keeping') : state === 'failed' ? t('notKept') : '';
  const then = new Date(savedAt);
  const time = then.toDateString() === new Date().toDateString() ? new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(then) : undefined;
  return time ? t('keptAt', { time: local(time) }) : t('keptOn', { time: local(writeMoment(then.toISOString(), 'date-time', locale)) });
}

/** Answers that a later version of the form could not take: they stay with the report until the person puts them away. */
export function leftView({ drawing, keeping }: Screen): Content {
  if (!keeping?.left.length) return nothing;
  const { t } = drawing.speaker;
  return html`<div class="note" role="group" aria-labelledby="left">
    ${heading(t('leftOver'), drawing.level + 1, 'left')}
    <p>${t('leftOverHelp')}</p>
    <dl id="left-answers">
      ${keeping.left.map(
        ({ title, value, why }) =>
          html`<div class="entry">
            <dt>${title.join(' – ')}</dt>
            <dd class="given"><bdi>${inWords(value, drawing.speaker)}</bdi></dd>
            <dd class="help">${t(`leftOver_${why}`)}</dd>
          </div>`,
      )}
    </dl>
    <div class="buttons">
      <button type="button" part="action" @click=${(event: Event) => void copy(keeping.left, event, () => drawing.announce(t('copied')))}>${t('copy')}</button>
      <button type="button" part="action" @click=${keeping.putAway}>${t('putAway')}</button>
    </div>
  </div>`;
}

const inWords = (value: Json, { t }: Speaker): string =>
  Array.isArray(value) ? value.map(String).join(', ') : typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value);

/** Copies the list; where pages may not write to the clipboard (plain http), it selects the list for the person to copy. */
async function copy(left: readonly LeftAnswer[], { target }: Event, copied: () => void): Promise<void> {
  const list = (target as Element).closest('.note')!.querySelector('dl')!;
  try {
    await navigator.clipboard.writeText(left.map(({ title, value }) => `${title.join(' – ')}\n${[value].flat().join(', ')}`).join('\n\n'));
  } catch {
    getSelection()?.selectAllChildren(list);
    if (!document.execCommand('copy')) return;
  }
  copied();
}
