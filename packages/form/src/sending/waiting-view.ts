import type { OutboxItem } from '@social-report/sdk';
import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import { momentInWords } from '../questions/moment.js';
import type { Screen } from '../screen.js';
import type { StringKey } from '../strings/registry.js';
import { heading } from '../views/parts.js';

/** Milliseconds after which waiting is more than a bad day of the network. */
const LONG = 3 * 86_400_000;

/** Which report, by form and time. */
function nameOf({ form, queuedAt }: OutboxItem, { drawing, view, isOurs }: Screen): Content {
  const { locale } = drawing.speaker;
  return [isOurs(form) && view.title ? drawing.say(view.title) : (form.split('/').at(-2) ?? form), ', ', momentInWords(queuedAt, 'date-time', locale)];
}

const whyTheyWait = (items: readonly OutboxItem[]): StringKey =>
  items.some(({ code }) => code === 'unauthorized') ? 'signInHelp'
  : items.some(({ queuedAt }) => Date.now() - Date.parse(queuedAt) > LONG) ? 'waitingLong'
  : 'waitingHelp';

/** What waits to be sent, and what was not accepted: small, above the first question. */
export function waitingView(screen: Screen): Content {
  const { drawing, response } = screen;
  const { waiting } = screen.sending!;
  const items = drawing.disabled ? [] : waiting.items(response);
  if (!items.length) return nothing;
  const { t } = drawing.speaker;
  const { level, announce } = drawing;
  const [waits, refused] = (['waiting', 'refused'] as const).map((state) => items.filter((item) => item.state === state)) as [OutboxItem[], OutboxItem[]];

  const send = async (some: readonly OutboxItem[]): Promise<void> => {
    announce(t('sending'));
    const count = await waiting.send(some);
    if (count !== undefined) announce(t(count === some.length ? 'sentReports' : 'stillHere', { count }));
  };
  const box = (state: string, title: string, help: string, content: Content): Content =>
    html`<section class="waiting" part="waiting" aria-labelledby=${state}>${heading(title, level + 1, state)}
      <p>${help}</p>
      ${content}</section>`;
  return [
    waits.length
      ? box(
          'waiting',
          t('waiting', { count: waits.length }),
          t(whyTheyWait(waits), { count: waits.length }),
          html`<ul>
              ${waits.map((item) => html`<li>${nameOf(item, screen)}</li>`)}
            </ul>
            <button type="button" part="action" aria-disabled=${waiting.isBusy ? 'true' : nothing} @click=${() => void send(waits)}>${t('sendNow')}</button>`,
        )
      : '',
    refused.length
      ? box('refused', t('refusedReports', { count: refused.length }), t('refusedReportsHelp', { count: refused.length }), html`<ul>${refused.map((item) => refusedItem(item, screen, send))}</ul>`)
      : '',
  ];
}

/** One that was not accepted, and what can be done about it. */
function refusedItem(item: OutboxItem, screen: Screen, send: (some: readonly OutboxItem[]) => Promise<void>): Content {
  const { drawing, response } = screen;
  const { waiting } = screen.sending!;
  const { t } = drawing.speaker;
  const { id, formDigest, httpStatus } = item;
  const name = nameOf(item, screen);
  const isHere = formDigest === response().formDigest;
  const button = (words: string, press: () => void, which = '', kind = 'link'): Content =>
    html`<button type="button" part="action" class=${kind} data-report=${which ? `${which} ${id}` : nothing} aria-describedby=${`report-${id}`} @click=${press}>${words}</button>`;
  const ask = (what: 'remove' | 'open'): void => {
    waiting.ask({ id, what });
    drawing.focus(`[data-asked]`);
  };
  const cancel = (): void => {
    const what = waiting.asked!.what;
    waiting.ask(undefined);
    drawing.focus(`[data-report="${what} ${CSS.escape(id)}"]`);
  };
  const remove = async (): Promise<void> => {
    const gone = await waiting.remove(id);
    drawing.announce(gone ? [t('removed', { title: '' }), name] : t('notRemoved'));
  };
  const open = (): void => {
    waiting.asked = undefined;
    void screen.sending!.correct(item);
  };
  const asked = waiting.asked?.id === id ? waiting.asked.what : undefined;
  return html`<li>
    <div id=${`report-${id}`}>${name}${httpStatus === 409 ? html`<br />${t('conflict')}` : nothing}</div>
    ${isHere ? nothing : html`<p>${t('otherForm')}</p>`}
    ${asked
      ? html`<div role="group" tabindex="-1" data-asked aria-labelledby="asked">
          <p id="asked">${t(asked === 'remove' ? 'removeSure' : 'openSure')}</p>
          <div class="actions">
            ${asked === 'remove' ? button(t('removeReport'), () => void remove(), '', '') : button(t('openReport'), open, '', '')} ${button(t('cancel'), cancel)}
          </div>
        </div>`
      : html`<div class="actions">
          ${isHere ? button(t('correct'), () => (screen.isTouched() ? ask('open') : open()), 'open', '') : button(t('retry'), () => void send([item]), '', '')}
          ${button(t('saveFile'), () => void waiting.save(item))} ${button(t('drop'), () => ask('remove'), 'remove')}
        </div>`}
  </li>`;
}
