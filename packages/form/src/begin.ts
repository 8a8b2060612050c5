import { ContextError, createSession } from './engine.js';
import type { JsonObject } from './engine.js';
import { Filling } from './filling.js';
import type { FillingHost } from './filling.js';
import { LoadError } from './loading/load-error.js';
import type { Definition } from './loading/read-definition.js';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

/** Begins to fill in a form, with an id and a start of its own. @throws LoadError when the context is not allowed */
export function begin({ model, digest }: Definition, answers: JsonObject, context: JsonObject, host: FillingHost): Filling {
  try {
    return new Filling(createSession(model, { now: Date.now, random, formDigest: digest, answers, context }), model, host);
  } catch (cause) {
    if (!(cause instanceof ContextError)) throw cause;
    throw new LoadError('context', 'The definition does not allow this context: see x-context.', { cause });
  }
}
