import type { TemplateResult } from 'lit';
import type { QuestionView, SectionView, Session } from './engine.js';
import type { Voice } from './language/voice.js';

/** What may stand in a template. */
export type Content = TemplateResult | string | symbol | readonly Content[];

/**
 * What a question's template draws with. A new one is made when the language, the session or the
 * whole form's editability changes, and then everything is drawn again.
 */
export interface Drawing extends Voice {
  readonly session: Session;
  /** Level of the form's heading. */
  readonly level: number;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  /** `true` or `false` when the host says so: cloud spell checkers read free text. */
  readonly spellcheck: 'true' | 'false';

  /** An id in this shadow root for a question's part. */
  id(question: { readonly key: string }, part?: string): string;
  /** Draws questions in order; skips those about which nothing changed. */
  questions(questions: readonly QuestionView[]): unknown;
  /** The same for a page: sections about which nothing changed are skipped as a whole. */
  sections(sections: readonly SectionView[]): unknown;

  /** Gives an answer, as on each keystroke. */
  set(question: QuestionView, value: unknown): void;
  /** Says that an answer is complete for now: `change` and `report-change`. */
  commit(question: QuestionView): void;
  /** State that lives as long as the form is filled, and is no answer: an open list, a search text, a removed row. */
  local<T>(question: QuestionView): T | undefined;
  setLocal(question: QuestionView, state: unknown): void;
  /** Polite live region. */
  announce(text: Content): void;
  /** The same once typing has paused: for what changes with each key. */
  announceAfterTyping(text: Content): void;
  /** Focuses what is found first, once it is drawn. */
  focus(...selectors: string[]): void;
  /** Does anything else that must wait until it is drawn. */
  afterUpdate(action: (root: ShadowRoot) => void): void;
}

/** Where an item of a list stands: from one node to another, or in one. */
export interface Place {
  readonly first: ChildNode;
  readonly last: ChildNode;
  /** What drew it: only that can draw it again. */
  readonly sort: unknown;
}

/** Draws in plain DOM: in the place that was drawn before if that is of its sort, else in a new one. */
export type PlainDrawing = (before?: Place) => Place;

/** Draws one question, frame and all. */
export type QuestionTemplate = (question: QuestionView, drawing: Drawing) => TemplateResult | PlainDrawing;
