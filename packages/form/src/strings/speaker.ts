import { lookupLanguage } from '../engine.js';
import { en } from './tables/en.js';
import { fi } from './tables/fi.js';
import { keys } from './tables/keys.js';
import { sv } from './tables/sv.js';

/** Id of an interface string. */
export type StringKey = (typeof keys)[number];

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

type Table = Readonly<Record<string, string>>;

const table = (texts: readonly string[]): Table => Object.fromEntries(keys.map((key, index) => [key, texts[index]!]));
const tables = new Map<string, Table>([
  ['fi', table(fi)],
  ['sv', table(sv)],
  ['en', table(en)],
]);

/**
 * Adds an interface language, or overrides strings of one, for forms drawn from now on.
 * @param language BCP 47 tag
 * @param strings by id; those left out are spoken in `fallback`
 * @example registerStrings('se', { next: 'Čuovvovaš' }, 'fi')
 */
export function registerStrings(language: string, strings: Partial<Record<StringKey, string>>, fallback = 'fi'): void {
  tables.set(language, { ...(tables.get(language) ?? tables.get(fallback)), ...strings });
}

/** A speaker of the first of the wanted languages that has strings, else of English. */
export function createSpeaker(...wanted: readonly string[]): Speaker {
  const available = [...tables.keys()];
  const language = wanted.map((tag) => lookupLanguage(tag, available)).find(Boolean) ?? 'en';
  const locale = language.includes('-') ? language : `${language}-FI`;
  const strings = tables.get(language)!;
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
