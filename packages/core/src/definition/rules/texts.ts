import { append } from '../../json/pointer.js';
import { compileSchema } from '../../schema/compile.js';
import type { SchemaDocument, SchemaNode } from '../../schema/document.js';
import type { Json, JsonObject } from '../../types/json.js';
import type { ObjectPlan } from '../model.js';
import { candidatesOf } from '../options.js';
import type { Report } from '../report.js';
import { has, membersOf } from '../walk.js';

const TEXT = { type: 'string', minLength: 1 } as const;
const TAG = { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' } as const;
const closed = (properties: Json, required: Json = []): JsonObject => ({ type: 'object', properties, required, unevaluatedProperties: false });
const list = (items: JsonObject): JsonObject => ({ type: 'array', items, minItems: 1 });
const TRANSLATION_PROPERTIES = { title: TEXT, description: TEXT, examples: list(TEXT) };
const TRANSLATION = closed(TRANSLATION_PROPERTIES);
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
let checks: Map<string, ReturnType<typeof compileSchema>> | undefined;
let translation: ReturnType<typeof compileSchema> | undefined;
let tag: ReturnType<typeof compileSchema> | undefined;

/** The values of `x-` keywords have their shape; translations are in declared languages, and of texts that exist. */
export function checkTexts(document: SchemaDocument, report: Report): void {
  checks ??= new Map(Object.entries(SHAPES).map(([keyword, shape]) => [keyword, compileSchema(shape)]));
  translation ??= compileSchema(TRANSLATION);
  tag ??= compileSchema(TAG);
  const rootLanguages = languagesOf(membersOf(document.root));
  if (!has(document.root, 'x-languages')) report('', 'languages-missing');
  for (const node of document.nodes) {
    const members = membersOf(node);
    for (const [keyword, value] of Object.entries(members)) {
      const pointer = append(node.pointer, keyword);
      for (const violation of checks.get(keyword)?.validate(value) ?? []) report(pointer + violation.pointer, 'keyword-value', { keyword, ...violation.params, rule: violation.rule });
      if (keyword === 'examples' && !(value as Json[]).every((example) => typeof example !== 'object')) report(pointer, 'keyword-value', { keyword });
    }
    const own = languagesOf(membersOf(node.resource.root));
    const languages = new Set([...(own.length ? own : rootLanguages), ...rootLanguages]);
    for (const [pointer, holder] of textHolders(node.pointer, members)) checkTranslations(pointer, holder, own[0] ?? rootLanguages[0], languages, report);
  }
}

const languagesOf = (members: JsonObject): string[] => {
  const value = members['x-languages'];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** Everything in a schema that may carry `x-i18n`: itself, its pages, its links. */
function* textHolders(pointer: string, holder: JsonObject): Generator<[string, JsonObject]> {
  yield [pointer, holder];
  for (const keyword of ['x-pages', 'x-links']) {
    const items = holder[keyword];
    if (!Array.isArray(items)) continue;
    for (const [index, item] of items.entries())
      if (typeof item === 'object' && item !== null) yield* textHolders(append(append(pointer, keyword), index), item as JsonObject);
  }
}

function checkTranslations(pointer: string, holder: JsonObject, source: string | undefined, languages: ReadonlySet<string>, report: Report): void {
  const all = holder['x-i18n'];
  if (typeof all !== 'object' || all === null || Array.isArray(all)) return;
  for (const [language, texts] of Object.entries(all)) {
    const at = append(append(pointer, 'x-i18n'), language);
    if (tag!.validate(language).length) report(at, 'language-tag', { language });
    else if (language === source) report(at, 'translation-of-source', { language });
    else if (!languages.has(language)) report(at, 'language-not-listed', { language, listed: [...languages] });
    for (const violation of translation!.validate(texts)) report(at + violation.pointer, 'keyword-value', { keyword: 'x-i18n', ...violation.params, rule: violation.rule });
  }
}

/** A translation is of a text that is there: beside it, or further from the root of the form. */
export function checkTranslated(plans: readonly ObjectPlan[], report: Report): void {
  for (const plan of plans) {
    if (!plan.parent) checkGroup(plan.contributions.map(({ node }) => node), report);
    for (const { parts, itemParts } of plan.questions.values()) {
      checkGroup(parts.map(({ node }) => node), report);
      for (const { nodes } of candidatesOf([...parts, ...itemParts])) checkGroup(nodes, report);
    }
  }
}

function checkGroup(nodes: readonly SchemaNode[], report: Report): void {
  for (const node of nodes)
    for (const [language, texts] of Object.entries((membersOf(node)['x-i18n'] ?? {}) as Record<string, JsonObject>))
      for (const keyword of Object.keys(texts ?? {}))
        if (Object.hasOwn(TRANSLATION_PROPERTIES, keyword) && !nodes.some((other) => has(other, keyword)))
          report(append(append(append(node.pointer, 'x-i18n'), language), keyword), 'translation-without-text', { keyword, language });
}
