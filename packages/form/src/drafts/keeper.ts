import type { Draft, Drafts, KeptDraft } from '@social-report/sdk';
import { isConflict } from '../loading/load-error.js';

/** Milliseconds from a change until it is being written: short enough that a browser that dies takes half a second of typing at most. */
const PAUSE = 200;

/** What is known of the answers on the screen: `saved` only when all of them are on disk. */
export type SaveState = 'nothing' | 'saving' | 'saved' | 'failed';

/** How a report parted from another window's: the other one goes on with it, or has sent or removed it. */
export type Parting = 'edited' | 'gone';

/** The report that is kept. */
export interface Subject {
  /** All of it, as it is now; the same whenever nothing has changed. */
  draft(): Draft;
  /** Makes it a report of its own: the draft of this id is another window's. */
  part(why: Parting): void;
  /** The state has changed. `failed`, the first time, is to be said. */
  changed(): void;
}

/** What `submit` of a client takes beside the response. */
export interface HandedOver {
  readonly scope: string;
  readonly draft?: { readonly id: string; readonly revision: number };
}

/** Keeps one report on the device while it is being written. One write at a time, and the last state wins. */
export class Keeper {
  state: SaveState = 'nothing';
  /** When the answers were last known to be on disk. */
  savedAt: number;
  readonly #drafts: Drafts | undefined;
  readonly #scope: string;
  readonly #subject: Subject;
  #revision: number;
  /** What is on disk, and what could not be written but may have been all the same; as JSON. */
  #kept = '';
  #tried = '';
  #timer?: ReturnType<typeof setTimeout> | undefined;
  #flight?: Promise<void> | undefined;
  #again = false;
  #isOver = false;

  /**
   * @param drafts absent: nothing can be kept, which is said as when it fails
   * @param from the draft that goes on
   */
  constructor(drafts: Drafts | undefined, scope: string, subject: Subject, from?: Pick<KeptDraft, 'revision' | 'savedAt'>) {
    this.#drafts = drafts;
    this.#scope = scope;
    this.#subject = subject;
    this.#revision = from?.revision ?? 0;
    this.savedAt = Date.parse(from?.savedAt ?? '');
    if (from) this.state = 'saved';
    if (!drafts) this.state = 'failed';
  }

  /** Whether anything of it has been written. */
  get isBegun(): boolean {
    return this.#revision > 0;
  }

  /** The draft, to go on with in another session. */
  get kept(): KeptDraft | undefined {
    return this.isBegun ? { ...this.#subject.draft(), revision: this.#revision, savedAt: new Date(this.savedAt).toISOString() } : undefined;
  }

  /** Takes what is on the screen now for what is kept, or for nothing worth keeping: what the host has set, an empty form. */
  settle(): void {
    this.#kept = JSON.stringify(this.#subject.draft());
  }

  /** Something may have changed; with `edited`, the answers surely have. */
  touch(edited: boolean): void {
    if (this.#isOver) return;
    // Whoever only turns pages has written nothing worth keeping.
    if (!edited && this.state === 'nothing') return this.settle();
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE);
    if (edited) this.#say('saving');
  }

  /** Writes what has changed. Never rejects: look at `state`. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#again = !this.#isOver;
    return (this.#flight ??= this.#write().finally(() => (this.#flight = undefined)));
  }

  /**
   * What makes the draft a submission: it must still be there, as it was written last.
   * @returns undefined when another window has gone on with it, sent it or removed it; this is a report of its own then
   */
  async handOver(): Promise<HandedOver | undefined> {
    const { id } = this.#subject.draft();
    await this.flush();
    const scope = this.#scope;
    if (this.state === 'saved') await this.#compare(id);
    if (this.#subject.draft().id !== id) return undefined;
    return this.#revision && this.state !== 'failed' ? { scope, draft: { id, revision: this.#revision } } : { scope };
  }

  /** The draft has become a submission that is kept elsewhere; if the person goes on, it is kept anew. */
  moved(): void {
    this.#isOver = false;
    this.#revision = 0;
    this.settle();
    this.#say('nothing');
  }

  /** The report has been sent: nothing is written any more, and nothing stays. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isOver = true;
    await this.#flight;
    const { id } = this.#subject.draft();
    if (this.#revision) await this.#drafts?.remove({ scope: this.#scope, id }).catch(() => undefined);
  }

  async #write(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const draft = this.#subject.draft();
      const text = JSON.stringify(draft);
      if (text === this.#kept) {
        this.#say(this.#revision ? 'saved' : this.state === 'saving' ? 'nothing' : this.state);
        continue;
      }
      if (!this.#drafts) continue;
      this.#say('saving');
      try {
        this.#revision = await this.#drafts.save(this.#scope, draft, this.#revision);
        this.#kept = text;
        this.savedAt = Date.now();
        this.#say(this.#timer ? 'saving' : 'saved');
      } catch (error) {
        if (isConflict(error) && (await this.#compare(draft.id))) this.#again = true;
        else {
          this.#tried = text;
          this.#say('failed');
        }
      }
    }
  }

  /** Looks at the draft on the device. @returns whether writing may go on: with that draft, or with one of its own */
  async #compare(id: string): Promise<boolean> {
    try {
      const found = await this.#drafts!.open({ scope: this.#scope, id });
      if (found?.revision === this.#revision) return true;
      const { savedAt: _, revision = 0, ...draft } = found ?? {};
      this.#revision = revision;
      // A write of which the news was lost, or a note of the draft's age.
      if (found && [this.#kept, this.#tried].includes(JSON.stringify(draft))) return true;
      this.#revision = 0;
      this.#kept = this.#tried = '';
      this.#subject.part(found ? 'edited' : 'gone');
      return true;
    } catch {
      return false;
    }
  }

  #say(state: SaveState): void {
    // What has failed has failed until it succeeds.
    if (state === this.state || (this.state === 'failed' && state === 'saving')) return;
    this.state = state;
    this.#subject.changed();
  }
}
