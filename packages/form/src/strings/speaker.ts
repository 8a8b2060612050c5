import { lookupLanguage } from '../engine.js';
import { keys } from './tables/keys.js';
import { notices } from './tables/notices.js';

/** Id of an interface string. */
export type StringKey = keyof typeof notices.en | (typeof keys)[number];

/** Values for the `{slots}` of a string; `count` also chooses the plural form. */
export type Slots = Readonly<Record<string, string | number>>;

/** Speaks the interface strings of one language. Elements hold their own, so two languages fit on one page. */
export interface Speaker {
  /** BCP 47 tag of the strings. */
  readonly language: string;
  /** Tag for dates and numbers; a bare language is spoken as in Finland. */
  readonly locale: string;
  /** The string, or of several ids the first that exists. */
  t(id: StringKey | readonly string[], slots?: Slots): string;
}

type Strings = Readonly<Record<string, string>>;

/** Our own languages, each in a chunk of its own: `fetchStrings` brings those that are spoken. */
const chunks: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  fi: () => import('./tables/fi.js').then(({ fi }) => fi),
  sv: () => import('./tables/sv.js').then(({ sv }) => sv),
  en: () => import('./tables/en.js').then(({ en }) => en),
};
const fetched = new Map<string, Strings>();

/** What the host registered, and for every language which of ours stands beneath it. */
const registered = new Map<string, Strings>();
const beneath = new Map(Object.keys(chunks).map((language) => [language, language]));

/**
 * Adds an interface language, or overrides strings of one, for forms drawn from now on.
 * @param language BCP 47 tag
 * @param strings by id; those left out are spoken in `fallback`
 * @example registerStrings('se', { next: 'Čuovvovaš' }, 'fi')
 */
export function registerStrings(language: string, strings: Partial<Record<StringKey, string>>, fallback = 'fi'): void {
  registered.set(language, { ...(registered.get(language) ?? registered.get(fallback)), ...strings });
  beneath.set(language, beneath.get(language) ?? beneath.get(fallback) ?? 'en');
}

/** The first of the wanted languages that has strings, else English. */
export const interfaceLanguage = (...wanted: readonly string[]): string =>
  wanted.map((tag) => lookupLanguage(tag, [...beneath.keys()])).find(Boolean) ?? 'en';

/** Whether all strings of an interface language are here. */
export const hasStrings = (language: string): boolean => fetched.has(beneath.get(language)!);

/** Brings the strings of an interface language here, unless they are. Rejects when they cannot be had; may be called again. */
export async function fetchStrings(language: string): Promise<void> {
  const own = beneath.get(language)!;
  if (fetched.has(own)) return;
  const texts = await chunks[own]!();
  fetched.set(own, Object.fromEntries(keys.map((key, index) => [key, texts[index]!])));
}

/** A speaker of an interface language: of the notices alone until its strings have been fetched. */
export function createSpeaker(language: string): Speaker {
  const own = beneath.get(language) as keyof typeof notices;
  const strings: Strings = { ...notices[own], ...fetched.get(own), ...registered.get(language) };
  const locale = language.includes('-') ? language : `${language}-FI`;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);

  return {
    language,
    locale,
    t(ids, slots = {}) {
      const count = slots['count'];
      const form = typeof count === 'number' ? plural.select(count) : '';
      const id = [ids].flat().find((candidate) => candidate in strings)!;
      return (strings[`${id}_${form}`] ?? strings[id]!).replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = slots[name];
        return typeof value === 'number' ? number.format(value) : (value ?? '');
      });
    },
  };
}
