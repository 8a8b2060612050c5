import type { ReportResponse } from '@social-report/core';
import { failed, readAnswer, type Dispatch } from './answer.js';
import { digest } from './digest.js';
import { ClientUsageError } from './errors.js';
import type { Receipt } from './receipt.js';

/** How to reach a collector. */
export interface ClientOptions {
  /** Where responses are posted; in a browser a path is enough. @example '/v1/responses' */
  readonly endpoint: string | URL;
  /**
   * Headers of each attempt, asked anew every time and once more after a 401, so that an expired token is renewed.
   * @default none
   * @example async () => ({ Authorization: `Bearer ${await token()}` })
   */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Whether cookies travel along. @default 'omit' */
  readonly credentials?: RequestCredentials;
  /** Milliseconds until an attempt is given up, the reading of the answer included. @default 30000 */
  readonly timeout?: number;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** The time in milliseconds since the epoch, to understand dates in `Retry-After`. @default Date.now */
  readonly clock?: () => number;
}

/** Posts responses to one endpoint. */
export interface Client {
  /**
   * Sends a response, once, and tells what became of it. Never rejects because of the network or the collector:
   * look at `status`. Throws {@link ClientUsageError} when what it is given is no response.
   * @example
   * const receipt = await client.submit(response);
   * if (receipt.status === 'sent') console.log(receipt.receivedAt);
   */
  submit(response: ReportResponse): Promise<Receipt>;
}

/** A client for one endpoint. @throws {ClientUsageError} when the endpoint is no http(s) address */
export function createClient(options: ClientOptions): Client {
  const url = resolve(options.endpoint);
  const { credentials = 'omit', timeout = 30_000, clock = Date.now } = options;

  async function attempt(sent: Dispatch, body: Uint8Array<ArrayBuffer>, again: boolean): Promise<Receipt> {
    const headers = new Headers();
    try {
      new Headers(await options.headers?.()).forEach((value, name) => headers.set(name, value));
    } catch (error) {
      return failed(sent.id, 'headers', {}, error);
    }
    headers.set('Content-Type', 'application/json');
    const signal = AbortSignal.timeout(timeout);
    try {
      // `manual` never follows a redirect, as `error` would not, but can be told from a dead network.
      const request: RequestInit = { method: 'POST', body, headers, credentials, signal, redirect: 'manual', cache: 'no-store' };
      const response = await (options.fetch ?? fetch)(url, request);
      const answer = await response.text();
      if (response.status === 401 && again && options.headers) return await attempt(sent, body, false);
      return readAnswer(sent, response, answer, clock());
    } catch (error) {
      return failed(sent.id, signal.aborted ? 'timeout' : 'network', {}, error);
    }
  }

  return {
    async submit(response) {
      const { id, formDigest } = response ?? {};
      if (typeof id !== 'string' || typeof formDigest !== 'string') {
        throw new ClientUsageError('bad-response', 'submit() takes a response with `id` and `formDigest`, as `form.response` gives it.');
      }
      // Written once: a second attempt sends these very bytes, so that the collector can tell a replay from a conflict.
      const body = new TextEncoder().encode(JSON.stringify(response));
      return attempt({ id, formDigest, bodyDigest: digest(body) }, body, true);
    },
  };
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
