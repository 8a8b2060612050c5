import type { KeptDraft } from '@social-report/sdk';
import type { Content } from './drawing.js';
import type { ReportEvents } from './events.js';
import type { Corrected } from './sending/corrected.js';
import type { Courier } from './sending/courier.js';

/** What a filling asks of its element. */
export interface FillingHost {
  /** Whether all pages are drawn at once. */
  isSingle(): boolean;
  /** Whether the host has a fault of its own (`setCustomValidity`). */
  isFaulty(): boolean;
  /** Who sends; when it has no client, the host's form is to. Absent until the code for it is here. */
  courier(): Courier | undefined;
  /** Sees to it that the code comes that checks a report and sends it. */
  expectRest(): void;
  /** Does something once that code is here. Until then the person waits, and is told when it does not come. */
  withRest<T>(then: () => T): Promise<Awaited<T> | undefined>;
  /** Gives the response to the host's form; false when there is none. */
  handOver(): boolean;
  emit<Name extends keyof ReportEvents>(name: Name, detail: ReportEvents[Name]): boolean;
  /** Plain `input` and `change`, as a form control fires them. */
  fire(type: 'input' | 'change'): void;
  announce(text: Content): void;
  announceAfterTyping(text: Content): void;
  afterUpdate(action: (root: ShadowRoot) => void): void;
  /** Focuses what is found first, once it is drawn. */
  focus(...selectors: string[]): void;
  restart(): void;
  /** Opens a report that was refused. */
  correct(report: Corrected): void;
  /** Goes on with a report that was begun before. */
  resume(draft: KeptDraft): void;
  requestUpdate(): void;
}
