import type { CSSResult } from 'lit';
import type { Hiding } from '../drafts/hiding.js';
import type { ReportReceipt } from '../events.js';
import type { Filling } from '../filling.js';
import { draftsKit, sendingKit } from '../kits.js';
import type { Courier, Sender } from '../sending/courier.js';
import type { Patience } from './patience.js';

/** What the rest of the code is told of, and asks. */
export interface RestHost {
  readonly patience: Patience;
  /** What is being filled in now. */
  filling(): Filling | undefined;
  /** It was needed, by somebody who has pressed a button or not, and did not come. */
  failed(error: unknown, pressed: boolean): void;
  /** It is here. */
  came(courier: Courier): void;
  /** What became of a report that is under way. */
  hear(receipt: ReportReceipt): void;
  /** Writes the draft: the page goes out of sight, or a client is let go of. */
  flush(): Promise<unknown> | undefined;
}

/** What a form needs beside `kit.ts`. It comes behind the first question, and is asked for again when it did not come. */
export class Rest {
  courier?: Courier;
  /** Settled when it is here, or is not coming; never rejects. */
  done?: Promise<void>;
  /** Does what could not be done for want of it. */
  again?: (() => void) | undefined;
  readonly #element: Sender;
  readonly #host: RestHost;
  #hiding?: Hiding;

  constructor(element: Sender, host: RestHost) {
    this.#element = element;
    this.#host = host;
  }

  /** Whether a report can be checked and sent. */
  get isHere(): boolean {
    return !!this.courier?.isReady;
  }

  /** Whether it can be kept as well. */
  get canKeep(): boolean {
    return this.isHere && !!draftsKit.value;
  }

  /** The theme of what is here. */
  get styles(): CSSResult[] {
    return [sendingKit, draftsKit].flatMap(({ value }) => value?.style ?? []);
  }

  /** @throws LoadError */
  async get(): Promise<void> {
    const { Courier } = await sendingKit.get();
    this.courier ??= new Courier(this.#element, this.#host.hear, this.#host.flush);
    await this.courier.ready();
    this.again = undefined;
    this.#host.came(this.courier);
  }

  /** Does what needs it. Until it has come the person waits; when it does not come they are told, and may try again. */
  async before<T>(then: () => T): Promise<Awaited<T> | undefined> {
    const { patience, filling, failed } = this.#host;
    const current = filling();
    this.again = () => void this.before(then);
    patience.begin();
    try {
      await this.get();
    } catch (error) {
      if (current === filling()) failed(error, true);
      return undefined;
    }
    patience.end();
    return current === filling() ? await then() : undefined;
  }

  /** The same, and what keeps drafts. @throws LoadError */
  async drafts(): Promise<NonNullable<typeof draftsKit.value>> {
    const [kit] = await Promise.all([draftsKit.get(), this.get()]);
    this.#hiding ??= new kit.Hiding(this.#element, () => void this.#host.flush());
    this.#host.came(this.courier!);
    return kit;
  }

  /** Keeps what is being filled in from now on: for whoever it is then. */
  keep(scope: () => string | undefined): void {
    const begin = (): void => {
      const [whose, filling] = [scope(), this.#host.filling()];
      if (whose && !filling?.keeping) filling?.keep(whose);
    };
    this.drafts().then(begin, (error: unknown) => this.#host.failed(error, false));
  }

  /** Sees to it that it comes; says nothing when it does not, for nobody has asked for it yet. */
  expect(): void {
    if (!this.isHere) this.done = this.get().catch((error: unknown) => console.warn(error));
  }
}
