import { mark } from './mark.js';
import { fallbacks, hasStrings, stringsOf, watchStrings } from './registry.js';
import type { StringKey, Strings } from './registry.js';

/** Values for the `{slots}` of a string; `count` also chooses the plural form. */
export type Slots = Readonly<Record<string, string | number>>;

/** Speaks the interface strings of one language. Elements hold their own, so two languages fit on one page. */
export interface Speaker {
  /** BCP 47 tag of the strings. */
  readonly language: string;
  /** Tag for dates and numbers, one that the browser knows; a bare language is spoken as in Finland. */
  readonly locale: string;
  /** The string, or of several ids the first that exists; marked where it had to come from another language. */
  t(id: StringKey | readonly string[], slots?: Slots): string;
  /** What `Intl` wrote in `locale`, marked where that is another language. */
  local(text: string): string;
}

/** One language of a speaker, with what `Intl` has for it once something is counted. */
interface Layer {
  readonly tag: string;
  readonly strings: Strings;
  /** Its own, and those that stand in for it. */
  readonly locales: readonly string[];
  plural?: Intl.PluralRules;
}

/** A number as the language writes it. A count in one of ours as it is written in Finland, without the time that `Intl` takes to get ready. */
const written = (value: number, locales: readonly string[]): string =>
  locales[1] || /\D/.test(String(value)) ? value.toLocaleString(locales as string[]) : String(value).replace(/\B(?=(...)+$)/g, '\u00a0');

/** A new speaker of an interface language: of the notices alone until its strings have been fetched. */
export function createSpeaker(language: string): Speaker {
  const tags = fallbacks(language);
  const locales = tags.map((tag) => (tag.includes('-') ? tag : `${tag}-FI`));
  const layers = tags.map((tag, at): Layer => ({ tag, strings: stringsOf(tag), locales: locales.slice(at) }));
  // Not all browsers know the Sámi languages, and would write dates as their own language does. Ours, which come last, all know:
  // where there is no other, nobody needs to be asked.
  const locale = (locales[1] ? Intl.DateTimeFormat.supportedLocalesOf(locales) : locales)[0]!;

  return {
    language,
    locale,
    t(ids, slots = {}) {
      const { count } = slots;
      for (const id of [ids].flat()) {
        for (const layer of layers) {
          const { tag, strings } = layer;
          const form = count === undefined ? 'other' : (layer.plural ??= new Intl.PluralRules(layer.locales[0])).select(Number(count));
          // A form that is missing is the bare string of the same language, never the form of another.
          const text = strings[`${id}_${form}`] ?? strings[id];
          if (text === undefined) continue;
          // Every other piece is the name of a slot.
          const pieces = text.split(/\{(\w+)\}/).map((piece, at) => {
            const value = at % 2 ? (slots[piece] ?? '') : piece;
            return typeof value === 'number' ? written(value, layer.locales) : value;
          });
          const words = pieces.join('');
          return tag === language && pieces.every((piece) => typeof piece === 'string') ? words : mark(words, tag, pieces);
        }
      }
      return '';
    },
    local: (text) => (locale.split('-')[0] === language.split('-')[0] ? text : mark(text, locale)),
  };
}

const speakers = new Map<string, Speaker>();
watchStrings(() => speakers.clear());

/** The speaker of an interface language: the same one for all, until strings are fetched or registered. */
export function speakerOf(language: string): Speaker {
  const speaker = speakers.get(language) ?? createSpeaker(language);
  if (hasStrings(language)) speakers.set(language, speaker);
  return speaker;
}
