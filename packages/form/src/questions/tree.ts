import { html } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { OptionView, Text } from '../engine.js';

/** An option, and those it stands under, nearest first (`x-parent`). */
export interface Branch {
  readonly option: OptionView;
  readonly above: readonly OptionView[];
}

const drawn = new WeakMap<readonly OptionView[], readonly Branch[]>();

/** Options, each right after the one it stands under; one whose parent is not offered stands by itself. */
export function tree(options: readonly OptionView[]): readonly Branch[] {
  let branches = drawn.get(options);
  if (!branches) {
    const byKey = new Map(options.map((option) => [option.key, option]));
    const under = new Map<OptionView | undefined, OptionView[]>();
    for (const option of options) {
      const parent = option.parent === undefined ? undefined : byKey.get(option.parent);
      if (!under.get(parent)?.push(option)) under.set(parent, [option]);
    }
    const below = (parent: OptionView | undefined, above: readonly OptionView[]): Branch[] =>
      (under.get(parent) ?? []).flatMap((option) => [{ option, above }, ...below(option, [option, ...above])]);
    branches = under.size > 1 ? below(undefined, []) : options.map((option) => ({ option, above: [] }));
    drawn.set(options, branches);
  }
  return branches;
}

/** `Keskusta, Pori`: a title and where it belongs, for places where its parent is not in sight. */
export const fullTitle = ({ option, above }: Branch, say: (text: Text) => string): string =>
  above.length ? [option, ...above].map(({ title }) => say(title)).join(', ') : say(option.title);

/** The full title, each part in its own language. */
export const title = ({ option, above }: Branch, drawing: Drawing): Content =>
  [option, ...above].map((each, at) => html`${at ? ', ' : ''}${drawing.say(each.title)}`);
