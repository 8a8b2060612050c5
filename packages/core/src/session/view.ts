import type { Link, PageFacts, QuestionKind } from '../definition/model.js';
import type { OptionFacts, QuestionFacts } from '../definition/resolve.js';
import type { Text } from '../definition/text.js';
import type { Finding } from '../guard/finding.js';
import type { Violation } from '../types/violation.js';

export type { Link as LinkView, QuestionKind };

/** One offered option. */
export interface OptionView extends OptionFacts {
  /** Pointer of the sibling text shown right under it (x-detail); draw it when `session.question(pointer)` has it. */
  readonly detail?: string;
}

/** What in a text may point to a person: a place, never the words. */
export interface FindingView extends Finding {
  /** Whether it keeps the report from being sent (then the violation `x-guard` says so, too); else it is a warning. */
  readonly blocks: boolean;
}

/** One shown question, immutable; the same object until something about it changes. */
export interface QuestionView extends QuestionFacts {
  /** JSON Pointer of its answer: `/where`, `/proposals/0/what`. */
  readonly pointer: string;
  /** Stable for its life, also when rows move: the control's `name` and DOM key. Outside rows it equals `pointer`. */
  readonly key: string;
  /** Its property name. */
  readonly name: string;
  readonly required: boolean;
  /** Whether it, or something around it, cannot be changed (`readOnly`). */
  readonly readOnly: boolean;
  /** What the person gave so far (not pruned): string, number, boolean, array of option values; absent when nothing. */
  readonly value: unknown;
  /** Offered options, in order: `choice` and `choices` only. */
  readonly options?: readonly OptionView[];
  /** Matrix row: pointer of the sibling text drawn right under it. */
  readonly detail?: string;
  /** Set when it is the detail of an option: the pointer of the question that owns it. It is drawn there, not in its own place. */
  readonly detailOf?: string;
  /** `group`: its shown questions, details included. */
  readonly children?: readonly QuestionView[];
  /** `rows`: one entry a row. */
  readonly rows?: readonly RowView[];
  /** `rows`: how many there always are, empty ones included; 0 where none need be. */
  readonly leastRows?: number;
  /** Every rule its own answer breaks now (not those of children). */
  readonly violations: readonly Violation[];
  /** Those to show now: none until the field was left or its page submitted; then live. */
  readonly errors: readonly Violation[];
  /** What its text holds now that may point to a person, blocking first; without what the person keeps. Absent when nothing. */
  readonly findings?: readonly FindingView[];
  /** Those to show now, when `errors` would show. */
  readonly shownFindings?: readonly FindingView[];
}

/** One row of a repeating group. */
export interface RowView {
  readonly pointer: string;
  /** Stable when rows move. */
  readonly key: string;
  readonly children: readonly QuestionView[];
}

/** Some twenty questions of a page that stand together; the same object until something about one of them changes. */
export interface SectionView {
  /** Those that are shown, in order; there may be none. A detail is where the question is that owns it. */
  readonly questions: readonly QuestionView[];
  /** The first, at any depth, whose answer is wrong or missing now, whether or not that is shown yet. */
  readonly firstInvalid: QuestionView | undefined;
  /** The errors that its questions show. */
  readonly errors: readonly Violation[];
}

/** A page with something shown on it. A form without `x-pages` has one page with the id `form`. */
export interface PageView extends PageFacts {
  /** Its shown top-level questions in order, details (see `detailOf`) included. */
  readonly questions: readonly QuestionView[];
  /** The same in sections: each always at the same index, whatever is shown, so that there may be some with nothing in them. */
  readonly sections: readonly SectionView[];
  /** The first of them, at any depth, whose answer is wrong or missing now, whether or not that is shown yet. */
  readonly firstInvalid: QuestionView | undefined;
  /** Whether there is none such. */
  readonly valid: boolean;
  /** Whether the page has been submitted (`session.submitPage`, `submit`), or a server has refused the answers. */
  readonly submitted: boolean;
  /** The errors to show in its summary once it has been submitted, each pointing at a question: first those of the personal-data guard, then the rest in question order. */
  readonly errors: readonly Violation[];
}

/** All that a renderer draws. */
export interface View {
  readonly title?: Text;
  readonly description?: Text;
  readonly links: readonly Link[];
  /** The pages with something shown, in order. */
  readonly pages: readonly PageView[];
  readonly valid: boolean;
  /** After `submit`: rules that no shown question can satisfy. The definition contradicts itself; say `definition-contradiction`. */
  readonly contradictions: readonly Violation[];
}
