import { defined, NONE } from '../json/values.js';
import type { SchemaNode } from '../schema/document.js';
import type { JsonObject } from '../types/json.js';
import type { Link } from './model.js';
import type { Text } from './text.js';
import { namesIn } from './walk.js';

/** Something that carries a text and its translations, and the language it is written in. */
export interface TextSource {
  readonly members: JsonObject;
  readonly language: string;
}

/** Schemas as sources of texts: in the first language of their resource, else of the document. */
export const textSources = (parts: readonly { readonly node: SchemaNode }[], fallback: string): TextSource[] =>
  parts.map(({ node: { members, resource } }) => ({ members, language: namesIn(resource.root, 'x-languages')[0] ?? fallback }));

/** The translations of a source, by language. */
const translated = ({ members }: TextSource): [tag: string, texts: JsonObject][] => Object.entries((members['x-i18n'] ?? {}) as Record<string, JsonObject>);

const UNTRANSLATED: Readonly<Record<string, string>> = {};

/**
 * A text from the nearest source that has it, with the translations written beside it and any nearer ones.
 * Translations farther away belong to another wording and are discarded.
 */
export function mergeText(sources: readonly TextSource[], keyword: 'title' | 'description'): Text | undefined {
  let translations = UNTRANSLATED;
  for (const source of sources) {
    for (const [tag, { [keyword]: text }] of translated(source)) if (typeof text === 'string') translations = { ...translations, [tag]: translations[tag] ?? text };
    const { members: { [keyword]: value }, language: lang } = source;
    if (typeof value === 'string') return { lang, value: translations[lang] ?? value, translations };
  }
  return undefined;
}

/** The items of a keyword, from the nearest source that has it. */
function nearest<T>(sources: readonly TextSource[], keyword: string, make: (source: TextSource, item: JsonObject, index: number) => T): readonly T[] {
  const source = sources.find(({ members }) => members[keyword]);
  return source ? (source.members[keyword] as readonly JsonObject[]).map((item, index) => make(source, item, index)) : NONE;
}

/** The examples of the nearest source that has some. */
export const mergeExamples = (sources: readonly TextSource[]): readonly Text[] =>
  nearest(sources, 'examples', (source, example, index) => ({
    lang: source.language,
    value: String(example),
    translations: defined(Object.fromEntries(translated(source).map(([tag, { examples }]) => [tag, (examples as string[] | undefined)?.[index]]))) as Record<string, string>,
  }));

/** The title, description and links of a question, a page or the form. */
export const mergeTexts = (sources: readonly TextSource[]): { title?: Text; description?: Text; links: readonly Link[] } => ({
  title: mergeText(sources, 'title'),
  description: mergeText(sources, 'description'),
  links: nearest(sources, 'x-links', ({ language }, members) => ({ title: mergeText([{ members, language }], 'title')!, href: String(members.href) })),
});
