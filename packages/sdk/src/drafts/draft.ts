import type { Json, JsonObject } from '@social-report/core';

/** A report that has been begun. */
export interface Draft {
  /** The id that its response will have. */
  readonly id: string;
  /** `$id` of the definition it was written for. */
  readonly form: string;
  readonly formDigest: string;
  /** BCP 47 tag of the language answered in. */
  readonly language: string;
  /** RFC 3339. */
  readonly startedAt: string;
  /** Id of the page that the person was on. */
  readonly page?: string;
  /** Everything typed, withdrawn answers included. */
  readonly answers: JsonObject;
  /** What else belongs to it and whoever draws the form understands, such as its answers in words. */
  readonly more?: Json;
}

/** A draft as it is kept. */
export interface KeptDraft extends Draft {
  /** RFC 3339, by the clock of this device. */
  readonly savedAt: string;
  /** What to give to `save`, and to `submit`. */
  readonly revision: number;
}

/** What may be said of a draft to whoever stands at the device: never its content, for that may be someone else. */
export type DraftInfo = Pick<KeptDraft, 'id' | 'revision'> &
  /** Absent where the draft cannot be read: it was sealed with another key, or is damaged. It stays where it is. */
  Partial<Pick<KeptDraft, 'form' | 'formDigest' | 'language' | 'startedAt' | 'savedAt'>>;

/** Which draft. */
export interface DraftName {
  /** Whose it is, as the host says: a text that is the same whenever the same person is signed in. */
  readonly scope: string;
  readonly id: string;
}
