import type { Drawing } from './drawing.js';
import type { PageView, ReportResponse, View, Violation } from './engine.js';
import type { ReportReceipt } from './events.js';

/** Where the person is. */
export type Phase = 'filling' | 'check' | 'sending' | 'sent' | 'queued';

/** Why nothing was sent: it may work later, it was refused, or an earlier version of the report has arrived (409). */
export type Fault = 'failed' | 'refused' | 'conflict';

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
  /** Whether the check page's errors were asked for. */
  readonly judged: boolean;

  /** Exactly what would be sent now. */
  response(): ReportResponse;
  goTo(target: string): void;
  back(): void;
  next(): void;
  send(): void;
  restart(): void;
}

