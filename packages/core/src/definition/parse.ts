import { parseJson } from '../json/parse.js';
import { collectProblems } from '../json/problems.js';
import { defined, isObject } from '../json/values.js';
import { violations } from '../schema/nodes.js';
import { readDocument, type SchemaNode } from '../schema/document.js';
import type { Json } from '../types/json.js';
import type { Problem } from '../types/violation.js';
import type { FormModel, ObjectPlan, QuestionPlan } from './model.js';
import { planPages } from './pages.js';
import { allPlans, always, planForm } from './plan.js';
import { checkDefaults, checkSatisfiable } from './rules/answerable.js';
import { checkCircles } from './rules/circles.js';
import { checkClosing } from './rules/closing.js';
import { checkConditions } from './rules/conditions.js';
import { checkIdentity } from './rules/identity.js';
import { checkHidden, checkKeywords } from './rules/keywords.js';
import { checkOptions } from './rules/options.js';
import { checkScales } from './rules/scale.js';
import { checkScope } from './rules/scope.js';
import { checkTexts, checkTranslated } from './rules/texts.js';
import { mergeTexts, textSources } from './texts.js';
import { widgetsOf } from './resolve.js';
import { namesIn, said, sub } from './walk.js';

export type ParseResult = { readonly ok: true; readonly model: FormModel } | { readonly ok: false; readonly errors: readonly Problem[] };

export interface ParseOptions {
  /**
   * Names of registered widgets that `x-widget` may give beside the built-in ones, or `any` for whoever draws nothing
   * and so need not know them: the collector.
   * @default []
   */
  readonly widgets?: readonly string[] | 'any';
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
  if (!isObject(value)) {
    report('', 'not-an-object');
    return failed();
  }
  // Member names that a parser may reorder (integers) or mistake (`__proto__`) are refused everywhere.
  const { document, problems: faults } = readDocument(value as Json, (name, pointer, around) => {
    if (!Array.isArray(around) && /^(0|[1-9]\d*)$/.test(name)) report(pointer, 'integer-name', { name });
    if (name === '__proto__') report(pointer, 'unsafe-name', { name });
  });
  for (const { pointer, code, params } of faults) report(pointer, code, params);
  if (!document) return failed();
  const { root } = document;
  const form = planForm(document);
  const plans = allPlans(form);
  const questions = plans.flatMap((plan) => [...plan.questions.values()]);
  const context = always(form).map(({ node }) => sub(node, 'x-context')).find((found) => found);
  const facts = { document, plans, questions, context, widgets, report };
  for (const check of RULES) check(facts);
  const language = namesIn(root, 'x-languages')[0] ?? '';
  // Which page a question is on can be told unless the pages themselves are wrong.
  const pages = problems.some(({ code }) => code === 'keyword-value') ? [] : planPages(form, language, report);
  if (problems.length) return failed();
  return { ok: true, model: modelOf(form, root, pages, language, context, questions) };
}

/** In the order in which faults are told. */
const RULES = [
  checkIdentity, checkTexts, checkConditions, checkKeywords, checkScales, checkScope, checkClosing, checkCircles, checkOptions, checkSatisfiable, checkDefaults, checkTranslated, checkHidden,
];

function modelOf(form: ObjectPlan, root: SchemaNode, pages: FormModel['pages'], language: string, context: SchemaNode | undefined, questions: readonly QuestionPlan[]): FormModel {
  return defined({
    id: root.members.$id as string,
    ...mergeTexts(textSources(always(form), language)),
    languages: namesIn(root, 'x-languages'),
    time: (said(always(form), 'x-time')[0] ?? 'exact') as 'exact',
    pages,
    root: form,
    widgets: new Set(questions.flatMap(widgetsOf)),
    validate: (answers) => violations(root, answers, ''),
    context,
  });
}
