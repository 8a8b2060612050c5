import type { KeptDraft, OutboxItem } from '@social-report/sdk';
import type { ReportResponse } from '../engine.js';
import type { Courier } from './courier.js';
import { saveFile } from './save.js';

/** What a person does about reports that have not arrived. Never shows what is in them. */
export class Waiting {
  /** What the person is asked before it is done. */
  asked?: { readonly id: string; readonly what: 'remove' | 'open' } | undefined;
  isBusy = false;
  readonly #courier: Courier;
  readonly #changed: () => void;

  constructor(courier: Courier, changed: () => void) {
    this.#courier = courier;
    this.#changed = changed;
  }

  /** Those to be told of: not the one that is in the form. */
  items(current: () => ReportResponse): readonly OutboxItem[] {
    const { items } = this.#courier;
    return items.length ? items.filter(({ id }) => id !== current().id) : items;
  }

  ask(asked: Waiting['asked']): void {
    this.asked = asked;
    this.#changed();
  }

  /** Sends some of them now, until one cannot be sent. @returns how many have arrived; nothing while it is at it */
  async send(items: readonly OutboxItem[]): Promise<number | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    this.#changed();
    let sent = 0;
    for (const { id } of items) {
      const [receipt] = (await this.#outbox?.retry(id).catch(() => [])) ?? [];
      if (receipt?.status !== 'sent') break;
      sent++;
    }
    this.isBusy = false;
    await this.#courier.look();
    return sent;
  }

  /** Gives one to the person as a file: the very text that is to be sent. */
  async save({ id }: OutboxItem): Promise<void> {
    const text = await this.export(id);
    if (text) saveFile(text, `${id}.json`, 'application/json');
  }

  /** The JSON text of one; undefined when it cannot be had any more. */
  export = (id: string): Promise<string | undefined> | undefined => this.#outbox?.export(id).catch(() => undefined);

  /** The draft that one has become since it was sent. */
  async draft(id: string): Promise<KeptDraft | undefined> {
    const { client, scope } = this.#courier;
    return scope === undefined ? undefined : client?.drafts?.open({ scope, id }).catch(() => undefined);
  }

  /** @returns whether it is gone */
  async remove(id: string): Promise<boolean> {
    this.asked = undefined;
    const gone = await this.#outbox?.remove(id).then(
      () => true,
      () => false,
    );
    await this.#courier.look();
    return !!gone;
  }

  get #outbox(): NonNullable<Courier['client']>['outbox'] {
    return this.#courier.client?.outbox;
  }
}
