/** A text of a definition with its translations. */
export interface Text {
  /** BCP 47 tag of `value`: the first of the resource's `x-languages`. */
  readonly lang: string;
  readonly value: string;
  /** Other languages by tag. */
  readonly translations: Readonly<Record<string, string>>;
}

/** A text in one language, and which one it turned out to be. */
export interface SpokenText {
  readonly text: string;
  /** Put it as `lang` on the element when it differs from the language asked for. */
  readonly lang: string;
}

/**
 * The text in the wanted language by RFC 4647 lookup (`sv-FI` → `sv`), else in its own first language.
 * @example pick(question.title, 'sv')
 */
export function pick({ lang, value, translations }: Text, language: string): SpokenText {
  const found = lookupLanguage(language, [lang, ...Object.keys(translations)]) ?? lang;
  return { lang: found, text: found === lang ? value : translations[found]! };
}

/** The first of `available` that RFC 4647 lookup finds for the wanted tag, else undefined. */
export function lookupLanguage(wanted: string, available: readonly string[]): string | undefined {
  for (let tag = wanted; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-'))).replace(/-.$/, '')) {
    const found = available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    if (found) return found;
  }
  return undefined;
}
