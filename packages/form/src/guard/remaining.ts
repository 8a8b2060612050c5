import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { QuestionView, Violation } from '../engine.js';
import type { Screen } from '../screen.js';
import { heading, leadTo } from '../views/parts.js';
import { findingName } from './words.js';

/** Questions whose texts hold what is still to be looked at, on whatever page, left or not. */
function withFindings(questions: readonly QuestionView[]): QuestionView[] {
  return questions.flatMap((question) => [...(question.findings ? [question] : []), ...withFindings(question.children ?? question.rows?.flatMap(({ children }) => children) ?? [])]);
}

const all = ({ view }: Screen): QuestionView[] => withFindings(view.pages.flatMap(({ questions }) => questions));

/** Errors of what keeps the report from being sent, although no page was refused for it. */
export const blockingOf = (screen: Screen): readonly Violation[] => all(screen).flatMap(({ violations }) => violations.filter(({ rule }) => rule === 'x-guard'));

/** The warnings once more, before anything is sent; whoever sends all the same need not act. */
export function remaining(screen: Screen): Content {
  const { speaker, level } = screen.drawing;
  const list = all(screen).flatMap((question) => question.findings!.filter(({ blocks }) => !blocks).map((finding) => ({ question, finding })));
  if (!list.length) return nothing;
  return html`<div class="finding" part="findings">
    ${heading(speaker.t('findingsTitle'), level + 2)}
    ${blockingOf(screen).length ? nothing : html`<p>${speaker.t('findingsHelp')}</p>`}
    <ul>
      ${list.map(({ question, finding }) => leadTo(question, findingName(finding, speaker), screen, true))}
    </ul>
  </div>`;
}
