import type { SchemaNode } from '../schema/document.js';
import type { JsonObject } from '../types/json.js';
import type { Link } from './model.js';
import type { Text } from './text.js';
import { membersOf } from './walk.js';

/** Something that carries a text and its translations, and the language it is written in. */
export interface TextSource {
  readonly members: JsonObject;
  readonly language: string;
}

const languagesOf = (node: SchemaNode): readonly string[] | undefined => membersOf(node)['x-languages'] as readonly string[] | undefined;

/** A schema as a source of texts: the first language of its resource, else of the document. */
export const textSource = (node: SchemaNode, fallback: string): TextSource => ({
  members: membersOf(node),
  language: languagesOf(node.resource.root)?.[0] ?? fallback,
});

/**
 * A text from the nearest source that has it, with the translations written beside it and any nearer ones.
 * Translations farther away belong to another wording and are discarded.
 */
export function mergeText(sources: readonly TextSource[], keyword: 'title' | 'description'): Text | undefined {
  const translations: Record<string, string> = {};
  for (const { members, language } of sources) {
    for (const [tag, texts] of Object.entries((members['x-i18n'] ?? {}) as Record<string, JsonObject>))
      if (typeof texts[keyword] === 'string') translations[tag] ??= texts[keyword];
    if (typeof members[keyword] === 'string') return { lang: language, value: translations[language] ?? members[keyword], translations };
  }
  return undefined;
}

/** The examples of the nearest source that has some. */
export function mergeExamples(sources: readonly TextSource[]): Text[] {
  const nearest = sources.find(({ members }) => Array.isArray(members['examples']));
  if (!nearest) return [];
  const translated = Object.entries((nearest.members['x-i18n'] ?? {}) as Record<string, JsonObject>);
  return (nearest.members['examples'] as unknown[]).map((example, index) => ({
    lang: nearest.language,
    value: String(example),
    translations: Object.fromEntries(translated.flatMap(([tag, { examples }]) => {
      const text = (examples as string[] | undefined)?.[index];
      return text === undefined ? [] : [[tag, text]];
    })),
  }));
}

/** The links of the nearest source that has some. */
export function mergeLinks(sources: readonly TextSource[]): Link[] {
  const nearest = sources.find(({ members }) => Array.isArray(members['x-links']));
  return ((nearest?.members['x-links'] ?? []) as readonly JsonObject[]).map((members) => ({
    title: mergeText([{ members, language: nearest!.language }], 'title')!,
    href: String(members['href']),
  }));
}
