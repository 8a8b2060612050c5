import { html, nothing } from 'lit';
import type { QuestionTemplate } from '../drawing.js';
import type { OptionView } from '../engine.js';
import { chips } from './chips.js';
import { control } from './control.js';
import { locked } from './described.js';
import { field } from './frame.js';
import { toggle } from './option.js';
import { fold, search } from './search.js';
import { shown } from './shown.js';
import { fullTitle, tree } from './tree.js';
import type { Branch } from './tree.js';

export { list as style } from '../theme/list.js';

/** What the list is doing; nothing of it is an answer. */
interface State {
  readonly open: boolean;
  /** What is typed; absent while not searching. */
  readonly query?: string;
  /** Index among those found, or -1. */
  readonly active: number;
}

const closed: State = { open: false, active: -1 };

/** How far Page Up and Page Down go: about what is in sight. */
const PAGE = 5;

/**
 * A searchable list, for one option or several (the chosen ones as chips), after the combobox pattern of the
 * ARIA Authoring Practices. The list opens in the flow: it is never clipped, at any zoom, beside any keyboard.
 */
export const combobox: QuestionTemplate = (question, drawing) => {
  const { options = [], value, maxItems = Infinity } = question;
  const { plain, say } = drawing;
  const { t } = drawing.speaker;
  const many = question.kind === 'choices';
  const still = locked(question, drawing);
  const branches = tree(options);
  const isChosen = ({ option }: Branch): boolean => [value].flat().includes(option.value);
  const chosen = branches.filter(isChosen);
  const named = (branch: Branch): string => fullTitle(branch, plain);

  const state = drawing.local<State>(question) ?? closed;
  const found = state.open ? search(branches, state.query ?? '', plain) : [];
  const active = found[state.active];
  const move = (next: State): void => {
    drawing.setLocal(question, next);
    drawing.afterUpdate((root) => root.querySelector(`#${drawing.id(question, 'list')} .active`)?.scrollIntoView({ block: 'nearest' }));
  };

  const give = (answer: unknown): void => {
    drawing.set(question, answer);
    drawing.commit(question);
  };
  /** Says what became of an option of several, how many there are, and how many there may be once that is reached. */
  const tell = (option: OptionView, on: boolean): void => {
    const answer = toggle(question, option, on);
    give(answer);
    const name = fullTitle(branches.find((branch) => branch.option === option)!, say);
    const count = answer.length;
    drawing.announce([
      t(on ? 'picked' : 'removed', { title: name }),
      count ? ['. ', t('chosenCount', { count })] : '',
      count >= maxItems ? [' ', t('atMost', { limit: maxItems })] : '',
    ]);
  };
  const remove = (option: OptionView): void => tell(option, false);
  const choose = (branch: Branch): void => {
    if (many) tell(branch.option, !isChosen(branch));
    else give(branch.option.value);
    move(many ? { open: true, query: '', active: -1 } : closed);
  };
  const onInput = (event: Event): void => {
    const query = (event.target as HTMLInputElement).value;
    move({ open: true, query, active: query ? 0 : -1 });
    const count = search(branches, query, plain).length;
    drawing.announceAfterTyping(count ? t('found', { count }) : t('none'));
  };
  /** Leaving: a title typed in full is chosen, an emptied field is no answer, anything else is forgotten. */
  const onLeft = (): void => {
    const typed = state.query === undefined ? undefined : fold(state.query);
    const meant = typed && branches.find((branch) => [plain(branch.option.title), named(branch)].some((title) => fold(title) === typed));
    if (meant && !isChosen(meant)) give(many ? toggle(question, meant.option, true) : meant.option.value);
    else if (typed === '' && !many && chosen.length) give(undefined);
    if (state !== closed) drawing.setLocal(question, closed);
  };
  /** Where a key leads in the list, from where the person is: round its ends by arrow, up to them by page. */
  const led = (key: string): State | undefined => {
    const way = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[key];
    if (!way) return undefined;
    const list = state.open ? found : branches;
    const from = state.open ? state.active : list.findIndex(isChosen) - (way > 0 ? 1 : 0);
    const to = Math.max(from, way > 0 ? -1 : 0) + way;
    const end = list.length - 1;
    return { ...state, open: true, active: Math.abs(way) > 1 ? Math.max(Math.min(to, end), Math.min(0, end)) : end < 0 ? -1 : (to + end + 1) % (end + 1) };
  };
  const onKeydown = (event: KeyboardEvent): void => {
    const { key } = event;
    // Not the keys that put a character together, nor the one that ends it.
    if (event.isComposing || key === 'Process') return;
    const next = event.altKey && key === 'ArrowUp' ? closed : led(key);
    if (next) move(next);
    else if (key === 'Enter' && state.open) {
      if (active) choose(active);
    } else if (key === 'Escape' && state.open) move(closed);
    // A key held down empties the field, not the answer.
    else if (key === 'Backspace' && many && chosen.length && !state.query && !event.repeat) remove(chosen.at(-1)!.option);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return field(
    question,
    drawing,
    html`${many ? chips(question, drawing, chosen, remove) : nothing}<input
        part="control"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${found.length ? 'true' : 'false'}
        aria-controls=${drawing.id(question, 'list')}
        aria-activedescendant=${active ? drawing.id(question, `o${active.option.key}`) : nothing}
        ${control(question, drawing, { autocapitalize: 'none', spellcheck: 'false', writingsuggestions: 'false' })}
        ${shown('value', state.query ?? (many || !chosen.length ? '' : named(chosen[0]!)))}
        @input=${onInput}
        @change=${(event: Event) => event.stopPropagation()}
        @click=${() => !state.open && !still && move({ ...state, open: true })}
        @keydown=${still ? nothing : onKeydown}
        @left=${onLeft}
      />
      <div
        role="listbox"
        tabindex="-1"
        id=${drawing.id(question, 'list')}
        aria-labelledby=${drawing.id(question, 'label')}
        aria-multiselectable=${many ? 'true' : nothing}
        ?hidden=${!found.length}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${found.map((branch, index) => {
          const { option, above } = branch;
          return html`<div
            role="option"
            id=${drawing.id(question, `o${option.key}`)}
            class=${index === state.active ? 'active' : nothing}
            data-level=${above.length || nothing}
            aria-selected=${isChosen(branch) ? 'true' : 'false'}
            @click=${() => choose(branch)}
          >
            <span>${say(option.title)}${above.map(({ title }) => html`<span class="help">, ${say(title)}</span>`)}</span>
          </div>`;
        })}
      </div>
      ${state.open && !found.length ? html`<p class="help">${t('none')}</p>` : nothing}`,
  );
};
