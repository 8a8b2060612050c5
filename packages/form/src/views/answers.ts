import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { answer } from '../questions/answer.js';
import { hasAnswer } from '../questions/answered.js';
import type { Screen } from '../screen.js';
import { titleOf } from '../questions/frame.js';
import { heading } from './parts.js';

/**
 * Every page with its answers in words.
 * @param level of the pages' headings
 * @param canChange whether each answer has a way back to its question
 */
export const answersOf = (screen: Screen, level: number, canChange: boolean): Content =>
  screen.view.pages.map(
    ({ title, questions }) =>
      html`${title ? heading(screen.drawing.say(title), level) : nothing}
        <dl>${entries(questions, screen, canChange)}</dl>`,
  );

/** One answer with the way back to it; the answers of a group or row under its title, unless it has none. */
function entries(questions: readonly QuestionView[], screen: Screen, canChange: boolean): Content {
  const { drawing } = screen;
  const { t } = drawing.speaker;
  const part = (title: Content, inside: readonly QuestionView[]): Content =>
    html`<div class="entry part">
      <dt>${title}</dt>
      <dd><dl>${entries(inside, screen, canChange)}</dl></dd>
    </div>`;
  return questions.map((question): Content => {
    const text = question.rowTitle ?? question.title;
    const named = (after = ''): string => drawing.say(text, after) || question.name + after;
    if (hasAnswer(question)) {
      if (question.children) return part(titleOf(question, drawing), question.children);
      if (question.rows) return question.rows.map((row, at) => (row.children.some(hasAnswer) ? part(named(` ${at + 1}`), row.children) : nothing));
    }
    return html`<div class="entry">
      <dt>${titleOf(question, drawing)}</dt>
      <dd class="given">${answer(question, drawing)}</dd>
      ${!canChange || question.readOnly
        ? nothing
        : html`<dd>
            <button
              type="button"
              part="action"
              class="link"
              data-change=${question.pointer}
              @click=${() => screen.goTo(question.pointer)}
            >
              ${t('change')}<span class="unseen">: ${named()}</span>
            </button>
          </dd>`}
    </div>`;
  });
}
