import type { Draft, KeptDraft } from '@social-report/sdk';
import { answersInWords, carryOver } from '../engine.js';
import type { AnswersInWords, FormModel, JsonObject, Json, KeptFinding, LeftAnswer, Session, SessionOptions } from '../engine.js';

/** Where the person is, and what they have not put away yet. */
export interface Place {
  readonly language: string;
  readonly page: string;
  /** Answers that a later version of the form could not take. */
  readonly left: readonly LeftAnswer[];
}

/** What of a draft only the form understands. */
interface More {
  readonly words?: AnswersInWords;
  readonly kept?: readonly KeptFinding[];
  readonly left?: readonly LeftAnswer[];
}

/** A report as it is kept: the same members in the same order whenever it is the same. */
export function pack(model: FormModel, session: Session, { language, page, left }: Place): Draft {
  const { id, form, formDigest, startedAt } = session.response({ language });
  const more: More = { words: answersInWords(model, session, language), kept: session.kept(), left };
  return { id, form, formDigest, language, startedAt, page, answers: session.everything(), more: more as unknown as Json };
}

/** What a session needs to go on with a draft, and what of the draft it could not take. */
export function unpack(model: FormModel, digest: string, draft: KeptDraft, context: JsonObject): { options: Partial<SessionOptions>; left: readonly LeftAnswer[] } {
  const { id, startedAt, language, answers, formDigest } = draft;
  const { words = {}, kept = [], left = [] } = (draft.more ?? {}) as More;
  const going = { id, startedAt, resumed: true };
  if (formDigest === digest) return { options: { ...going, answers, kept }, left };
  const carried = carryOver(model, { answers, words, language }, context);
  return { options: { ...going, answers: carried.answers }, left: [...left, ...carried.left] };
}
