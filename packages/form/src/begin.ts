import { ContextError, createSession } from './engine.js';
import type { KeptDraft } from '@social-report/sdk';
import type { Offer } from './drafts/offer.js';
import type { JsonObject, SessionOptions } from './engine.js';
import { Filling } from './filling.js';
import type { FillingHost } from './filling-host.js';
import { draftsKit } from './kits.js';
import { LoadError } from './loading/load-error.js';
import type { Definition } from './loading/read-definition.js';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

/** What a filling begins with. */
export interface Beginning {
  readonly answers: JsonObject;
  /** What a report that goes on brings along; without it, one begins with an id and a start of its own. */
  readonly goingOn?: Pick<SessionOptions, 'id' | 'startedAt' | 'resumed'>;
  /** The report goes on that was kept here: with its id, start, answers and all. */
  readonly draft?: KeptDraft | undefined;
  /** Other reports that could be gone on with: to be asked first. */
  readonly offer?: Offer | undefined;
  /** Whose drafts; undefined where none are kept. */
  readonly scope?: string | undefined;
}

/** Begins to fill in a form. @throws LoadError when the context is not allowed */
export function begin({ model, digest }: Definition, { answers, goingOn, draft, offer, scope }: Beginning, context: JsonObject, host: FillingHost): Filling {
  try {
    const { options = { answers }, left = [] } = draft ? draftsKit.value!.unpack(model, digest, draft, context) : {};
    const session = createSession(model, { ...options, ...goingOn, now: Date.now, random, formDigest: digest, context });
    const filling = new Filling(session, model, host, digest);
    if (offer?.items.length) filling.ask(offer);
    if (scope !== undefined) filling.keep(scope, draft, left);
    return filling;
  } catch (cause) {
    if (!(cause instanceof ContextError)) throw cause;
    throw new LoadError('context', 'The definition does not allow this context: see x-context.', { cause });
  }
}
