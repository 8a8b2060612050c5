import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { PageView, QuestionView, Violation } from '../engine.js';
import { keyed } from '../keyed.js';
import { titleOf } from '../questions/frame.js';
import { says } from '../questions/words.js';
import type { Screen } from '../screen.js';
import { explain } from '../strings/explain.js';

/** A heading of the level that the host chose; `role` because tags cannot be computed in a template. */
export function heading(content: Content, level: number, id?: string): Content {
  return html`<div role="heading" part="heading" class="heading" aria-level=${level} id=${id ?? nothing} tabindex=${id ? -1 : nothing}>${content}</div>`;
}

const isGuard = ({ rule }: Violation): boolean => rule === 'x-guard';

/** An item of a list: leads to a question, and says what is to be done there. */
export function leadTo(question: QuestionView, words: string, { drawing, goTo }: Screen, shows: boolean): Content {
  const go = (event: Event): void => (event.preventDefault(), goTo(question.pointer, shows));
  return html`<li><a href=${`#${drawing.id(question)}`} @click=${go} ${says([titleOf(question, drawing), ' – ', words])}></a></li>`;
}

/** Every error to show, each with a link to its question. What may identify a person comes first, whatever the page. Focus goes here when a page is refused. */
export function summary(errors: readonly Violation[], screen: Screen): Content {
  const { session, speaker, level } = screen.drawing;
  if (!errors.length) return nothing;
  const item = (violation: Violation): Content => {
    const question = session.question(violation.pointer);
    return question ? leadTo(question, explain(violation, question, speaker), screen, isGuard(violation)) : nothing;
  };
  const list = html`<ul>${[...errors.filter(isGuard), ...errors.filter((each) => !isGuard(each))].map(item)}</ul>`;
  return trouble('summary', speaker.t('summary', { count: errors.length }), list, level + 1, 'error-summary');
}

/** What went wrong and what to do about it, framed. Focus goes here. */
export function trouble(id: string, title: string, content: Content, level: number, part?: string): Content {
  return html`<div class="summary" part=${part ?? nothing} role="group" aria-labelledby=${`${id}-title`} id=${id} tabindex="-1">
    <div role="heading" part="heading" class="heading" aria-level=${level} id=${`${id}-title`}>${title}</div>
    ${content}
  </div>`;
}

/** Where the person is, when there is more than one page: bar, words, and under the words every page. Check page included. */
export function progress(screen: Screen): Content {
  const { view, index, pages, phase, drawing } = screen;
  if (pages.length === view.pages.length) return nothing;
  const { t } = drawing.speaker;
  const current = phase === 'filling' ? index : view.pages.length;
  const count = view.pages.length + 1;
  const place = t('progress', { page: current + 1, count });
  const here = view.pages[current]?.id ?? checkPage;
  const go = (event: Event, id: string): void => {
    (event.target as Element).closest('details')!.open = false;
    screen.goTo(id);
  };
  return html`<nav class="progress" aria-label=${t('contents')}>
    <progress part="progress" max=${count} value=${current + 1} aria-label=${place}></progress>
    <details part="contents" class="contents">
      <summary>${place}<span class="unseen">. ${t('contents')}</span></summary>
      <ol>
        ${keyed(
          [...view.pages, { id: checkPage }],
          ({ id }: Listed) => id,
          (page: Listed) => {
            const { id, title } = page;
            const state = stateOf(page);
            return html`<li>
              <button type="button" class="link" aria-current=${id === here ? 'step' : nothing} @click=${(event: Event) => go(event, id)}>
                ${id === checkPage ? t('checkTitle') : title ? drawing.say(title) : id}${state ? html` <span class=${`state ${state}`}>${t(state)}</span>` : nothing}
              </button>
            </li>`;
          },
          (page: Listed) => [drawing, page.title, stateOf(page), page.id === here],
        )}
      </ol>
    </details>
  </nav>`;
}

/** Id of the check page for `goTo`; no page of a definition can be called this, for it is no pointer and has a space. */
export const checkPage = ' check';

/** A page in the list of all, or the check page. */
type Listed = Pick<PageView, 'id'> & Partial<PageView>;

const stateOf = ({ submitted, valid }: Listed): 'done' | 'faulty' | undefined => (submitted ? (valid ? 'done' : 'faulty') : undefined);
