import type { JsonObject } from '../types/json.js';
import type { ReportResponse } from '../types/response.js';
import type { Violation } from '../types/violation.js';
import type { FindingKind, PersonalDataGuard } from '../guard/finding.js';
import type { QuestionView, View } from './view.js';

/** What the session needs from outside: core has no clock and no randomness of its own. */
export interface SessionOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** 16 random bytes for the response's id. */
  readonly random: () => Uint8Array;
  /** Digest of the definition, for the response. */
  readonly formDigest: string;
  /** Answers to start from; unknown members are dropped. */
  readonly answers?: JsonObject;
  /**
   * Whether `answers` are someone's whole answers so far (a draft, a response): then what is unanswered stays so,
   * and `default` fills only questions that are first shown later.
   * @default false
   */
  readonly resumed?: boolean;
  /** What `kept()` said of these `answers`: findings that the person was warned of and keeps. */
  readonly kept?: readonly KeptFinding[];
  /** Of a report that goes on: the id it has. @default a new one */
  readonly id?: string;
  /** Of a report that goes on: when it was started, RFC 3339. @default now */
  readonly startedAt?: string;
  /** What the host supplies; throws `ContextError` when `x-context` does not allow it. */
  readonly context?: JsonObject;
  /**
   * What looks for personal data in texts. Until it is there the form is not valid, whatever the answers.
   * @default that of this package; of `core/engine`: none yet, see `Session.guard`
   */
  readonly guard?: PersonalDataGuard;
}

/** A finding that the person keeps, told by its place in the answer: nothing of the answer is repeated. */
export interface KeptFinding {
  /** JSON Pointer of the answer in `everything()`. */
  readonly pointer: string;
  readonly kind: FindingKind;
  /** Index of its first UTF-16 code unit. */
  readonly start: number;
  /** Index after its last. */
  readonly end: number;
}

/** What changed with one call, so that a renderer redraws only that. */
export interface SessionChange {
  /** Pointers of shown questions whose view is another object now. */
  readonly questions: readonly string[];
  /** Whether questions appeared, disappeared or moved, or a page did. */
  readonly structure: boolean;
  /** Pointers of questions that disappeared although they held an answer (announce them once). */
  readonly withdrawn: readonly string[];
}

/** One person filling one form. Every change is synchronous; listeners hear of it once, after it is complete. */
export interface Session {
  readonly view: View;
  /** The current view of one shown question, at any depth. */
  question(pointer: string): QuestionView | undefined;

  /** Gives an answer; `undefined`, `''` and `[]` take it back. Not for groups and rows. Unknown or hidden pointers throw RangeError. */
  set(pointer: string, value: unknown): void;
  addRow(pointer: string, at?: number): void;
  /**
   * Takes a row out. Where no fewer may be (`QuestionView.leastRows`), an empty one stands in its place.
   * @returns puts it back as it was: all that was typed in it, hidden or not, and in its place, instead of the empty
   * one unless that has been filled meanwhile. Does nothing the second time, or while the question is not shown
   */
  removeRow(pointer: string, index: number): () => void;
  moveRow(pointer: string, from: number, to: number): void;
  /** Replaces all answers (errors shown so far are forgotten). */
  replace(answers: JsonObject): void;

  /** A field was left: its errors show from now on, live. */
  leave(pointer: string): void;
  /**
   * All errors of the page show from now on.
   * @returns whether one may go on: nothing on it is wrong, but for what only sending waits for: what the personal-data
   * guard found, and what a server refused (see `refuse`)
   */
  submitPage(pageId: string): boolean;
  /** All errors of the whole form show from now on. Returns whether the form is valid. */
  submit(): boolean;
  /**
   * A server did not accept the answers as they are now: each violation shows at once at its question, the nearest that
   * is shown, as the rule `refused`, whose params are the server's and its own `rule`; it goes away when that answer
   * changes, and comes back with it. Pages may be turned all the same. Once any answer has changed, the next `submit`
   * forgets them all: the server is asked again.
   * @param violations those of a 422 reply, whatever it holds: wrong shapes, long texts and what is beyond a thousand count as little as they can
   * @returns those that the person can do nothing about: they point at no question, at the context, or at a question that is read only
   */
  refuse(violations: unknown): readonly Violation[];

  /** The guard has come: it looks at all texts, and from now on at each change. */
  guard(guard: PersonalDataGuard): void;
  /**
   * The person keeps what a warning is about (`QuestionView.findings`): it is not shown again while those very words
   * stand in that answer. What blocks cannot be kept; what is not there any more changes nothing.
   */
  keep(pointer: string, finding: Pick<KeptFinding, 'kind' | 'start' | 'end'>): void;
  /** What is kept of the answers as they are now, so that a draft can hold it beside `everything()`. */
  kept(): readonly KeptFinding[];

  /** Only shown questions and offered options, empties pruned: what would be sent as `answers`. */
  answers(): JsonObject;
  /** Everything typed, withdrawn answers included; never leaves the device. */
  everything(): JsonObject;
  /** Exactly what would be sent now: the same until an answer or the language changes. `completedAt` is when an answer last changed. */
  response(options: { language: string }): ReportResponse;

  /** Goes on as a report of its own, with a new id: where another tab has gone on with this one. */
  renew(): void;

  subscribe(listener: (change: SessionChange) => void): () => void;
}
