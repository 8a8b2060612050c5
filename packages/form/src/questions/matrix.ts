import { html, nothing } from 'lit';
import type { Content, Drawing, QuestionTemplate } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { keyed } from '../keyed.js';
import { control } from './control.js';
import { locked } from './described.js';
import { details, fieldset, heading, notes, ownPlaces } from './frame.js';
import { group } from './group.js';
import { shown } from './shown.js';

export { matrix as style } from '../theme/matrix.js';

/** The scale that all rows share, or nothing when they do not. A row may lack an option; its cell is then empty. */
function sharedScale(rows: readonly QuestionView[], { plain }: Drawing): readonly OptionView[] | undefined {
  const scale = rows.reduce<readonly OptionView[]>((longest, { options = [] }) => (options.length > longest.length ? options : longest), []);
  const titles = new Map(scale.map(({ key, title }) => [key, plain(title)]));
  const fits = ({ kind, widget, options = [] }: QuestionView): boolean =>
    kind === 'choice' && (widget === 'radio' || widget === 'scale') && options.every(({ key, title, description }) => !description && titles.get(key) === plain(title));
  return rows.length && rows.every(fits) ? scale : undefined;
}

/**
 * Choices that share one scale: a table. On narrow screens the theme makes one question of each row out of the
 * same elements, with the labels that the columns' titles stand for in the table.
 */
export const matrix: QuestionTemplate = (question, drawing) => {
  const rows = ownPlaces(question.children ?? [], drawing);
  const scale = sharedScale(rows, drawing);
  if (!scale) return group(question, drawing);
  const isOptional = !question.required && rows.every(({ required }) => !required);
  const canClear = rows.some((row) => !row.required && !locked(row, drawing));
  return fieldset(
    question,
    drawing,
    html`<table class="matrix" part="table" aria-labelledby=${drawing.id(question, 'label')}>
      <thead>
        <tr>
          <td></td>
          ${scale.map((option) => html`<th scope="col" id=${columnId(question, option, drawing)}>${drawing.say(option.title)}</th>`)}
          ${canClear ? html`<td class="clear"></td>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${keyed(
          rows,
          ({ key }: QuestionView) => key,
          (row: QuestionView) => html`<tr part="question" data-question=${row.pointer}>
              <th scope="row" ${notes(row, drawing)}>
                <div part="label" id=${drawing.id(row, 'label')} ${heading(row, drawing, isOptional ? false : undefined)}></div>
              </th>
              ${scale.map(({ key }) => cell(question, row, row.options!.find((option) => option.key === key), drawing))}
              ${canClear ? html`<td class="clear">${clearing(row, drawing)}</td>` : nothing}
            </tr>
            ${[row, ...row.options!].some((owner) => owner.detail && drawing.session.question(owner.detail))
              ? html`<tr>
                  <td class="under" colspan=${scale.length + (canClear ? 2 : 1)}>${details(row, drawing)}</td>
                </tr>`
              : nothing}`,
        )}
      </tbody>
    </table>`,
    undefined,
    isOptional && !question.readOnly,
  );
};

const columnId = (question: QuestionView, option: OptionView, drawing: Drawing): string => drawing.id(question, `o${option.key}`);

/** One radio button, named by its row and its column. The label beside it repeats the column's title, so it is for the eye alone. */
function cell(question: QuestionView, row: QuestionView, option: OptionView | undefined, drawing: Drawing): Content {
  if (!option) return html`<td></td>`;
  const id = drawing.id(row, `o${option.key}`);
  return html`<td class="option">
    <input
      type="radio"
      part="control"
      value=${option.key}
      ${control(row, drawing, {
        id,
        'aria-labelledby': `${drawing.id(row, 'label')} ${columnId(question, option, drawing)}`,
        // Radio buttons know no aria-required, and required in HTML's way they are called invalid from the start: as
        // everywhere, what need not be answered says so.
        'aria-required': false,
      })}
      ${shown('checked', row.value === option.value)}
      @change=${() => {
        drawing.set(row, option.value);
        drawing.commit(row);
      }}
    /><label for=${id} aria-hidden="true">${drawing.say(option.title)}</label>
  </td>`;
}

/** Takes back the answer of a row that may be left unanswered. */
function clearing(row: QuestionView, drawing: Drawing): Content {
  if (row.value === undefined || row.required || locked(row, drawing)) return nothing;
  const { t } = drawing.speaker;
  const clear = (): void => {
    drawing.set(row, undefined);
    drawing.commit(row);
    drawing.focus(`#${drawing.id(row, `o${row.options![0]!.key}`)}`);
  };
  return html`<button type="button" part="action" class="link" aria-label=${`${t('clear')}: ${row.title ? drawing.plain(row.title) : row.name}`} @click=${clear}>
    <span>${t('clear')}</span>
  </button>`;
}
