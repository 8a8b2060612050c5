import type { Violation } from '@social-report/core';
import type { SendError, SendErrorCode } from './errors.js';

/** What became of a response. */
export type Receipt = Sent | Queued | Rejected | Failed;

/** What became of one attempt. */
export type Answer = Sent | Rejected | Failed;

/** The collector has it on disk: its acknowledgement echoes the id and the digest of the bytes sent. */
export interface Sent {
  readonly status: 'sent';
  readonly id: string;
  readonly formDigest: string;
  /** Digest of the bytes sent, and stored. */
  readonly bodyDigest: string;
  /** RFC 3339, by the collector's clock. */
  readonly receivedAt: string;
  /** The collector had it already. */
  readonly replay: boolean;
  /** Whether it was safe on this device until then; see {@link Rejected.kept}. */
  readonly kept?: boolean;
}

/** Kept on this device, and sent as soon as that can be: the outbox goes on by itself. */
export interface Queued {
  readonly status: 'queued';
  readonly id: string;
  /** Why the first attempt did not succeed; absent while it is still under way. */
  readonly code?: SendErrorCode;
  readonly httpStatus?: number;
}

/** Refused for good (4xx): the same bytes will be refused again. */
export interface Rejected {
  readonly status: 'rejected';
  readonly id: string;
  readonly httpStatus: number;
  /** The problem document (RFC 9457), when the answer had one. */
  readonly problem?: ProblemDocument;
  /** The rules the answers break, as the collector sees them (422). */
  readonly violations: readonly Violation[];
  /** Whether it is in the outbox. Where it is not, nothing is left of it but what the page itself holds. */
  readonly kept?: boolean;
}

/**
 * Nothing is kept here, no acknowledgement, and no refusal: it may or may not have arrived. Sending the same bytes
 * again is safe.
 */
export interface Failed {
  readonly status: 'failed';
  readonly id: string;
  readonly code: SendErrorCode;
  readonly error: SendError;
  readonly httpStatus?: number;
  /** How long the endpoint asks to wait (`Retry-After`), in milliseconds. */
  readonly retryAfter?: number;
  /** Never: it would be `queued`. */
  readonly kept?: false;
}

/** `application/problem+json`, RFC 9457. */
export interface ProblemDocument {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly violations?: readonly Violation[];
  readonly [extension: string]: unknown;
}
