import type { OutboxItem } from '@social-report/sdk';
import type { Keeping } from './drafts/keeping.js';
import type { Offer, OfferHost } from './drafts/offer.js';
import type { Drawing } from './drawing.js';
import type { PageView, ReportResponse, View, Violation } from './engine.js';
import type { ReportReceipt } from './events.js';
import type { Waiting } from './sending/waiting.js';

/** Where the person is. */
export type Phase = 'offer' | 'filling' | 'check' | 'sending' | 'sent' | 'queued';

/** Why nothing was sent: it may work later, it was refused, an earlier version of the report has arrived (409), or another tab has sent it. */
export type Fault = 'failed' | 'refused' | 'conflict' | 'elsewhere';

/** What the views draw, and the buttons on them do. */
export interface Screen {
  readonly drawing: Drawing;
  readonly view: View;
  readonly phase: Phase;
  /** Pages drawn at once: the current one, or all with `paging="single"`. */
  readonly pages: readonly PageView[];
  /** Index of the current page in `view.pages`. */
  readonly index: number;
  /** Whether the person came from the check page to change one answer. */
  readonly returning: boolean;
  /** Why the last attempt to send failed. */
  readonly fault: Fault | undefined;
  /** What the receiver refused and no answer can mend. */
  readonly elsewhere: readonly Violation[];
  /** What became of the last attempt. */
  readonly receipt: ReportReceipt | undefined;
  /** `offer`: the reports that could be gone on with, and what the buttons there do. */
  readonly offer: Offer | undefined;
  readonly offering: OfferHost;
  /** How the report is kept on the device; absent where drafts are not wanted. */
  readonly keeping: Keeping | undefined;
  /** Digest of the definition. */
  readonly digest: string;
  /** Whether the check page's errors were asked for. */
  readonly judged: boolean;

  /** Earlier reports that have not arrived. */
  readonly waiting: Waiting;

  /** Whether anything has been answered since the form began. */
  isTouched(): boolean;
  /** Opens a report that was refused, in the place of the one in the form. */
  correct(item: OutboxItem): Promise<void>;
  /** Exactly what would be sent now. */
  response(): ReportResponse;
  /** Shows a page or a question; `shows` marks what was found in its text. */
  goTo(target: string, shows?: boolean): void;
  back(): void;
  next(): void;
  send(): void;
  restart(): void;
}
