import type { Violation } from '@social-report/core';

/** A refusal as it travels: `application/problem+json`, RFC 9457. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly violations?: readonly Violation[];
  readonly [extension: string]: unknown;
}

/** Each kind of refusal by its stable name: status and title. */
const KINDS = {
  'malformed-json': [400, 'Not valid JSON'],
  'malformed-response': [400, 'Not a response'],
  'malformed-request': [400, 'Malformed request'],
  'token-missing': [401, 'A token is needed'],
  'token-unknown': [401, 'Unknown token'],
  'not-allowed': [403, 'Not allowed'],
  'origin-not-listed': [403, 'Origin not listed'],
  'not-found': [404, 'Not found'],
  'unknown-form': [404, 'Unknown form'],
  'method-not-allowed': [405, 'Method not allowed'],
  'too-slow': [408, 'Request too slow'],
  'id-conflict': [409, 'Id already used'],
  'form-conflict': [409, 'Form already published'],
  erased: [410, 'Erased'],
  'too-large': [413, 'Too large'],
  'wrong-media-type': [415, 'Wrong media type'],
  'wrong-digest': [422, 'Wrong definition'],
  'invalid-answers': [422, 'Invalid answers'],
  'invalid-definition': [422, 'Invalid definition'],
  'too-many-requests': [429, 'Too many requests'],
  'headers-too-large': [431, 'Headers too large'],
  internal: [500, 'Internal error'],
  unavailable: [503, 'Unavailable'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemKind = keyof typeof KINDS;

/** Thrown anywhere while a request is handled; becomes its answer. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly kind: ProblemKind;
  readonly status: number;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param detail a sentence that says how to mend it; never quotes an answer
   * @param members further members of the document, such as `violations`
   */
  constructor(kind: ProblemKind, detail: string, members: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    super(detail);
    this.kind = kind;
    this.status = KINDS[kind][0];
    this.members = members;
    this.headers = headers;
  }

  get document(): ProblemDocument {
    const type = `https://social-report.example/problems/${this.kind}`;
    return { type, title: KINDS[this.kind][1], status: this.status, detail: this.message, ...this.members };
  }
}
