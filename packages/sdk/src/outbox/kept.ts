import type { Json, Violation } from '@social-report/core';
import type { SendErrorCode } from '../errors.js';
import type { Answer, ProblemDocument, Rejected } from '../receipt.js';
import type { Entry } from '../storage/storage.js';

/** A report as it is kept, under `outbox/` and its id. */
export interface Kept {
  /** The JSON text that is sent, to the byte; all that is known of the report is read from it. */
  readonly body: string;
  /** Whose it is, as the host said when it was submitted. */
  readonly scope?: string;
  /** RFC 3339, by the clock of this device: to be shown, never to be judged by. */
  readonly queuedAt: string;
  readonly attempts: number;
  /** What the last attempt came to. */
  readonly last?: { readonly code?: SendErrorCode; readonly httpStatus?: number };
  /** Refused for good. */
  readonly refused?: Pick<Rejected, 'problem' | 'violations'>;
}

/** What a list says about a report that is kept. Never its answers. */
export interface OutboxItem {
  readonly id: string;
  /** `$id` of the definition. */
  readonly form: string;
  readonly formDigest: string;
  readonly language: string;
  /** Whose it is, as the host said when it was submitted. */
  readonly scope?: string;
  /** RFC 3339, by the clock of this device. */
  readonly queuedAt: string;
  /** How often it has been tried. */
  readonly attempts: number;
  /** `waiting`: sent by itself as soon as that can be. `refused`: only by `retry`, or when it is submitted again, corrected. */
  readonly state: 'waiting' | 'refused';
  /** HTTP status of the last answer. */
  readonly httpStatus?: number;
  /** Why the last attempt failed, while it waits. */
  readonly code?: SendErrorCode;
  /** The problem document that it was refused with. */
  readonly problem?: ProblemDocument;
  /** The rules that its answers break, as the collector sees them. */
  readonly violations?: readonly Violation[];
  /** When it will be tried next, RFC 3339 by the clock of this device; absent when that waits for something to happen. */
  readonly nextAttemptAt?: string;
}

export const OUTBOX = 'outbox/';

export const idOf = ({ key }: Entry): string => key.slice(OUTBOX.length);

/** What an entry holds; undefined when it cannot be read, because it is sealed with another key or damaged. */
export function readKept({ value }: Entry): Kept | undefined {
  const kept = value as unknown as Kept | null;
  try {
    const { id, formDigest } = JSON.parse(kept!.body) as OutboxItem;
    return typeof id === 'string' && typeof formDigest === 'string' ? kept! : undefined;
  } catch {
    return undefined;
  }
}

/** An entry's value. */
export const asJson = (kept: Kept): Json => kept as unknown as Json;

/** What is kept after an answer; undefined when it has arrived. */
export function afterAnswer(kept: Kept, answer: Answer): Kept | undefined {
  const { body, scope, queuedAt, attempts } = kept;
  const before = { body, queuedAt, attempts: attempts + 1, ...(scope !== undefined && { scope }) };
  const { status } = answer;
  if (status === 'sent') return undefined;
  const { httpStatus } = answer;
  if (status === 'failed') return { ...before, last: { code: answer.code, ...(httpStatus && { httpStatus }) } };
  const { problem, violations } = answer;
  return { ...before, last: { httpStatus }, refused: { violations, ...(problem && { problem }) } };
}

export function describe(id: string, kept: Kept, nextAttemptAt: string | undefined): OutboxItem {
  const { body, scope, queuedAt, attempts, last, refused } = kept;
  const { form, formDigest, language } = JSON.parse(body) as OutboxItem;
  const base = { id, form, formDigest, language, queuedAt, attempts, ...last, ...(scope !== undefined && { scope }) };
  return refused ? { ...base, ...refused, state: 'refused' } : { ...base, state: 'waiting', ...(nextAttemptAt && { nextAttemptAt }) };
}
