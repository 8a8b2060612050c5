import type { Keeping } from './drafts/keeping.js';
import type { Offer, OfferHost } from './drafts/offer.js';
import type { Drawing } from './drawing.js';
import type { PageView, ReportResponse, View } from './engine.js';
import type { Sending } from './sending/sending.js';

/** Where the person is. */
export type Phase = 'offer' | 'filling' | 'check' | 'sending' | 'sent' | 'queued';

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
  /** What becomes of the report; absent until the code for it is here. */
  readonly sending: Sending | undefined;
  /** `offer`: the reports that could be gone on with, and what the buttons there do. */
  readonly offer: Offer | undefined;
  readonly offering: OfferHost;
  /** How the report is kept on the device; absent where drafts are not wanted. */
  readonly keeping: Keeping | undefined;
  /** Digest of the definition. */
  readonly digest: string;
  /** Whether the check page's errors were asked for. */
  readonly judged: boolean;

  /** Whether anything has been answered since the form began. */
  isTouched(): boolean;
  /** Whether a form, by its `$id`, is a version of this one. */
  isOurs(form: string): boolean;
  /** Exactly what would be sent now. */
  response(): ReportResponse;
  /** Shows a page or a question; `shows` marks what was found in its text. */
  goTo(target: string, shows?: boolean): void;
  back(): void;
  next(): void;
  send(): void;
  restart(): void;
}
