import type { SubmitOptions } from '@social-report/sdk';
import type { ReportResponse, Session, Violation } from '../engine.js';
import type { ReportClient, ReportReceipt } from '../events.js';
import { isConflict } from '../loading/load-error.js';

/** Why nothing was sent: it may work later, it was refused, an earlier version of the report has arrived (409), or another tab has sent it. */
export type Fault = 'failed' | 'refused' | 'conflict' | 'elsewhere';

/** The report as it would leave, and what became of the attempts to send it. */
export class Report {
  receipt?: ReportReceipt;
  /** Why the last attempt failed. */
  fault?: Fault | undefined;
  /** What the receiver refused and no answer can mend. */
  elsewhere: readonly Violation[] = [];
  readonly #session: Session;
  /** What an attempt has sent, and may have arrived: the same answers are then the same bytes, in whatever language they are read meanwhile. */
  #attempted?: { readonly answers: string; readonly response: ReportResponse };

  constructor(session: Session) {
    this.#session = session;
  }

  /** Exactly what would be sent now. */
  response(language: string): ReportResponse {
    const now = this.#session.response({ language });
    const attempted = this.#attempted;
    return attempted?.response.id === now.id && attempted.answers === JSON.stringify(now.answers) ? attempted.response : now;
  }

  /** Sends; never rejects. */
  send(client: ReportClient, response: ReportResponse, options: SubmitOptions): Promise<ReportReceipt> {
    const { id } = response;
    this.#attempted = { answers: JSON.stringify(response.answers), response };
    // What throws at once is caught as well.
    return Promise.resolve()
      .then(() => client.submit(response, options))
      .catch((cause: unknown): ReportReceipt => {
        console.error(cause);
        return isConflict(cause) ? { status: 'rejected', id, elsewhere: true } : { status: 'failed', id };
      });
  }

  /** Takes note of an outcome. Of a refusal, what concerns an answer shows at its question. */
  settle(receipt: ReportReceipt): void {
    const { status, httpStatus, violations } = receipt;
    this.receipt = receipt;
    this.fault = undefined;
    if (status === 'failed') this.fault = status;
    if (status !== 'rejected') return;
    this.refuse(violations);
    if (receipt.elsewhere) this.fault = 'elsewhere';
    else if (httpStatus === 409) this.fault = 'conflict';
    else if (this.elsewhere.length || this.#session.view.valid) this.fault = 'refused';
  }

  /** Shows what was refused. */
  refuse(violations: unknown): void {
    this.elsewhere = this.#session.refuse(violations);
  }
}
