import type { Draft, Drafts, KeptDraft } from '@social-report/sdk';
import type { FormModel, LeftAnswer, Session } from '../engine.js';
import { Keeper } from './keeper.js';
import type { HandedOver, Parting, Subject } from './keeper.js';
import { pack } from './pack.js';
import type { Place } from './pack.js';

/** What keeping a report asks of whoever fills it. */
export interface KeepingHost {
  /** Where the person is. */
  place(): Omit<Place, 'left'>;
  announce(id: 'notKept' | 'parted' | 'partedGone'): void;
  /** Focuses what is found first, once it is drawn. */
  focus(...selectors: string[]): void;
  requestUpdate(): void;
}

/** A report as it is kept on the device while it is filled in, and what is to be said of that. */
export class Keeping implements Subject {
  readonly keeper: Keeper;
  /** Whether another window has gone on with it. */
  parting?: Parting | undefined;
  left: readonly LeftAnswer[];
  readonly #model: FormModel;
  readonly #session: Session;
  readonly #host: KeepingHost;
  #isTold = false;

  constructor(model: FormModel, session: Session, host: KeepingHost, drafts: Drafts | undefined, scope: string, from?: KeptDraft, left: readonly LeftAnswer[] = []) {
    this.#model = model;
    this.#session = session;
    this.#host = host;
    this.left = left;
    this.keeper = new Keeper(drafts, scope, this, from);
  }

  draft(): Draft {
    return pack(this.#model, this.#session, { ...this.#host.place(), left: this.left });
  }

  part(why: Parting): void {
    this.#session.renew();
    this.parting = why;
    this.#host.announce(why === 'gone' ? 'partedGone' : 'parted');
    this.#host.requestUpdate();
  }

  changed(): void {
    if (this.keeper.state === 'failed' && !this.#isTold) this.#host.announce('notKept');
    this.#isTold ||= this.keeper.state === 'failed';
    this.#host.requestUpdate();
  }

  handOver(): Promise<HandedOver | undefined> {
    this.parting = undefined;
    return this.keeper.handOver();
  }

  /** The person has seen what was left, and needs it no more. */
  putAway = (): void => {
    this.left = [];
    this.keeper.touch(true);
    this.#host.focus('.page [role=heading]', '#check', '#title');
    this.#host.requestUpdate();
  };
}
