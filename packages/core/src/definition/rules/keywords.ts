import { append } from '../../json/pointer.js';
import type { Report } from '../../json/problems.js';
import { arrays } from '../../schema/keywords/arrays.js';
import { numbers } from '../../schema/keywords/numbers.js';
import { objects } from '../../schema/keywords/objects.js';
import { strings } from '../../schema/keywords/strings.js';
import type { SchemaNode } from '../../schema/document.js';
import type { QuestionPlan } from '../model.js';
import { has, inPlaceBranches, said, subs, typeOf } from '../walk.js';
import type { Facts } from './facts.js';

const on = (types: string, ...keywords: readonly string[]) => keywords.map((keyword) => [keyword, types] as const);
/** The types of questions on which a keyword can work, where it does not work on all. */
const WORKS_ON: ReadonlyMap<string, string> = new Map([
  ...on('string', 'x-guard', ...Object.keys(strings)),
  ...on('integer number', ...Object.keys(numbers)),
  ...on('array', ...Object.keys(arrays)),
  ...on('object', ...Object.keys(objects)),
  ...on('string integer number boolean', 'enum', 'const', 'oneOf', 'default'),
  ...on('', 'x-detail', 'x-exclusive', 'x-parent'),
]);
const IN_OPTION = /^(const|title|description|deprecated|x-(i18n|detail|exclusive|parent))$/;
const ONLY_IN_OPTION = /^x-(exclusive|parent)$/;
const AT_ROOT = /^x-(pages|languages|context|time)$/;
/** What is only heard from the schemas of a question, not from what judges its answers, nor from the form. */
const OF_A_QUESTION = /^(x-widget|default|readOnly|deprecated|examples|x-guard)$/;
/** The kinds of questions that a widget can ask. */
const WIDGETS: Readonly<Record<string, string>> = {
  radio: 'choice boolean consent', select: 'choice', combobox: 'choice choices', checkboxes: 'choices', textarea: 'text', matrix: 'group',
  scale: 'choice number', rank: 'choices', group: 'group', hidden: 'choice choices text number boolean consent',
};

/** An option is judged by its own list of keywords. */
const isOption = ({ keyword }: SchemaNode): boolean => keyword === 'oneOf';

const isUnsupported = (type: unknown): boolean => type === 'null' || typeof type === 'object';

/** Each keyword stands where it can work, and each declared question has one of the shapes. */
export function checkKeywords({ document, questions, widgets, report }: Facts): void {
  for (const node of document.nodes) {
    for (const keyword of Object.keys(node.members))
      if ((isOption(node) ? !IN_OPTION.test(keyword) : ONLY_IN_OPTION.test(keyword)) || (node !== node.resource.root && AT_ROOT.test(keyword)))
        report(append(node.pointer, keyword), 'keyword-misplaced', { keyword });
    const { type } = node.members;
    if (isUnsupported(type)) report(append(node.pointer, 'type'), 'type-unsupported', { type });
  }
  if (typeOf(document.root) !== 'object') report('', 'root-not-object');
  checkType([document.root], 'object', report);
  for (const question of questions) {
    const { name, type, kind, choice, entries, itemEntries, parts, object } = question;
    if (isUnsupported(type)) continue;
    const refuse = (code: string): void => report(entries.find(({ node }) => typeOf(node))!.node.pointer, code, { name });
    checkType(entries.map(({ node }) => node), type, report, question);
    const itemType = itemEntries.map(({ node }) => typeOf(node)).find((found) => found);
    if (itemType) checkType(itemEntries.map(({ node }) => node), itemType, report, question);
    if (type === 'array') {
      if (!itemType || itemType === 'array' || (itemType !== 'object' && !choice)) refuse('array-without-shape');
      else if (choice && !said(parts, 'uniqueItems').includes(true)) refuse('choices-not-unique');
    }
    if (type === 'object' && !object!.contributions.some(({ node }) => has(node, 'properties'))) refuse('object-without-properties');
    for (const { node } of parts) {
      const widget = node.members['x-widget'];
      if (typeof widget !== 'string') continue;
      const kinds = Object.hasOwn(WIDGETS, widget) && WIDGETS[widget]!.split(' ');
      if (kinds ? !kinds.includes(kind) : widgets !== 'any' && !widgets.includes(widget))
        report(append(node.pointer, 'x-widget'), kinds ? 'widget-misplaced' : 'unknown-widget', { widget, known: [...Object.keys(WIDGETS), ...widgets] });
    }
  }
}

/** Every keyword of the schemas, and of what they apply in place, can work on a value of the type. */
export function checkType(nodes: readonly SchemaNode[], type: string, report: Report, question?: QuestionPlan): void {
  const own = question ? [...question.parts, ...question.itemParts] : [];
  for (const node of nodes.flatMap(inPlaceBranches))
    for (const keyword of isOption(node) ? [] : Object.keys(node.members)) {
      if (keyword === 'x-detail' && question && isMatrixRow(question)) continue;
      const works = WORKS_ON.get(keyword)?.includes(type) ?? true;
      const needsText = question?.choice && keyword === 'x-guard';
      const needsOptions = question && !question.choice && /^(enum|oneOf)$/.test(keyword);
      const needsTick = type === 'boolean' && keyword === 'const' && node.members.const !== true && !question?.hidden;
      const unheard = OF_A_QUESTION.test(keyword) && !own.some((part) => part.node === node);
      if (!works || unheard || needsText || needsOptions || needsTick) report(append(node.pointer, keyword), 'keyword-misplaced', { keyword, type });
      else if (keyword === 'default' && question && !question.hidden && (question.choice || type === 'boolean')) report(append(node.pointer, keyword), 'default-on-choice', { name: question.name });
    }
}

/** A row of a matrix: the only question that owns a text as an option does. */
export const isMatrixRow = ({ parent }: QuestionPlan): boolean =>
  [...(parent.parent?.questions.values() ?? [])].some((owner) => owner.object === parent && said(owner.parts, 'x-widget').includes('matrix'));

/** A hidden question needs a value from somewhere: `const` with an equal `default`, or the host's context. */
export function checkHidden({ questions, context, report }: Facts): void {
  for (const { hidden, parts, parent, name, entries } of questions) {
    const [fixed] = said(parts, 'const');
    if (hidden && (fixed === undefined || fixed !== said(parts, 'default')[0]) && (parent.parent || !(context && subs(context, 'properties').some((known) => known.name === name))))
      report(entries[0]!.node.pointer, 'hidden-without-value', { name });
  }
}
