import { lookupLanguage } from '../engine.js';
import { keys } from './tables/keys.js';
import { notices } from './tables/notices.js';
import type { paper } from './tables/paper.js';

/** Id of an interface string. */
export type StringKey = keyof typeof notices.en | keyof typeof paper.en | (typeof keys)[number];

export type Strings = Readonly<Record<string, string>>;

/**
 * Strings of a host by id; an id may end in a plural category of the language, `found_two`, and that of an error in the
 * name of a widget of the host's own: `required_period`.
 */
export type HostStrings = { readonly [Id in StringKey | `${StringKey}_${Intl.LDMLPluralRule}` | `${'required' | 'pattern' | 'invalid'}_${string}`]?: string };

/** Our own languages, each in a chunk of its own: `fetchStrings` brings those that are spoken. */
const chunks: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  fi: () => import('./tables/fi.js').then(({ fi }) => fi),
  sv: () => import('./tables/sv.js').then(({ sv }) => sv),
  en: () => import('./tables/en.js').then(({ en }) => en),
};
/** What is carried along in every language of ours. */
const carried: Readonly<Record<string, Strings>>[] = [notices];
const fetched = new Map<string, Strings>();
const registered = new Map<string, { readonly strings: HostStrings; readonly fallback: string | undefined }>();
const listeners = new Set<() => void>();

/**
 * Adds an interface language, or overrides strings of one, in every form of the page. May be called at any time
 * and bit by bit.
 * @param language BCP 47 tag
 * @param strings by id; those left out are spoken in `fallback`, and marked with its `lang`
 * @param fallback the language beneath; else the tag without its last part, else Finnish
 * @throws RangeError when `language` is no BCP 47 tag
 * @example registerStrings('se', { next: 'Čuovvovaš' }, 'fi')
 */
export function registerStrings(language: string, strings: HostStrings, fallback?: string): void {
  const tag = Intl.getCanonicalLocales(language)[0]!;
  const known = registered.get(tag);
  registered.set(tag, { strings: { ...known?.strings, ...strings }, fallback: fallback ?? known?.fallback });
  for (const listener of listeners) listener();
}

/** Adds a table of ours, in every language, that only a part of this package needs. */
export const carry = (table: Readonly<Record<keyof typeof notices, Strings>>): void => void (carried.includes(table) || carried.push(table));

/** Calls back whenever strings are registered. Returns how to stop. */
export function watchStrings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The first of the wanted languages that has strings, by RFC 4647 lookup, else English. */
export const interfaceLanguage = (...wanted: readonly string[]): string =>
  wanted.map((tag) => lookupLanguage(tag, [...Object.keys(chunks), ...registered.keys()])).find(Boolean) ?? 'en';

/** An interface language and those that stand beneath it, down to one of ours. */
export function fallbacks(language: string): readonly string[] {
  const tags = [language];
  for (let tag = language; !(tag in chunks); tags.push(tag)) {
    tag = interfaceLanguage(registered.get(tag)?.fallback ?? tag.replace(/-?\w+$/, ''), 'fi');
    // Two that stand on each other.
    if (tags.includes(tag)) tag = 'en';
  }
  return tags;
}

/** The strings of one language alone: the notices, what has been fetched, and over them the host's. */
export const stringsOf = (language: string): Strings => ({
  ...Object.assign({}, ...carried.map((table) => table[language])),
  ...fetched.get(language),
  ...registered.get(language)?.strings,
});

/** Whether all strings of an interface language are here. */
export const hasStrings = (language: string): boolean => fetched.has(fallbacks(language).at(-1)!);

/** Brings the strings of an interface language here, unless they are. Rejects when they cannot be had; may be called again. */
export async function fetchStrings(language: string): Promise<void> {
  const own = fallbacks(language).at(-1)!;
  if (fetched.has(own)) return;
  const texts = await chunks[own]!();
  fetched.set(own, Object.fromEntries(keys.map((key, index) => [key, texts[index]!])));
}
