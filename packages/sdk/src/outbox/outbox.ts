import type { StorageError } from '../errors.js';
import type { Answer, Queued, Receipt, Rejected, Sent } from '../receipt.js';
import type { Authorization } from '../sending/authorization.js';
import type { Send } from '../sending/send.js';
import type { Change, Entry, ReportStorage } from '../storage/storage.js';
import { afterAnswer, describe, idOf, OUTBOX, readKept, type Kept, type OutboxItem } from './kept.js';
import { within } from '../within.js';
import { createShelf } from './shelf.js';
import { createTabs } from './tabs.js';
import { onTrigger } from './triggers.js';
import { createWay, type Pause } from './way.js';

/** Something became of a report, in this tab or in another one. */
export interface OutboxEvent {
  /** `waiting`: an attempt failed, or takes long. `removed`: by `remove`. */
  readonly type: 'waiting' | 'sent' | 'refused' | 'removed';
  readonly id: string;
  /** With `sent` and `refused`. */
  readonly receipt?: Sent | Rejected;
}

/**
 * The reports that are kept on this device because they have not arrived. Every method rejects with a
 * {@link StorageError} when the storage fails.
 */
export interface Outbox {
  /** All of them, in the order of their ids. */
  list(): Promise<readonly OutboxItem[]>;
  /**
   * Tries one now, or one after the other until an attempt fails, those that were refused included. Does not wait for
   * anything. @returns what became of each that was tried
   */
  retry(id?: string): Promise<readonly Receipt[]>;
  /** The JSON text of a report, to the byte as it is sent; undefined when it is not there any more. */
  export(id: string): Promise<string | undefined>;
  /** Forgets a report without sending it. If an attempt is under way, it may have arrived all the same. */
  remove(id: string): Promise<void>;
  /** @returns ends the subscription */
  subscribe(listener: (event: OutboxEvent) => void): () => void;
}

/** What a client does with its outbox. */
export interface OutboxOfClient extends Outbox {
  /** Keeps a report and tries to send it. @throws StorageError `conflict`, see `Client.submit` */
  submit(id: string, kept: Kept, draft?: Change): Promise<Receipt>;
  /** Tries what waits, until all has been tried or an attempt fails. Never rejects. */
  flush(): Promise<void>;
  /** Forgets who was signed in, and sends nothing more by itself until it is told to; in all tabs. */
  rest(): void;
  close(): void;
}

export interface OutboxSettings {
  /** Undefined: nothing can be kept. */
  readonly storage: ReportStorage | undefined;
  readonly send: Send;
  readonly authorization: Authorization;
  readonly clock: () => number;
  readonly random: () => number;
  /** The same for all tabs that send to one endpoint. */
  readonly name: string;
}

/** Milliseconds until a person hears that a report is kept, while the first attempt goes on. */
const PATIENCE = 8000;

/** What tabs tell each other. */
type Message = { readonly event: OutboxEvent } | { readonly pause: Pause } | { readonly rest: true };

export function createOutbox({ storage, send, authorization, clock, random, name }: OutboxSettings): OutboxOfClient {
  const shelf = storage && createShelf(storage);
  const listeners = new Set<(event: OutboxEvent) => void>();
  const flights = new Map<string, { readonly body: string; readonly answer: Promise<Answer> }>();
  let flushing: Promise<void> | undefined;
  /** The last one tried: the next pass begins behind it, so that none is always first. */
  let last = '';
  /** Whether anything was waiting when the outbox was last read. */
  let isWaiting = false;
  let isResting = false;

  const way = createWay({ clock, random, onopen: () => void flush() });
  const tabs = createTabs<Message>(name, (message) => {
    if ('event' in message) publish(message.event);
    else if ('rest' in message) rest();
    // A little later than the tab that failed: it goes first, if it is still there.
    else if ('pause' in message && !isResting) way.pause({ ...message.pause, wait: message.pause.wait + 500 + 1000 * random() });
  });
  const forget = onTrigger(() => {
    if (!isResting && way.open()) void flush();
  });

  function rest(): void {
    isResting = true;
    way.stop();
    authorization.forget();
  }

  function publish(event: OutboxEvent): void {
    for (const listener of [...listeners]) {
      try {
        listener(event);
      } catch (error) {
        console.error(error);
      }
    }
  }
  function tell(event: OutboxEvent): void {
    publish(event);
    tabs.tell({ event });
  }

  /** Sends a report; joins the attempt that is under way, so that there is one at a time. Never rejects. */
  function deliver(id: string, body: string, isKept: boolean): Promise<Answer> {
    const flight = flights.get(id);
    if (flight?.body === body) return flight.answer;
    const answer = (async () => {
      await flight?.answer;
      const found = await send(body);
      return isKept ? settle(id, body, found) : found;
    })();
    flights.set(id, { body, answer });
    void answer.finally(() => flights.get(id)?.answer === answer && flights.delete(id));
    return answer;
  }

  /** Keeps what became of an attempt, and judges the way by it. */
  async function settle(id: string, body: string, answer: Answer): Promise<Answer> {
    const { status } = answer;
    const isNoted = await shelf!.settle(id, body, (kept) => afterAnswer(kept, answer)).then(
      () => true,
      () => false,
    );
    if (status === 'failed') isWaiting = true;
    if (isResting) {
      // Whoever rests is not woken by what was still under way.
    } else if (status === 'failed' && answer.code === 'unauthorized') way.stop();
    // What cannot be noted will be tried again, and not at once.
    else if (status === 'failed' || !isNoted) {
      const pause = way.fail(status === 'failed' ? answer.retryAfter : 0);
      if (pause) tabs.tell({ pause });
    } else if (way.succeed() && way.open()) void flush();
    tell(status === 'failed' ? { type: 'waiting', id } : { type: status === 'sent' ? status : 'refused', id, receipt: answer });
    return answer;
  }

  function flush(): Promise<void> {
    if (!shelf) return Promise.resolve();
    return (flushing ??= tabs
      .alone(pass)
      .then((wait) => {
        if (wait !== undefined && !way.isClosed) way.pause({ wait, isAsked: false, failures: 0 });
      })
      .catch(() => {
        // The storage failed: later, if there is anything to come back for.
        if (isWaiting && !way.isClosed) way.fail();
      })
      .finally(() => (flushing = undefined)));
  }

  /** Tries each report that waits once, one after the other, while the way is open. */
  async function pass(isOurs: () => boolean): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const ids = (await shelf!.all()).filter((entry) => isToBeSent(entry) && !tried.has(idOf(entry))).map(idOf);
      isWaiting = ids.length > 0;
      if (!isWaiting) return;
      for (const id of [...ids.filter((each) => each > last), ...ids.filter((each) => each <= last)]) {
        if (way.isClosed || isResting || !isOurs()) return;
        tried.add((last = id));
        // Another tab may have sent it meanwhile.
        const entry = await shelf!.find(id);
        if (entry && isToBeSent(entry)) await deliver(id, readKept(entry)!.body, true);
      }
    }
  }

  async function submit(id: string, kept: Kept, draft?: Change): Promise<Receipt> {
    const unkept = async (): Promise<Receipt> => ({ ...(await deliver(id, kept.body, false)), kept: false }) as Receipt;
    if (!shelf) return unkept();
    try {
      await shelf.keep(id, kept, draft);
    } catch (error) {
      if ((error as StorageError).code === 'conflict') throw error;
      const receipt = await unkept();
      // A write that failed for us may be done in the end.
      if (receipt.status === 'sent') void shelf.settle(id, kept.body, () => undefined).catch(() => undefined);
      return receipt;
    }
    isResting = false;
    // A server that asks to wait asks it of all.
    const answer = way.isAsked ? undefined : await within(PATIENCE, deliver(id, kept.body, true));
    if (!answer) tell({ type: 'waiting', id });
    return answer ? receiptOf(answer) : { status: 'queued', id };
  }

  return {
    submit,
    async list() {
      const { opensAt } = way;
      const next = opensAt === undefined ? undefined : new Date(opensAt).toISOString();
      return entriesOf(await shelf?.all()).map(([id, kept]) => describe(id, kept, next));
    },
    async retry(id) {
      isResting = false;
      const entries = entriesOf(await shelf?.all()).filter(([each]) => id === undefined || each === id);
      const receipts: Receipt[] = [];
      for (const [each, { body }] of entries) {
        const answer = await deliver(each, body, true);
        receipts.push(receiptOf(answer));
        if (answer.status === 'failed') break;
      }
      return receipts;
    },
    async export(id) {
      const entry = await shelf?.find(id);
      return entry && readKept(entry)?.body;
    },
    async remove(id) {
      await storage?.write([{ key: OUTBOX + id }]);
      tell({ type: 'removed', id });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    flush() {
      isResting = false;
      way.open();
      return flush();
    },
    rest() {
      rest();
      tabs.tell({ rest: true });
    },
    close() {
      rest();
      forget();
      tabs.close();
      listeners.clear();
    },
  };
}

const entriesOf = (entries: readonly Entry[] = []): [id: string, kept: Kept][] =>
  entries.flatMap((entry) => {
    const kept = readKept(entry);
    return kept ? [[idOf(entry), kept]] : [];
  });

const isToBeSent = (entry: Entry): boolean => {
  const kept = readKept(entry);
  return !!kept && !kept.refused;
};

/** What a submission hears of an attempt with a report that is kept. */
function receiptOf(answer: Answer): Receipt {
  if (answer.status !== 'failed') return { ...answer, kept: true };
  const { id, code, httpStatus } = answer;
  return { status: 'queued', id, code, ...(httpStatus && { httpStatus }) } satisfies Queued;
}
