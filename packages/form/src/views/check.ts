import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import type { Screen } from '../screen.js';
import { answer } from './answer.js';
import { saveCopy } from './copy.js';
import { heading, progress, summary, titleOf, trouble } from './parts.js';

/** Whether anything of it would be sent: a row with nothing in it would not. */
const hasAnswer = ({ value, children, rows }: QuestionView): boolean =>
  (children ?? rows?.flatMap((row) => row.children))?.some(hasAnswer) ?? [value].flat().join('') !== '';

/** One answer with the way back to it; the answers of a group or row under its title. */
function entries(questions: readonly QuestionView[], screen: Screen): Content {
  const { drawing } = screen;
  const { t } = drawing.speaker;
  return questions.map((question): Content => {
    if (question.children) return html`${part(titleOf(question, screen), question.children, screen)}`;
    const text = question.rowTitle ?? question.title;
    const title = text ? drawing.plain(text) : question.name;
    if (hasAnswer(question) && question.rows) {
      return question.rows.map((row, at) => (row.children.some(hasAnswer) ? html`${part(`${title} ${at + 1}`, row.children, screen)}` : nothing));
    }
    return html`<div class="entry">
      <dt>${titleOf(question, screen)}</dt>
      <dd class="given">${answer(question, drawing)}</dd>
      ${drawing.readOnly || question.readOnly
        ? nothing
        : html`<dd>
            <button
              type="button"
              class="link"
              data-change=${question.pointer}
              aria-label=${`${t('change')}: ${title}`}
              @click=${() => screen.goTo(question.pointer)}
            >
              ${t('change')}
            </button>
          </dd>`}
    </div>`;
  });
}

const part = (title: Content, questions: readonly QuestionView[], screen: Screen): Content =>
  html`<div class="entry part">
    <dt>${title}</dt>
    <dd><dl>${entries(questions, screen)}</dl></dd>
  </div>`;

/** Everything that would be sent, before it is sent; and when sending failed, what now. */
export function checkView(screen: Screen): Content {
  const { drawing, view, phase, fault, judged } = screen;
  const { level } = drawing;
  const { t } = drawing.speaker;
  const sending = phase === 'sending';
  return html`${progress(screen)}${judged
      ? summary(
          view.pages.flatMap(({ errors }) => errors),
          screen,
        )
      : nothing}
    <section part="check-answers" class="check">
      ${heading(t('checkTitle'), level + 1, 'check')}
      <p>${t('checkHelp')}</p>
      ${view.pages.map(
        ({ title, questions }) =>
          html`${title ? heading(drawing.say(title), level + 2) : nothing}
            <dl>${entries(questions, screen)}</dl>`,
      )}
    </section>
    <slot name="privacy"></slot>
    ${fault
      ? trouble(
          'fault',
          t('sendFailed'),
          html`<p>${t(fault === 'failed' ? 'sendFailedHelp' : 'sendRefusedHelp')}</p>
            <button type="button" @click=${saveCopy}>${t('save')}</button>`,
          level + 1,
        )
      : nothing}
    <div class="buttons">
      <button type="button" part="back" ?disabled=${sending} @click=${screen.back}>${t('back')}</button>
      <button type="button" part="submit" class="primary" aria-disabled=${sending ? 'true' : nothing} @click=${screen.send}>
        ${t(sending ? 'sending' : fault ? 'sendAgain' : 'send')}
      </button>
    </div>`;
}
