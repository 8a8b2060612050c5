import { html, nothing } from 'lit';
import type { Content, Drawing, QuestionTemplate } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { control } from './control.js';
import { locked } from './described.js';
import { field } from './frame.js';
import { toggle } from './option.js';
import { shown } from './shown.js';

/** What the list is doing; nothing of it is an answer. */
interface State {
  readonly open: boolean;
  /** What is typed; absent while not searching. */
  readonly query?: string;
  /** Index among those found, or -1. */
  readonly active: number;
}

const closed: State = { open: false, active: -1 };

/** Without case and accents: who types "Abo" finds "Åbo". */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Options that contain the words typed; those that begin with them come first. */
function search(options: readonly OptionView[], query: string, drawing: Drawing): readonly OptionView[] {
  const wanted = fold(query);
  const at = new Map(options.map((option) => [option, fold(drawing.plain(option.title)).indexOf(wanted)]));
  return options.filter((option) => at.get(option)! >= 0).sort((a, b) => Math.sign(at.get(a)!) - Math.sign(at.get(b)!));
}

/**
 * A searchable list, for one option or several (the chosen ones as chips), after the combobox pattern of the
 * ARIA Authoring Practices. The list opens in the flow: it is never clipped, at any zoom, beside any keyboard.
 */
export const combobox: QuestionTemplate = (question, drawing) => {
  const { options = [], value } = question;
  const { t } = drawing.speaker;
  const many = question.kind === 'choices';
  const isChosen = (option: OptionView): boolean => (many ? ((value as unknown[]) ?? []).includes(option.value) : option.value === value);
  const chosen = options.filter(isChosen);
  const title = (option: OptionView): string => drawing.plain(option.title);

  const state = drawing.local<State>(question) ?? closed;
  const found = state.open ? search(options, state.query ?? '', drawing) : [];
  const move = (next: State): void => {
    drawing.setLocal(question, next);
    drawing.afterUpdate((root) => root.querySelector(`#${drawing.id(question, 'list')} .active`)?.scrollIntoView({ block: 'nearest' }));
  };

  const give = (answer: unknown): void => {
    drawing.set(question, answer);
    drawing.commit(question);
  };
  const choose = (option: OptionView): void => {
    give(many ? toggle(question, option, !isChosen(option)) : option.value);
    move(many ? { open: true, query: '', active: -1 } : closed);
    if (many) drawing.announce(isChosen(option) ? t('removed', { title: drawing.say(option.title) }) : [t('chosen'), ': ', drawing.say(option.title)]);
  };
  const remove = (option: OptionView): void => {
    give(toggle(question, option, false));
    drawing.announce(t('removed', { title: drawing.say(option.title) }));
    drawing.focus(`#${drawing.id(question)}`);
  };
  const onInput = (event: Event): void => {
    const query = (event.target as HTMLInputElement).value;
    move({ open: true, query, active: query ? 0 : -1 });
    const count = search(options, query, drawing).length;
    drawing.announce(count ? t('found', { count }) : t('none'));
  };
  /** Leaving: a title typed in full is chosen, an emptied field is no answer, anything else is forgotten. */
  const onLeft = (): void => {
    const typed = state.query === undefined ? undefined : fold(state.query);
    const meant = typed && options.find((option) => fold(title(option)) === typed);
    if (meant && !isChosen(meant)) give(many ? toggle(question, meant, true) : meant.value);
    else if (typed === '' && !many && chosen.length) give(undefined);
    if (state !== closed) drawing.setLocal(question, closed);
  };
  const onKeydown = (event: KeyboardEvent): void => {
    const { key } = event;
    const down = key === 'ArrowDown';
    if (event.isComposing) return;
    if (down || key === 'ArrowUp') {
      const list = state.open ? found : search(options, '', drawing);
      const from = state.open ? state.active : list.findIndex(isChosen) - (down ? 1 : 0);
      move({ ...state, open: true, active: list.length ? (Math.max(from, down ? -1 : 0) + (down ? 1 : list.length - 1)) % list.length : -1 });
    } else if (key === 'Enter' && state.open) {
      const option = found[state.active];
      if (option) choose(option);
    } else if (key === 'Escape' && state.open) {
      move(closed);
    } else if (key === 'Backspace' && many && chosen.length && !state.query) {
      remove(chosen.at(-1)!);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return field(
    question,
    drawing,
    html`${many && chosen.length ? chips(question, drawing, chosen, remove) : nothing}<input
        part="control"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${state.open ? 'true' : 'false'}
        aria-controls=${drawing.id(question, 'list')}
        aria-activedescendant=${found[state.active] ? drawing.id(question, `o${found[state.active]!.key}`) : nothing}
        ${control(question, drawing, { autocapitalize: 'none', spellcheck: 'false', writingsuggestions: 'false' })}
        .value=${shown(state.query ?? (many || !chosen.length ? '' : title(chosen[0]!)))}
        @input=${onInput}
        @change=${(event: Event) => event.stopPropagation()}
        @click=${() => !state.open && !locked(question, drawing) && move({ ...state, open: true })}
        @keydown=${locked(question, drawing) ? nothing : onKeydown}
        @left=${onLeft}
      />
      <div
        role="listbox"
        id=${drawing.id(question, 'list')}
        aria-labelledby=${drawing.id(question, 'label')}
        aria-multiselectable=${many ? 'true' : nothing}
        ?hidden=${!found.length}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${found.map(
          (option, index) =>
            html`<div
              role="option"
              id=${drawing.id(question, `o${option.key}`)}
              class=${index === state.active ? 'active' : nothing}
              aria-selected=${isChosen(option) ? 'true' : 'false'}
              @click=${() => choose(option)}
            >
              ${drawing.say(option.title)}
            </div>`,
        )}
      </div>
      ${state.open && !found.length ? html`<p class="help">${t('none')}</p>` : nothing}`,
  );
};

function chips(question: QuestionView, drawing: Drawing, chosen: readonly OptionView[], remove: (option: OptionView) => void): Content {
  const { t } = drawing.speaker;
  return html`<ul class="chips" aria-label=${t('chosen')}>
    ${chosen.map(
      (option) =>
        html`<li>
          <button
            type="button"
            part="chip"
            aria-label=${`${t('drop')} ${drawing.plain(option.title)}`}
            ?disabled=${locked(question, drawing)}
            @click=${() => remove(option)}
          >
            ${drawing.say(option.title)}
          </button>
        </li>`,
    )}
  </ul>`;
}
