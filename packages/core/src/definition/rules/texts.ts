import { append } from '../../json/pointer.js';
import { isObject } from '../../json/values.js';
import { readDocument, type SchemaNode } from '../../schema/document.js';
import { violations } from '../../schema/nodes.js';
import type { Json, JsonObject } from '../../types/json.js';
import type { Violation } from '../../types/violation.js';
import { candidatesOf } from '../options.js';
import { has } from '../walk.js';
import type { Facts } from './facts.js';

const TEXT = { type: 'string', minLength: 1 } as const;
const TAG = { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' } as const;
const closed = (properties: Json, required: Json = []): JsonObject => ({ type: 'object', properties, required, unevaluatedProperties: false });
const list = (items: JsonObject): JsonObject => ({ type: 'array', items, minItems: 1 });
const TRANSLATIONS = { title: TEXT, description: TEXT, examples: list(TEXT) };
const TRANSLATION = closed(TRANSLATIONS);
const LINKS = list(closed({ title: TEXT, href: { type: 'string', pattern: '^(https://[^\\s/]|mailto:[^\\s]+@)' }, 'x-i18n': { type: 'object' } }, ['title', 'href']));

/** The shapes of the values of our own keywords, said in the dialect itself. */
const SHAPES: Readonly<Record<string, JsonObject>> = {
  'x-widget': { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
  'x-pages': list(closed(
    { id: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' }, title: TEXT, description: TEXT, questions: { ...list({ type: 'string' }), uniqueItems: true }, 'x-links': LINKS, 'x-i18n': { type: 'object' } },
    ['id', 'title', 'questions'])),
  'x-languages': { ...list(TAG), uniqueItems: true },
  'x-i18n': { type: 'object' },
  'x-detail': TEXT,
  'x-exclusive': { const: true },
  'x-parent': { type: ['string', 'number', 'boolean'] },
  'x-guard': { enum: ['normal', 'strict', 'off'] },
  'x-context': { type: 'object' },
  'x-time': { enum: ['exact', 'day'] },
  'x-links': LINKS,
};
/** Each read when a definition first has such a value. */
const read = new Map<JsonObject, SchemaNode>();
const faults = (shape: JsonObject, value: unknown, pointer: string): readonly Violation[] => {
  if (!read.has(shape)) read.set(shape, readDocument(shape).document!.root);
  return violations(read.get(shape)!, value, pointer);
};

/** The values of `x-` keywords have their shape; translations are in declared languages, and of texts that exist. */
export function checkTexts({ document, report }: Facts): void {
  const checkShape = (shape: JsonObject, value: unknown, pointer: string, keyword: string): void => {
    for (const violation of faults(shape, value, pointer)) report(violation.pointer, 'keyword-value', { keyword, ...violation.params, rule: violation.rule });
  };
  const rootLanguages = languagesOf(document.root);
  if (!has(document.root, 'x-languages')) report('', 'languages-missing');
  for (const node of document.nodes) {
    const { members, resource } = node;
    const at = (...names: (string | number)[]): string => append(node.pointer, ...names);
    for (const keyword of Object.keys(members)) {
      const value = members[keyword]!;
      if (Object.hasOwn(SHAPES, keyword)) checkShape(SHAPES[keyword]!, value, at(keyword), keyword);
      else if (keyword === 'examples' && (value as Json[]).some((example) => typeof example === 'object')) report(at(keyword), 'keyword-value', { keyword });
    }
    for (const [{ 'x-i18n': translations }, ...steps] of textHolders(members))
      for (const [language, texts] of isObject(translations) ? Object.entries(translations) : []) {
        const place = at(...steps, 'x-i18n', language);
        const languages = [...languagesOf(resource.root), ...rootLanguages];
        if (faults(TAG, language, '').length) report(place, 'language-tag', { language });
        else if (language === languages[0]) report(place, 'translation-of-source', { language });
        else if (!languages.includes(language)) report(place, 'language-not-listed', { language, listed: [...new Set(languages)] });
        checkShape(TRANSLATION, texts, place, 'x-i18n');
      }
  }
}

const languagesOf = (node: SchemaNode): string[] => {
  const { 'x-languages': value } = node.members;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** Everything in a schema that may carry `x-i18n`, and the steps to it: itself, its pages, its links. */
const textHolders = (holder: JsonObject, ...steps: (string | number)[]): [JsonObject, ...(string | number)[]][] => [
  [holder, ...steps],
  ...['x-pages', 'x-links'].flatMap((keyword) => {
    const items = holder[keyword];
    return Array.isArray(items) ? items.flatMap((item: Json, index) => (isObject(item) ? textHolders(item as JsonObject, ...steps, keyword, index) : [])) : [];
  }),
];

/** A translation is of a text that is there: beside it, or further from the root of the form. */
export function checkTranslated({ plans, questions, report }: Facts): void {
  const groups = [plans[0]!.contributions, ...questions.flatMap(({ parts, itemParts }) => [parts, ...candidatesOf([...parts, ...itemParts]).map((option) => option.parts)])];
  for (const parts of groups)
    for (const { node: { members, pointer } } of parts)
      for (const [language, texts] of Object.entries((members['x-i18n'] ?? {}) as Record<string, JsonObject>))
        for (const keyword of Object.keys(texts ?? {}))
          if (Object.hasOwn(TRANSLATIONS, keyword) && !parts.some(({ node }) => has(node, keyword)))
            report(append(pointer, 'x-i18n', language, keyword), 'translation-without-text', { keyword, language });
}
