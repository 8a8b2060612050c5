import type { OutboxItem } from '@social-report/sdk';
import type { ReportReceipt } from '../events.js';
import type { Filling } from '../filling.js';
import { checkPage } from '../views/parts.js';
import { readCorrected } from './corrected.js';
import type { Corrected } from './corrected.js';
import type { Courier } from './courier.js';
import { Report } from './report.js';
import { Waiting } from './waiting.js';

/** What becomes of the report in a form, and of those before it that have not arrived. */
export class Sending {
  readonly report: Report;
  readonly waiting: Waiting;
  readonly #filling: Filling;
  readonly #courier: Courier;
  /** Id of a refused report that this one stands for. */
  #standsFor?: string;

  constructor(filling: Filling, courier: Courier) {
    this.#filling = filling;
    this.#courier = courier;
    this.report = new Report(filling.session);
    this.waiting = new Waiting(courier, () => filling.host.requestUpdate());
  }

  /** Sends, once everything is valid; see the element's `submit`. */
  async submit(): Promise<ReportReceipt | undefined> {
    const filling = this.#filling;
    const { session, host, keeping } = filling;
    if (!session.submit() || host.isFaulty()) {
      filling.show(checkPage, false);
      filling.judged = true;
      host.focus('#summary');
      const contradiction = session.view.contradictions[0];
      if (contradiction) host.emit('report-error', { code: 'definition-contradiction', pointer: contradiction.pointer });
      return undefined;
    }
    const { response } = filling;
    // A copy: what was shown is what leaves.
    if (!host.emit('report-submit', { response: structuredClone(response) })) return undefined;
    const { client, scope, underWay } = this.#courier;
    if (!client) {
      if (!host.handOver()) host.emit('report-error', { code: 'no-destination' });
      return undefined;
    }
    filling.show(checkPage);
    filling.phase = 'sending';
    host.announce(filling.drawing!.speaker.t('sending'));
    const handed = (keeping && (await keeping.handOver())) ?? (scope === undefined ? {} : { scope });
    // It may be a report of its own by now.
    const { id } = filling.response;
    underWay.add(id);
    const receipt = keeping?.parting ? elsewhere(id) : await this.report.send(client, response, handed);
    // The outbox may have been quicker.
    if (filling.phase === 'sending') this.#settle(receipt);
    return receipt;
  }

  /** The outbox says what became of a report: of this one, or of one that was in the form before. */
  hear(receipt: ReportReceipt): void {
    const { response, isOpen, phase } = this.#filling;
    if (receipt.id !== response.id || isOpen) {
      if (receipt.status === 'sent') this.#tellSent(receipt);
    }
    // Two windows may hear of it from each other and from the collector.
    else if (phase !== 'sent') this.#settle(receipt);
  }

  /** Opens a report that was refused, in the place of the one in the form. */
  async correct(item: OutboxItem): Promise<void> {
    const report = await readCorrected(item, this.waiting);
    if (report) this.#filling.host.correct(report);
  }

  /** Goes on with a report that was refused, where all answers stand, and what is wrong with them. */
  corrects({ response, violations, isTaken }: Corrected): void {
    const { session, host } = this.#filling;
    if (isTaken) this.#standsFor = response.id;
    // What has been changed since has not been refused.
    if (JSON.stringify(session.answers()) === JSON.stringify(response.answers)) this.report.refuse(violations);
    this.#filling.show(checkPage, false);
    host.focus('#summary', '#check');
  }

  /** Shows what became of the report, and tells the host. */
  #settle(receipt: ReportReceipt): void {
    const filling = this.#filling;
    const { host, keeping } = filling;
    const { status, id } = receipt;
    const { outbox } = this.#courier.client ?? {};
    const { t } = filling.drawing!.speaker;
    // What comes later, by itself, takes the focus from nobody.
    const tell = (words: string, ...selectors: string[]): void => (filling.phase === 'queued' ? host.announce(words) : host.focus(...selectors));
    this.report.settle(receipt);
    if (status !== 'queued') this.#courier.underWay.delete(id);
    if (status === 'sent' || status === 'queued') {
      tell(t('sentTitle'), '#sent');
      filling.phase = status;
      void keeping?.keeper.end();
      if (status === 'sent') this.#tellSent(receipt);
      else host.emit('report-queued', { id });
      if (this.#standsFor) outbox?.remove(this.#standsFor).catch(console.error);
    } else {
      tell(t('sendFailed'), '#summary', '#fault');
      filling.phase = 'check';
      if (receipt.elsewhere && keeping) {
        // Whose answers are kept as a report of their own.
        this.report.fault = undefined;
        if (!keeping.parting) keeping.part('gone');
        host.focus('#parted');
      } else if (receipt.kept) keeping?.keeper.moved();
      host.emit('report-error', { code: status === 'rejected' ? status : 'send-failed' });
    }
    host.requestUpdate();
  }

  #tellSent({ id, receivedAt }: ReportReceipt): void {
    this.#filling.host.emit('report-sent', { id, ...(receivedAt && { receivedAt }) });
  }
}

/** What a client says of a report that another window has sent. */
const elsewhere = (id: string): ReportReceipt => ({ status: 'rejected', id, elsewhere: true });
