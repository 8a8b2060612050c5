import type { Drafts, Outbox, SubmitOptions } from '@social-report/sdk';
import type { ReportResponse } from './engine.js';

/** Details of the element's events. Nothing that bubbles holds an answer: tag managers listen to whole pages. */
export interface ReportEvents {
  /** The form is drawn. */
  'report-ready': { readonly form: string; readonly digest: string };
  /** An answer was committed. */
  'report-change': { readonly pointer: string };
  /** Another page is shown; the check page is `check`. */
  'report-page': { readonly id: string; readonly index: number; readonly count: number };
  /** About to be sent; `preventDefault()` stops it. Does not bubble. */
  'report-submit': { readonly response: ReportResponse };
  /** Acknowledged by the collector; also later, of a report that was queued. */
  'report-sent': { readonly id: string; readonly receivedAt?: string };
  /** Kept for sending later, by a client that can. */
  'report-queued': { readonly id: string };
  /** `load-failed` (also what is no definition: a login page, a 404), `digest-mismatch`, the code of the definition's first fault, `context`, `no-destination`, `send-failed`, `rejected`, `conflict` (another window has gone on with the draft, or sent it), `definition-contradiction`. */
  'report-error': { readonly code: string; readonly pointer?: string };
}

/** What became of a submission; any object with these members, such as the SDK's. */
export interface ReportReceipt {
  readonly status: 'sent' | 'queued' | 'rejected' | 'failed';
  readonly id: string;
  readonly receivedAt?: string;
  /** `sent`: the collector had it already, from an attempt whose answer was lost. */
  readonly replay?: boolean;
  /** `queued`: why it could not be sent yet; `unauthorized`: the person has to sign in again. */
  readonly code?: string;
  /** `rejected`: 409 says that a report with this id, but other answers, has been received. */
  readonly httpStatus?: number;
  /** `rejected`: what of the answers was not accepted, `{ pointer, rule, params }` each. Shown at the questions. */
  readonly violations?: unknown;
  /** `rejected`, because another tab has sent this report. */
  readonly elsewhere?: boolean;
  /** `rejected`: whether the client keeps it all the same; sent again, it takes the place of what is kept. */
  readonly kept?: boolean;
}

/** Sends responses: the SDK's client, or anything like it. */
export interface ReportClient {
  submit(response: ReportResponse, options?: SubmitOptions): Promise<ReportReceipt>;
  /** What waits to be sent: shown above the form; and a report that is queued becomes sent when this says so. */
  readonly outbox?: Outbox;
  /** Where reports that have been begun are kept; without it none are. */
  readonly drafts?: Drafts;
  /** Of a client that the element made for its `endpoint`: called when the element leaves the page. */
  close?(): void;
}
