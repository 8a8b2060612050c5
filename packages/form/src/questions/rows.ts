import { html, nothing } from 'lit';
import type { Content, QuestionTemplate } from '../drawing.js';
import type { RowView } from '../engine.js';
import { keyed } from '../keyed.js';
import { mark } from '../strings/mark.js';
import { gist, hasAnswer } from './answered.js';
import { locked } from './described.js';
import { fieldset, ownPlaces } from './frame.js';
import { handle, moveButtons } from './order.js';

/** A row that was taken out and can be put back. */
interface Removed {
  readonly undo: () => void;
  readonly row: RowView;
  /** Where it stood, and comes back to. */
  readonly index: number;
  /** Whether an empty row has taken its place. */
  readonly emptied: boolean;
}

/** A repeating group: add, remove and undo, reorder; focus stays with what was acted on. */
export const rows: QuestionTemplate = (question, drawing) => {
  const { rows: list = [], pointer, maxItems = Infinity, minItems = 1, leastRows = 0 } = question;
  const { session } = drawing;
  const { t } = drawing.speaker;
  const still = locked(question, drawing);
  const isFull = list.length >= maxItems;
  const removed = drawing.local<readonly Removed[]>(question) ?? [];
  const last = removed.at(-1);
  const titled = (after = ''): string => drawing.say(question.rowTitle ?? question.title, after) || question.name + after;
  /** "Proposal 2, Shorter queues": numbers alone are hard to tell apart by ear. */
  const named = (row: RowView, index: number): string => {
    const title = titled(` ${index + 1}`);
    const words = gist(row, drawing);
    return words ? mark(`${title}, ${words}`, drawing.speaker.language, html`${title}, ${words}`) : title;
  };

  const done = (message: string): void => {
    drawing.announce(message);
    drawing.commit(question);
  };
  const add = (): void => {
    if (isFull) return drawing.announce(t('full', { limit: maxItems }));
    for (let count = Math.max(1, minItems - list.length); count; count--) session.addRow(pointer);
    const added = session.question(pointer)?.rows?.[list.length];
    if (added) drawing.focus(`#${drawing.id(added)}`);
    drawing.commit(question);
  };
  const remove = (row: RowView, index: number): void => {
    const emptied = list.length <= leastRows;
    const undo = session.removeRow(pointer, index);
    drawing.setLocal(question, [...removed, { undo, row, index, emptied }]);
    drawing.focus(`#${drawing.id(question, 'undo')}`);
    done(t(emptied ? 'emptied' : 'removed', { title: named(row, index) }));
  };
  const undo = ({ row, index }: Removed): void => {
    last!.undo();
    drawing.setLocal(question, removed.slice(0, -1));
    drawing.focus(`#${drawing.id(row)}`, `#${drawing.id(question)}`);
    done(t('restored', { title: named(row, index) }));
  };

  const drawRow = (row: RowView): Content => {
    const index = list.indexOf(row);
    const name = named(row, index);
    const item = {
      name,
      index,
      count: list.length,
      id: (way: string) => drawing.id(row, way),
      move: (to: number) => {
        session.moveRow(pointer, index, to);
        done(t('moved', { title: name, number: to + 1 }));
      },
    };
    const isSpare = list.length > leastRows;
    return html`<fieldset class="row" part="row" data-item id=${drawing.id(row)} tabindex="-1">
      <legend>${still ? nothing : handle(item, drawing)}${titled(` ${index + 1}`)}<span class="gist">${gist(row, drawing)}</span></legend>
      <div class="questions">${drawing.questions(ownPlaces(row.children, drawing))}</div>
      ${still
        ? nothing
        : html`<div class="actions">
            ${moveButtons(item, drawing)}${isSpare || row.children.some(hasAnswer)
              ? html`<button type="button" part="action" @click=${() => remove(row, index)}>
                  ${t(isSpare ? 'drop' : 'empty')}<span class="unseen">: ${name}</span>
                </button>`
              : nothing}
          </div>`}
    </fieldset>`;
  };
  /** Stands where the row did, for as long as the form is filled. */
  const drawRemoved = (gone: Removed): Content => {
    const name = named(gone.row, gone.index);
    return html`<p class="undo" part="removed">
      <span>${t(gone.emptied ? 'emptied' : 'removed', { title: name })}</span>
      <button type="button" part="action" id=${drawing.id(question, 'undo')} @click=${() => undo(gone)}>${t('undo')}<span class="unseen">: ${name}</span></button>
    </p>`;
  };

  const items: (RowView | Removed)[] = [...list];
  if (last && !still && (!isFull || last.emptied)) items.splice(last.index, 0, last);
  return fieldset(
    question,
    drawing,
    html`<div class="list">
        ${keyed(
          items,
          (item: RowView | Removed) => ('undo' in item ? 'undo' : item.key),
          (item: RowView | Removed) => ('undo' in item ? drawRemoved(item) : drawRow(item)),
        )}
      </div>
      ${drawing.readOnly || question.readOnly
        ? nothing
        : html`<button
              type="button"
              part="control"
              id=${drawing.id(question)}
              data-pointer=${pointer}
              aria-describedby=${isFull ? drawing.id(question, 'full') : nothing}
              aria-disabled=${isFull ? 'true' : nothing}
              ?disabled=${drawing.disabled}
              @click=${add}
            >
              ${t('add')}: ${titled()}</button
            >${isFull ? html`<p class="help" id=${drawing.id(question, 'full')}>${t('full', { limit: maxItems })}</p>` : nothing}`}`,
  );
};
