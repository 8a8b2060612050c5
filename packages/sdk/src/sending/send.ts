import { digest } from '../digest.js';
import type { Answer } from '../receipt.js';
import { failed, readAnswer } from './answer.js';
import type { Authorization } from './authorization.js';

/** How one attempt is made. */
export interface SendSettings {
  readonly url: string;
  readonly authorization: Authorization;
  readonly credentials?: RequestCredentials;
  readonly timeout?: number;
  readonly fetch?: typeof fetch;
  readonly clock: () => number;
}

/** Sends the JSON text of a response, once, and tells what became of it. Never rejects. */
export type Send = (text: string) => Promise<Answer>;

/** One POST, and one more where the first is answered with 401 and other headers can be had. */
export function createSend({ url, authorization, credentials = 'omit', timeout = 30_000, fetch: own, clock }: SendSettings): Send {
  return async (text) => {
    const { id, formDigest } = JSON.parse(text) as { id: string; formDigest: string };
    const body = new TextEncoder().encode(text);
    const sent = { id, formDigest, bodyDigest: digest(body) };

    const post = async (headers: Headers, signal: AbortSignal): Promise<[Response, string]> => {
      headers.set('Content-Type', 'application/json');
      // `manual` never follows a redirect, as `error` would not, but can be told from a dead network.
      const response = await (own ?? fetch)(url, { method: 'POST', body, headers, credentials, signal, redirect: 'manual', cache: 'no-store' });
      return [response, await response.text()];
    };

    const attempt = async (again: boolean): Promise<Answer> => {
      const abort = new AbortController();
      // Raced, because `headers`, and a `fetch` of the host's, may not mind the signal.
      const inTime = new Promise<never>((_, reject) => (abort.signal.onabort = () => reject(abort.signal.reason)));
      const timer = setTimeout(() => abort.abort(), timeout);
      const asked = authorization.headers();
      let headers: Headers | undefined;
      try {
        headers = new Headers(await Promise.race([asked, inTime]));
        const [response, answer] = await Promise.race([post(headers, abort.signal), inTime]);
        if (response.status !== 401) authorization.accepted();
        else if (authorization.refused(asked) && again) return await attempt(false);
        return readAnswer(sent, response, answer, clock());
      } catch (error) {
        if (!headers) authorization.drop(asked);
        return failed(id, !headers ? 'headers' : abort.signal.aborted ? 'timeout' : 'network', {}, error);
      } finally {
        clearTimeout(timer);
      }
    };
    return attempt(true);
  };
}
