import type { ReportResponse } from '@social-report/core';
import { createDrafts, draftKey, type Drafts } from './drafts/drafts.js';
import { ClientUsageError } from './errors.js';
import type { OutboxItem } from './outbox/kept.js';
import { createOutbox, type Outbox } from './outbox/outbox.js';
import type { Receipt } from './receipt.js';
import { createAuthorization, type AskHeaders } from './sending/authorization.js';
import { createSend } from './sending/send.js';
import { signOut, type SignOutOptions } from './sign-out.js';
import { indexedDbStorage } from './storage/indexed-db.js';
import { patientStorage } from './storage/patient.js';
import type { EncryptionKey } from './storage/sealed.js';
import type { ReportStorage } from './storage/storage.js';

/** How to reach a collector, and where to keep what has not reached it. */
export interface ClientOptions {
  /** Where responses are posted; in a browser a path is enough. @example '/v1/responses' */
  readonly endpoint: string | URL;
  /**
   * Headers of the attempts. Asked for once and used for all reports until the endpoint answers 401; then asked once
   * more, with `unauthorized: true`, and the attempt is repeated. When that is answered with 401 as well, reports wait
   * until somebody does something: submits, retries, flushes, or comes back to the page. Held in memory, never stored.
   * @default none
   * @example async ({ unauthorized }) => ({ Authorization: `Bearer ${await token({ renew: unauthorized })}` })
   */
  readonly headers?: AskHeaders;
  /** Whether cookies travel along. @default 'omit' */
  readonly credentials?: RequestCredentials;
  /** Milliseconds until an attempt is given up, `headers` and the reading of the answer included. @default 30000 */
  readonly timeout?: number;
  /**
   * Where drafts and reports are kept; `null`: nowhere. One that fails is as good as none: reports are sent all the
   * same, once, and their receipts say that nothing is kept.
   * @default in a browser IndexedDB, a database for each endpoint; elsewhere null
   * @example () => fileStorage('/var/lib/reports') // of '@social-report/sdk/node'
   */
  readonly storage?: ReportStorage | (() => ReportStorage | Promise<ReportStorage>) | null;
  /**
   * Encrypts all that is kept, for devices that people share. Where it does not come, or cannot be used, nothing is kept.
   * @default none: kept in the open
   */
  readonly encryptionKey?: EncryptionKey;
  /** Milliseconds after which a draft is too old to be offered for ever. @default 30 days */
  readonly maxDraftAge?: number;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /**
   * The time in milliseconds since the epoch, to tell people when, and to understand dates in `Retry-After`. Nothing is
   * ordered or expires by it. @default Date.now
   */
  readonly clock?: () => number;
  /** A number from 0 to 1, for the jitter of back-offs. @default Math.random */
  readonly random?: () => number;
}

/** What a host may say of a response. */
export interface SubmitOptions {
  /** Whose it is, so that a list shows people their own. */
  readonly scope?: string;
  /** The draft of this `scope` that it was: removed in the same write that keeps the response. */
  readonly draft?: { readonly id: string; readonly revision: number };
}

/** Posts responses to one endpoint. */
export interface Client {
  /**
   * Keeps a response, sends it, and tells what became of it: `sent`, `queued` (kept, and sent as soon as that can be),
   * `rejected` (for good; kept all the same), or `failed` (could neither be sent nor kept). Without a storage there is
   * one attempt. Never rejects because of the network, the collector or the storage: look at `status`.
   * @throws {ClientUsageError} when what it is given is no response
   * @throws {StorageError} `conflict` when another response with this id is waiting, or `draft` is not there any more:
   *   it has been submitted from elsewhere, such as another tab
   * @example
   * const receipt = await client.submit(response);
   * if (receipt.status === 'sent') console.log(receipt.receivedAt);
   */
  submit(response: ReportResponse, options?: SubmitOptions): Promise<Receipt>;
  /** The reports that have not arrived. */
  readonly outbox: Outbox;
  /** The reports that have been begun. */
  readonly drafts: Drafts;
  /** Tries all that waits, once, until an attempt fails; what is left is tried later. Never rejects. */
  flush(): Promise<void>;
  /**
   * For shared devices: sends what can be sent, removes drafts, forgets the `headers` (in all tabs), and resolves with
   * the reports that have not arrived. Those stay, encrypted; afterwards nothing is sent until someone submits, retries
   * or flushes, or a client is made.
   * @throws {PendingReportsError} when they would stay unencrypted, and the host has not said that they may
   * @throws {StorageError} when drafts could not be removed
   * @example
   * const pending = await client.signOut({ scope: user.id });
   */
  signOut(options?: SignOutOptions): Promise<readonly OutboxItem[]>;
  /** Ends what it does by itself, and closes the storage. */
  close(): void;
}

/**
 * A client for one endpoint. Begins at once to send what is waiting there from before.
 * @throws {ClientUsageError} when the endpoint is no http(s) address
 */
export function createClient(options: ClientOptions): Client {
  const url = resolve(options.endpoint);
  const { clock = Date.now, random = Math.random, maxDraftAge: maxAge = 30 * 86_400_000 } = options;
  const name = `social-report ${url}`;
  const storage = storageOf(options, name);
  const authorization = createAuthorization(options.headers);
  const send = createSend({ ...options, url, authorization, clock });
  const outbox = createOutbox({ storage, send, authorization, clock, random, name });
  const drafts = createDrafts(storage, { clock, maxAge });
  void outbox.flush();

  return {
    outbox,
    drafts,
    async submit(response, { scope, draft } = {}) {
      const { id, formDigest } = response ?? {};
      if (typeof id !== 'string' || typeof formDigest !== 'string') {
        throw new ClientUsageError('bad-response', 'submit() takes a response with `id` and `formDigest`, as `form.response` gives it.');
      }
      // Written once: every attempt sends this very text, so that the collector can tell a replay from a conflict.
      const body = JSON.stringify(response);
      const kept = { body, queuedAt: new Date(clock()).toISOString(), attempts: 0, ...(scope !== undefined && { scope }) };
      return outbox.submit(id, kept, draft && scope !== undefined ? { key: draftKey({ scope, id: draft.id }), revision: draft.revision } : undefined);
    },
    flush: () => outbox.flush(),
    signOut: (given) => signOut({ outbox, drafts: storage && drafts, isEncrypted: !!options.encryptionKey }, given),
    close() {
      outbox.close();
      storage?.close();
    },
  };
}

function storageOf({ storage: given, encryptionKey }: ClientOptions, name: string): ReportStorage | undefined {
  const own = typeof document === 'object' ? () => indexedDbStorage(name) : null;
  const open = given === undefined ? own : typeof given === 'function' || !given ? given : () => given;
  if (!open) return undefined;
  // Who gives no key does not load what encrypts. Where that does not come, nothing is kept, and it is asked for anew.
  return patientStorage(encryptionKey ? async () => (await import('./storage/sealed.js')).sealed(patientStorage(open), encryptionKey) : open);
}

function resolve(endpoint: string | URL): string {
  try {
    const { protocol, href } = new URL(endpoint, globalThis.document?.baseURI);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // falls through to the one message
  }
  throw new ClientUsageError('bad-endpoint', `endpoint: give an http(s) address, or a path in a page, not "${endpoint}".`);
}
