import type { QuestionKind } from '../definition/model.js';
import type { Text } from '../definition/text.js';
import type { Violation } from '../types/violation.js';

export type { QuestionKind };

/** A link under a page or question; https or mailto only. */
export interface LinkView {
  readonly title: Text;
  readonly href: string;
}

/** One offered option. */
export interface OptionView {
  /** The answer it stands for. */
  readonly value: string | number | boolean;
  /** The same as a string, unique among the options: the control's `value`. */
  readonly key: string;
  readonly title: Text;
  readonly description?: Text;
  /** Clears the others when chosen. */
  readonly exclusive: boolean;
  /** `key` of the option it stands under. */
  readonly parent?: string;
  /** Pointer of the sibling text shown right under it (x-detail); draw it when `session.question(pointer)` has it. */
  readonly detail?: string;
}

/** One shown question, immutable; the same object until something about it changes. */
export interface QuestionView {
  /** JSON Pointer of its answer: `/where`, `/proposals/0/what`. */
  readonly pointer: string;
  /** Stable for its life, also when rows move: the control's `name` and DOM key. Outside rows it equals `pointer`. */
  readonly key: string;
  /** Its property name. */
  readonly name: string;
  readonly kind: QuestionKind;
  /**
   * Which control: `text textarea number date time date-time email uri boolean consent radio select combobox
   * checkboxes group rows matrix scale rank`, or a registered name.
   */
  readonly widget: string;
  /** Absent: use `name`. */
  readonly title?: Text;
  readonly description?: Text;
  /** `rows`: the title of one row ("Proposal"), where `items` has one. */
  readonly rowTitle?: Text;
  /** Help text, one example a line; never a placeholder. */
  readonly examples: readonly Text[];
  readonly links: readonly LinkView[];
  readonly required: boolean;
  readonly readOnly: boolean;
  /** What the person gave so far (not pruned): string, number, boolean, array of option values; absent when nothing. */
  readonly value: unknown;
  /** Offered options, in order: `choice` and `choices` only. */
  readonly options?: readonly OptionView[];
  /** The largest number of options or rows (`maxItems`), the least (`minItems`). */
  readonly maxItems?: number;
  readonly minItems?: number;
  /** `minLength`, `maxLength` in code points; `minimum`, `maximum`, `integer` for numbers. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  /** JSON Schema `format`, when it has one. */
  readonly format?: string;
  /** x-guard, text only. */
  readonly guard?: 'normal' | 'strict' | 'off';
  /** Matrix row: pointer of the sibling text drawn right under it. */
  readonly detail?: string;
  /** Set when it is the detail of an option: the pointer of the question that owns it. It is drawn there, not in its own place. */
  readonly detailOf?: string;
  /** `group`: its shown questions, details included. */
  readonly children?: readonly QuestionView[];
  /** `rows`: one entry a row. */
  readonly rows?: readonly RowView[];
  /** Every rule its own answer breaks now (not those of children). */
  readonly violations: readonly Violation[];
  /** Those to show now: none until the field was left or its page submitted; then live. */
  readonly errors: readonly Violation[];
}

/** One row of a repeating group. */
export interface RowView {
  readonly pointer: string;
  /** Stable when rows move. */
  readonly key: string;
  readonly children: readonly QuestionView[];
}

/** A page with something shown on it. A form without `x-pages` has one page with the id `form`. */
export interface PageView {
  readonly id: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly links: readonly LinkView[];
  /** Its shown top-level questions in order, details (see `detailOf`) included. */
  readonly questions: readonly QuestionView[];
  /** Whether any answer on it is wrong or missing now, whether or not that is shown yet. */
  readonly valid: boolean;
  /** Whether the page has been submitted (`session.submitPage`). */
  readonly submitted: boolean;
  /** The errors to show in its summary, in question order, each pointing at a question. */
  readonly errors: readonly Violation[];
}

/** All that a renderer draws. */
export interface View {
  readonly title?: Text;
  readonly description?: Text;
  readonly links: readonly LinkView[];
  /** The pages with something shown, in order. */
  readonly pages: readonly PageView[];
  readonly valid: boolean;
  /** After `submit`: rules that no shown question can satisfy. The definition contradicts itself; say `definition-contradiction`. */
  readonly contradictions: readonly Violation[];
}
