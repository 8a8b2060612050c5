/** A response as it is kept: the text exactly as received, and what is needed to find it. */
export interface StoredResponse {
  readonly tenant: string;
  readonly id: string;
  /** `$id` of the definition. */
  readonly form: string;
  readonly formDigest: string;
  readonly bodyDigest: string;
  /** RFC 3339, UTC. */
  readonly receivedAt: string;
  /** The body as received. */
  readonly body: string;
}

/** A form definition as it is kept: as text, since the order of its members is the order of the questions. */
export interface StoredForm {
  readonly digest: string;
  /** `$id` */
  readonly id: string;
  readonly text: string;
  readonly storedAt: string;
}

/** What an insert found. `stored` is durable when the promise resolves, not before. */
export type Insertion =
  | { readonly outcome: 'stored' }
  /** The same id with the same bytes was there already. */
  | { readonly outcome: 'replay'; readonly receivedAt: string }
  /** The same id with other bytes. */
  | { readonly outcome: 'conflict' }
  /** The same id was erased; ids stay taken for ever. */
  | { readonly outcome: 'erased' };

/** Cannot write now: disk full, locked, failing. Nothing was stored; trying again later may succeed. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly code = 'store-unavailable';
}

/** Keeps responses and definitions; the same contract whatever the database (`store.conformance.ts`). */
export interface Store {
  /** Where it keeps them, for people: a path or an address without secrets. */
  readonly location: string;
  insert(response: StoredResponse): Promise<Insertion>;
  /** Erases for good, leaving a tombstone; `false` when there is nothing under this id. Erasing twice is fine. */
  erase(tenant: string, id: string, erasedAt: string): Promise<boolean>;
  /** Responses of a tenant in the order they came, erased ones left out; of one form when `form` is given. */
  responses(tenant: string, form?: string): AsyncIterable<StoredResponse>;
  /** Keeps a definition; `conflict` when the `$id` is taken by another one. */
  putForm(form: StoredForm): Promise<'stored' | 'present' | 'conflict'>;
  /** The same, but replaces a definition under this `$id` that nobody has answered yet. */
  replaceForm(form: StoredForm): Promise<'stored' | 'present' | 'conflict'>;
  form(digest: string): Promise<StoredForm | undefined>;
  forms(): Promise<readonly StoredForm[]>;
  /** Rejects when the store cannot be used. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
