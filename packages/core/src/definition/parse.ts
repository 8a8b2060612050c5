import { parseJson } from '../json/parse.js';
import { append } from '../json/pointer.js';
import { compileNode } from '../schema/compile.js';
import { readDocument, type SchemaDocument } from '../schema/document.js';
import type { Json, JsonObject } from '../types/json.js';
import type { Problem } from '../types/violation.js';
import type { FormModel, ObjectPlan } from './model.js';
import { planPages } from './pages.js';
import { allPlans, always, planForm, typeOf } from './plan.js';
import { collectProblems, type Report } from './report.js';
import { checkCircles } from './rules/circles.js';
import { checkClosing } from './rules/closing.js';
import { checkConditions } from './rules/conditions.js';
import { checkHidden, checkKeywords, checkType } from './rules/keywords.js';
import { checkDefaults, checkOptions, checkSatisfiable } from './rules/options.js';
import { checkScope } from './rules/scope.js';
import { checkTexts, checkTranslated } from './rules/texts.js';
import { mergeLinks, mergeText, textSource } from './texts.js';
import { membersOf, sub, subs } from './walk.js';

export type ParseResult = { readonly ok: true; readonly model: FormModel } | { readonly ok: false; readonly errors: readonly Problem[] };

export interface ParseOptions {
  /**
   * Names of registered widgets that `x-widget` may give beside the built-in ones.
   * @default []
   */
  readonly widgets?: readonly string[];
}

/**
 * Reads a form definition, as text (then duplicate member names are found too) or as parsed JSON.
 * Gives a model, or every fault at once; never half a form.
 */
export function readDefinition(definition: unknown, { widgets = [] }: ParseOptions = {}): ParseResult {
  const { report, problems } = collectProblems();
  const failed = (): ParseResult => ({ ok: false, errors: problems });
  let value = definition;
  if (typeof definition === 'string') {
    const parsed = parseJson(definition);
    for (const { pointer, code, params } of parsed.problems) report(pointer, code, params);
    if (parsed.problems.some(({ code }) => code !== 'duplicate-member')) return failed();
    value = parsed.value;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('', 'not-an-object');
    return failed();
  }
  let read = readDocument(value as Json);
  for (const { pointer, code, params } of read.problems ?? []) report(pointer, code, params);
  // What is wrong by itself hides nothing else: look at the rest without it.
  if (read.problems?.every(standsAlone)) read = readDocument(without(value as Json, '', new Set(read.problems.map(({ pointer }) => pointer)))!);
  if (!read.document) return failed();
  const document = read.document;
  checkNames(document.root.schema as JsonObject, '', report);
  checkIds(document, report);
  checkTexts(document, report);
  checkConditions(document, report);
  const root = planForm(document);
  const context = readContext(document, root, report);
  const plans = allPlans(root);
  if (typeOf(document.root) !== 'object') report('', 'root-not-object');
  checkKeywords(document, plans, widgets, report);
  checkType([document.root], 'object', report);
  for (const plan of plans) checkScope(plan, report);
  checkClosing(document, plans, report);
  checkCircles(plans, report);
  checkOptions(document, plans, report);
  checkSatisfiable(plans, report);
  checkDefaults(document, plans, report);
  checkTranslated(plans, report);
  checkHidden(plans, context, report);
  if (problems.length) {
    if (!problems.some(({ code }) => code === 'keyword-value')) planPages(root, '', report);
    return failed();
  }
  const model = buildModel(document, root, context, report);
  return problems.length ? failed() : { ok: true, model };
}

function buildModel(document: SchemaDocument, root: ObjectPlan, context: FormModel['context'], report: Report): FormModel {
  const members = membersOf(document.root);
  const languages = members['x-languages'] as readonly string[];
  const sources = always(root).map((node) => textSource(node, languages[0]!));
  const title = mergeText(sources, 'title');
  const description = mergeText(sources, 'description');
  const check = compileNode(document, document.root);
  return {
    id: String(members['$id']),
    ...(title && { title }),
    ...(description && { description }),
    links: mergeLinks(sources),
    languages,
    time: (sources.map((source) => source.members['x-time']).find((time) => time !== undefined) as 'day' | undefined) ?? 'exact',
    pages: planPages(root, languages[0]!, report),
    root,
    validate: (answers) => check.violations(answers, ''),
    ...(context && { context }),
    document,
  };
}

/** Faults of one keyword on which no other rule hangs. */
const standsAlone = ({ code, params }: Problem): boolean =>
  /^(unknown-(keyword|format)|pattern-.*)$/.test(code) ||
  (code === 'keyword-value' && /^(m(in|ax)|exclusiveM|multipleOf|uniqueItems|title|description|readOnly|deprecated|examples|default)/.test(String(params['keyword'])));

/** A copy without the members at the pointers. */
function without(value: Json, pointer: string, pointers: ReadonlySet<string>): Json | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => without(item as Json, append(pointer, index), pointers)!);
  return Object.fromEntries(Object.entries(value).flatMap(([name, member]) => {
    const at = append(pointer, name);
    return pointers.has(at) ? [] : [[name, without(member as Json, at, pointers)!]];
  }));
}

/** Member names that a parser may reorder (integers) or mistake (`__proto__`) are refused everywhere. */
function checkNames(value: Json, pointer: string, report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const at = append(pointer, name);
    if (!Array.isArray(value) && /^(0|[1-9]\d*)$/.test(name)) report(at, 'integer-name', { name });
    if (name === '__proto__') report(at, 'unsafe-name', { name });
    checkNames(member, at, report);
  }
}

/** Every resource is named by an absolute URI that ends in its version. */
function checkIds(document: SchemaDocument, report: Report): void {
  if (membersOf(document.root)['$id'] === undefined) report('', 'id-missing');
  for (const { id, root } of document.resources.values())
    if (membersOf(root)['$id'] !== undefined && !/^[a-z][a-z0-9+.-]*:.*[/:]\d+\.\d+\.\d+$/i.test(id)) report(append(root.pointer, '$id'), 'id-version', { id });
}

/** `x-context` of the nearest resource that has one and is composed: a closed object schema. */
function readContext(document: SchemaDocument, form: ObjectPlan, report: Report): FormModel['context'] {
  for (const { root } of document.resources.values()) {
    const context = sub(root, 'x-context');
    if (context && (membersOf(context)['type'] !== 'object' || membersOf(context)['unevaluatedProperties'] !== false)) report(context.pointer, 'context-not-closed');
  }
  const nearest = always(form).map((node) => sub(node, 'x-context')).find((context) => context !== undefined);
  return nearest && { names: subs(nearest, 'properties').map(([name]) => name), check: compileNode(document, nearest) };
}
