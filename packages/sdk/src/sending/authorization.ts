/** Headers of an attempt; see `ClientOptions.headers`. */
export type AskHeaders = (asked: { readonly unauthorized: boolean }) => HeadersInit | Promise<HeadersInit>;

/** The headers that all attempts of a client share until the endpoint refuses them. In memory only. */
export interface Authorization {
  headers(): Promise<Headers>;
  /** After they could not be had, or not in time: asks anew next time. */
  drop(headers: Promise<Headers>): void;
  /** After a 401: whether there are, or may be, others than those that were used. */
  refused(used: Promise<Headers>): boolean;
  /** After any other answer. */
  accepted(): void;
  /** Forgets the headers: who signs in next is someone else. */
  forget(): void;
}

/**
 * Asks for headers once, and once more after a 401, however many reports are waiting. When the new ones are refused
 * as well, the person has been signed out; they are asked for again when somebody wants to send again.
 */
export function createAuthorization(ask?: AskHeaders): Authorization {
  let current: Promise<Headers> | undefined;
  let isRenewed = false;
  return {
    headers: () => (current ??= (async () => new Headers(await ask?.({ unauthorized: isRenewed })))()),
    drop(headers) {
      if (current === headers) current = undefined;
    },
    refused(used) {
      if (current && current !== used) return true;
      current = undefined;
      if (!ask || isRenewed) return false;
      return (isRenewed = true);
    },
    accepted: () => void (isRenewed = false),
    forget() {
      current = undefined;
      isRenewed = false;
    },
  };
}
