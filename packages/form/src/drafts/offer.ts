import type { DraftInfo, Drafts, KeptDraft } from '@social-report/sdk';

/** What an offer asks of the form it stands in. */
export interface OfferHost {
  resume(draft: KeptDraft): void;
  /** Begins a new report. */
  fresh(): void;
  /** The words of a string. */
  announce(id: 'draftGone' | 'draftRemoved' | 'notRemoved'): void;
  /** Focuses what is found first, once it is drawn. */
  focus(...selectors: string[]): void;
}

/** The reports of one person that were begun with this form and are kept on the device: told by their times, never by their content. */
export class Offer {
  items: readonly DraftInfo[];
  /** Id of the one that is about to be removed. */
  doubted = '';
  readonly #drafts: Drafts;
  readonly #scope: string;

  constructor(drafts: Drafts, scope: string, items: readonly DraftInfo[]) {
    this.#drafts = drafts;
    this.#scope = scope;
    this.items = items;
  }

  async resume(id: string, host: OfferHost): Promise<void> {
    const draft = await this.#drafts.open({ scope: this.#scope, id }).catch(() => undefined);
    if (draft) return host.resume(draft);
    host.announce('draftGone');
    this.#without(id, host);
  }

  /** Asks first: what is removed cannot come back. */
  doubt(id: string, host: OfferHost): void {
    const before = this.doubted;
    this.doubted = id;
    host.focus(id ? '#sure' : `[data-remove="${before}"]`);
  }

  async remove(id: string, host: OfferHost): Promise<void> {
    const isGone = await this.#drafts.remove({ scope: this.#scope, id }).then(
      () => true,
      () => false,
    );
    host.announce(isGone ? 'draftRemoved' : 'notRemoved');
    if (isGone) this.#without(id, host);
    else this.doubt('', host);
  }

  #without(id: string, host: OfferHost): void {
    this.items = this.items.filter((item) => item.id !== id);
    this.doubted = '';
    if (this.items.length) host.focus('#offer');
    else host.fresh();
  }
}

/** What there is to be offered; undefined where nothing can be kept. */
export async function findDrafts(drafts: Drafts | undefined, scope: string, form: string): Promise<Offer | undefined> {
  try {
    return drafts && new Offer(drafts, scope, await drafts.list({ scope, form }));
  } catch {
    return undefined;
  }
}
