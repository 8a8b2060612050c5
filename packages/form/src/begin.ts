import { ContextError, createSession } from './engine.js';
import type { JsonObject, SessionOptions } from './engine.js';
import { Filling } from './filling.js';
import type { FillingHost } from './filling-host.js';
import { LoadError } from './loading/load-error.js';
import type { Definition } from './loading/read-definition.js';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

/** What a report that goes on brings along; without it, one begins with an id and a start of its own. */
export type GoingOn = Pick<SessionOptions, 'id' | 'startedAt' | 'resumed'>;

/** Begins to fill in a form. @throws LoadError when the context is not allowed */
export function begin({ model, digest }: Definition, answers: JsonObject, context: JsonObject, host: FillingHost, goingOn: GoingOn = {}): Filling {
  try {
    return new Filling(createSession(model, { now: Date.now, random, formDigest: digest, answers, context, ...goingOn }), model, host);
  } catch (cause) {
    if (!(cause instanceof ContextError)) throw cause;
    throw new LoadError('context', 'The definition does not allow this context: see x-context.', { cause });
  }
}
