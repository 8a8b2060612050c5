import { html, nothing } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import type { RowView } from '../engine.js';
import { keyed } from '../keyed.js';
import { locked } from './described.js';
import { fieldset, ownPlaces } from './frame.js';

/** A repeating group: add, remove and reorder by buttons; focus stays with what was acted on. */
export const rows: QuestionTemplate = (question, drawing) => {
  const { rows: list = [], pointer, maxItems = Infinity, minItems = 0 } = question;
  const { session, speaker } = drawing;
  const text = question.rowTitle ?? question.title;
  const named = (after: string | number = ''): string => drawing.say(text, ` ${after}`.trimEnd()) || `${question.name} ${after}`;
  const still = locked(question, drawing);

  const done = (message: string): void => {
    drawing.announce(message);
    drawing.commit(question);
  };
  const add = (): void => {
    session.addRow(pointer);
    const added = session.question(pointer)?.rows?.at(-1);
    if (added) drawing.focus(`#${drawing.id(added)}`);
    drawing.commit(question);
  };
  const remove = (index: number): void => {
    session.removeRow(pointer, index);
    const left = session.question(pointer)?.rows ?? [];
    const next = left[Math.min(index, left.length - 1)];
    drawing.focus(`#${next ? drawing.id(next) : drawing.id(question)}`);
    done(speaker.t('removed', { title: named(index + 1) }));
  };
  const move = (from: number, to: number): void => {
    const { key } = list[from]!;
    session.moveRow(pointer, from, to);
    // At either end the pressed button is disabled: the other one takes over.
    const ways = from < to ? ['down', 'up'] : ['up', 'down'];
    drawing.focus(...ways.map((way) => `#${drawing.id({ key }, way)}:enabled`));
    done(speaker.t('moved', { title: named(from + 1), number: to + 1 }));
  };

  return fieldset(
    question,
    drawing,
    html`${keyed(
        list,
        (row: RowView) => row.key,
        (row: RowView) => {
          const index = list.indexOf(row);
          return html`<fieldset class="row" part="row" id=${drawing.id(row)} tabindex="-1">
            <legend>${named(index + 1)}</legend>
            <div class="questions">${drawing.questions(ownPlaces(row.children, drawing))}</div>
            ${still
              ? nothing
              : html`<div class="actions">
                  ${list.length < 2
                    ? nothing
                    : html`<button type="button" part="action" id=${drawing.id(row, 'up')} ?disabled=${!index} @click=${() => move(index, index - 1)}>
                          ${speaker.t('up')}<span class="unseen"> ${named(index + 1)}</span></button
                        ><button
                          type="button"
                          part="action"
                          id=${drawing.id(row, 'down')}
                          ?disabled=${index === list.length - 1}
                          @click=${() => move(index, index + 1)}
                        >
                          ${speaker.t('down')}<span class="unseen"> ${named(index + 1)}</span>
                        </button>`}${list.length > minItems || minItems === 0
                    ? html`<button type="button" part="action" @click=${() => remove(index)}>
                        ${speaker.t('drop')}<span class="unseen"> ${named(index + 1)}</span>
                      </button>`
                    : nothing}
                </div>`}
          </fieldset>`;
        },
      )}<button
        type="button"
        part="control"
        id=${drawing.id(question)}
        data-pointer=${pointer}
        ?disabled=${still || list.length >= maxItems}
        @click=${add}
      >
        ${speaker.t('add')}: ${named()}
      </button>`,
  );
};
