import { html, nothing } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { OptionView, QuestionView } from '../engine.js';
import { changed } from '../changed.js';
import { assign, carry, create } from './control.js';
import { locked } from './described.js';
import { does } from './does.js';
import type { Kind, Now } from './kind.js';
import { tree } from './tree.js';
import { late, say, says } from './words.js';

const keysOf = (options: readonly OptionView[]): string => options.map(({ key }) => key).join('\0');

const blanks: Record<string, Element> = {};

/** A new row for an option. */
const rowOf = (type: string): Element =>
  (blanks[type] ??= create('div', { class: 'option', part: 'option' }, create('input', { type, autocomplete: 'off' }), create('label'))).cloneNode(true) as Element;

/**
 * Radio buttons or tick boxes of a question, each with its detail right under it. One that stands under another is
 * indented, and names it: whoever hears "Centre" alone does not know which.
 * @param of the options
 * @param tell called when the person has chosen an option, or taken it back
 * @param label what is read beside a button, where that is not the title
 */
export const optionList = (
  of: (question: QuestionView, drawing: Drawing) => readonly OptionView[] = ({ options = [] }) => options,
  tell?: (option: OptionView, now: Now) => void,
  label = ({ title }: OptionView, drawing: Drawing): Content => drawing.say(title),
): Kind => ({
  blank: () => create('div', { class: 'options', part: 'control' }),
  mount(list, now) {
    let options: readonly OptionView[] = [];
    list.addEventListener('change', ({ target }) => {
      const { question, drawing } = now;
      const { value, checked, dataset } = target as HTMLInputElement;
      const option = options.find(({ key }) => key === value);
      // Of a detail's control it is not ours to say.
      if (!option || dataset['pointer'] !== question.pointer) return;
      drawing.set(question, question.kind === 'choices' ? toggle(question, option, checked) : option.value);
      tell?.(option, now);
      drawing.commit(question);
    });
    return (question, drawing) => {
      const many = question.kind === 'choices';
      const chosen = [question.value].flat();
      const old = options;
      options = of(question, drawing);
      if (options !== old && keysOf(options) !== keysOf(old)) list.replaceChildren();
      const isChanged = changed(list, [options, drawing, question.pointer, locked(question, drawing), many && question.errors.length > 0]);
      let next = list.firstElementChild;
      for (const { option, above } of tree(options)) {
        const { key, description } = option;
        const row = next ?? list.appendChild(rowOf(many ? 'checkbox' : 'radio'));
        const [input, words] = row.children as unknown as [HTMLInputElement, Element];
        const isChosen = chosen.includes(option.value);
        if (isChanged) {
          const id = drawing.id(question, `o${key}`);
          carry(input, question, drawing, { id, 'aria-required': false, 'aria-invalid': many && question.errors.length > 0 && 'true', 'aria-describedby': description && `${id}-help` });
          input.value = key;
          assign(words, { for: id });
          say(words, [label(option, drawing), ...above.map(({ title }) => html`<span class="unseen">, ${drawing.say(title)}</span>`)]);
          late(description ? html`<p class="help" id=${`${id}-help`} ${says(drawing.say(description))}></p>` : nothing, row);
          assign(row, { 'data-level': above.length > 0 && `${above.length}` });
        }
        if (input.checked !== isChosen) input.checked = isChosen;
        next = row.nextElementSibling;
        if (option.detail) {
          const detail = drawing.session.question(option.detail);
          let place = next?.matches('.detail') ? next : undefined;
          if (detail) {
            if (!place) row.after((place = create('div', { class: 'detail' })));
            late(drawing.questions([detail]), place);
          } else place?.remove();
          next = (detail ? place! : row).nextElementSibling;
        }
      }
    };
  },
});

const known = new WeakMap<Element, Now & { readonly draw: ReturnType<Kind['mount']> }>();

/** `<div ${drawn(list, question, drawing)}></div>`: a list of options within a template, always the same one there. */
export const drawn = (list: Kind, question: QuestionView, drawing: Drawing): unknown =>
  does((element) => {
    let mounted = known.get(element);
    if (mounted) Object.assign(mounted, { question, drawing });
    else {
      const now = { question, drawing };
      known.set(element, (mounted = Object.assign(now, { draw: list.mount(element as HTMLElement, now) })));
    }
    mounted.draw(question, drawing);
  });

/** The answer after an option of several is chosen or not: an exclusive one stands alone. In the order of the options, or as ranked. */
export function toggle({ options = [], value, widget }: QuestionView, option: OptionView, on: boolean): unknown[] {
  const before = (value as unknown[] | undefined) ?? [];
  const stays = (other: OptionView): boolean =>
    other === option ? on : before.includes(other.value) && !(on && (option.exclusive || other.exclusive));
  const after: unknown[] = options.filter(stays).map((each) => each.value);
  const place = (each: unknown): number => (before.includes(each) ? before.indexOf(each) : before.length);
  return widget === 'rank' ? after.sort((a, b) => place(a) - place(b)) : after;
}
