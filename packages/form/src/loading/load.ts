import type { CSSResult } from 'lit';
import type { FormModel, Json } from '../engine.js';
import type { loadTemplates } from '../questions/index.js';
import { LoadError } from './load-error.js';
import type { Kind } from './load-error.js';
import type { Definition, readDefinition } from './read-definition.js';
import { fetchStrings, hasStrings } from '../strings/registry.js';

/** A form that can be shown: the definition, and the code that reads and shows it. */
export interface Loaded<Kit> extends Definition {
  readonly kit: Kit;
  /** The theme of those of its questions that are not every form's. */
  readonly styles: readonly CSSResult[];
}

/** What an author is told that could not be fetched. */
export const CODE = 'A part of the code';

const failed = (message: string, kind: Kind, cause?: unknown): LoadError => new LoadError('load-failed', message, { kind, cause });

/** Waits for something from the network, and tells an author what to look at when it does not come. */
export async function arrived<T>(coming: Promise<T>, what: string, directive: string, kind: Kind = 'loadFailed'): Promise<T> {
  try {
    return await coming;
  } catch (cause) {
    if (cause instanceof LoadError) throw cause;
    throw failed(`${what} could not be fetched. Check the network and the policy (${directive}).`, kind, cause);
  }
}

/** Redirects are followed, as for any static file; the digest has the last word. */
async function fetchText(src: string): Promise<string> {
  const response = await fetch(src, { credentials: 'same-origin' });
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  const kind: Kind | undefined =
    status === 404 || status === 410 ? 'missing'
    : status === 401 || status === 403 ? 'signedOut'
    : !response.ok ? 'loadFailed'
    // A login page, or what a server answers with for every address that it does not know.
    : type.includes('html') ? 'signedOut' : undefined;
  if (kind) throw failed(`${response.url} answered ${status} ${type}: no definition.`, kind);
  return response.text();
}

/** The strings of an interface language. @throws LoadError */
export const loadStrings = (language: string): Promise<void> => arrived(fetchStrings(language), `A part of the code (the language ${language})`, 'script-src');

/**
 * Brings everything a form needs, at the same time: its definition, from `src` or given as a value or text, the code
 * that shows it, and the interface language; then what draws those of its questions that few forms have.
 * @param coming the code
 * @param expected the digest that the definition must have, if any
 * @param spoken which interface language is wanted, as far as that is known without the definition, or with it
 * @throws LoadError
 */
export async function load<Kit extends { readDefinition: typeof readDefinition; loadTemplates?: typeof loadTemplates }>(
  coming: Promise<Kit>,
  given: Json | undefined,
  src: string | undefined,
  expected: string | undefined,
  spoken: (model?: FormModel) => string,
): Promise<Loaded<Kit>> {
  const [definition, kit] = await Promise.all([
    given ?? arrived(fetchText(src!), `The definition (src: ${src})`, 'connect-src'),
    arrived(coming, CODE, 'script-src'),
    loadStrings(spoken()),
  ]);
  const read = kit.readDefinition(definition, expected);
  const loaded = { kit, ...read, styles: (await (kit.loadTemplates && arrived(kit.loadTemplates(read.model.widgets), CODE, 'script-src'))) ?? [] };
  // The definition may not offer the language that was guessed, and the page may change its own at any time.
  while (!hasStrings(spoken(loaded.model))) await loadStrings(spoken(loaded.model));
  return loaded;
}
