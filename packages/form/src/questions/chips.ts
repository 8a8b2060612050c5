import { html, nothing } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { keyed } from '../keyed.js';
import { locked } from './described.js';
import { fullTitle, title } from './tree.js';
import type { Branch } from './tree.js';

/**
 * The chosen options of a list, each a button that removes it. Focus stays among them, where a row of presses goes on
 * and no keyboard of a phone opens; with the last one gone it returns to the list.
 */
export function chips(question: QuestionView, drawing: Drawing, chosen: readonly Branch[], remove: (option: OptionView) => void): Content {
  if (!chosen.length) return nothing;
  const { t } = drawing.speaker;
  const still = locked(question, drawing);
  const idOf = ({ option }: Branch): string => drawing.id(question, `c${option.key}`);
  const removed = (branch: Branch): void => {
    const at = chosen.indexOf(branch);
    const next = chosen[at + 1] ?? chosen[at - 1];
    remove(branch.option);
    drawing.focus(`#${next ? idOf(next) : drawing.id(question)}`);
  };
  const onKeydown = (event: KeyboardEvent, branch: Branch): void => {
    if (event.repeat || !/^(Delete|Backspace)$/.test(event.key)) return;
    event.preventDefault();
    removed(branch);
  };
  return html`<ul class="chips" aria-label=${t('chosen')}>
    ${keyed(
      chosen,
      ({ option }: Branch) => option.key,
      (branch: Branch) =>
        html`<li>
          <button
            type="button"
            part="chip"
            id=${idOf(branch)}
            aria-label=${`${t('drop')} ${fullTitle(branch, drawing.plain)}`}
            ?disabled=${still}
            @click=${() => removed(branch)}
            @keydown=${still ? nothing : (event: KeyboardEvent) => onKeydown(event, branch)}
          >
            ${title(branch, drawing)}
          </button>
        </li>`,
    )}
  </ul>`;
}
