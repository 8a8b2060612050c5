import { append } from '../../json/pointer.js';
import type { SchemaDocument, SchemaNode } from '../../schema/document.js';
import type { FormModel, ObjectPlan, QuestionPlan } from '../model.js';
import { typeOf } from '../plan.js';
import type { Report } from '../report.js';
import { has, inPlaceBranches, membersOf, subs } from '../walk.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Keywords that any question may have. */
const ANYWHERE = words(
  '$ref $defs $id $schema type title description examples readOnly deprecated allOf anyOf not if then else x-i18n x-links x-widget');
const NUMBER = words('minimum maximum exclusiveMinimum exclusiveMaximum multipleOf enum const oneOf default');
/** Keywords by the type of the question they can work on. */
const BY_TYPE: Readonly<Record<string, ReadonlySet<string>>> = {
  string: words('minLength maxLength pattern format enum const oneOf default x-guard'),
  integer: NUMBER,
  number: NUMBER,
  boolean: words('enum const oneOf default'),
  array: words('items minItems maxItems uniqueItems contains'),
  object: words('properties required unevaluatedProperties dependentRequired dependentSchemas'),
};
const IN_OPTION = words('const title description deprecated x-i18n x-detail x-exclusive x-parent');
const AT_ROOT = words('x-pages x-languages x-context x-time');
const ONLY_IN_OPTION = words('x-exclusive x-parent');
/** What is only heard from the schemas of a question, not from what judges its answers, nor from the form. */
const OF_A_QUESTION = words('x-widget default readOnly deprecated examples x-guard');
const WIDGETS: Readonly<Record<string, string>> = {
  radio: 'choice boolean', select: 'choice', combobox: 'choice choices', checkboxes: 'choices', textarea: 'text', matrix: 'object',
  scale: 'choice number', rank: 'choices', group: 'object', hidden: 'choice choices text number boolean',
};

/** Each keyword stands where it can work, and each declared question has one of the shapes. */
export function checkKeywords(document: SchemaDocument, plans: readonly ObjectPlan[], widgets: readonly string[], report: Report): void {
  const options = optionNodes(document);
  for (const node of document.nodes) {
    const misplaced = (keyword: string): void => report(append(node.pointer, keyword), 'keyword-misplaced', { keyword });
    for (const keyword of Object.keys(membersOf(node))) {
      if (options.has(node) ? !IN_OPTION.has(keyword) : ONLY_IN_OPTION.has(keyword)) misplaced(keyword);
      if (AT_ROOT.has(keyword) && node !== node.resource.root) misplaced(keyword);
    }
    const type = membersOf(node)['type'];
    if (type !== undefined && (typeof type !== 'string' || !Object.hasOwn(BY_TYPE, type)))
      report(append(node.pointer, 'type'), 'type-unsupported', { type });
  }
  for (const plan of plans) for (const question of plan.questions.values()) checkQuestion(question, widgets, report);
}

/** The branches of every `oneOf` of constants. */
function optionNodes(document: SchemaDocument): Set<SchemaNode> {
  return new Set(document.nodes.flatMap((node) => subs(node, 'oneOf').map(([, child]) => child)));
}

function checkQuestion(question: QuestionPlan, widgets: readonly string[], report: Report): void {
  if (!Object.hasOwn(BY_TYPE, question.type)) return;
  checkType(question.entries.map(({ node }) => node), question.type, report, question);
  const itemType = question.itemEntries.map(({ node }) => typeOf(node)).find((type) => type !== undefined);
  if (itemType) checkType(question.itemEntries.map(({ node }) => node), itemType, report, question);
  const first = question.entries.find(({ node }) => typeOf(node) !== undefined)!.node;
  if (question.type === 'array') {
    if (!itemType || itemType === 'array' || (itemType !== 'object' && !question.choice)) report(first.pointer, 'array-without-shape', { name: question.name });
    else if (question.choice && !question.parts.some(({ node }) => membersOf(node)['uniqueItems'] === true))
      report(first.pointer, 'choices-not-unique', { name: question.name });
  }
  if (question.type === 'object' && !question.object!.contributions.some(({ node }) => has(node, 'properties')))
    report(first.pointer, 'object-without-properties', { name: question.name });
  for (const { node } of question.parts) {
    const widget = membersOf(node)['x-widget'];
    if (typeof widget !== 'string') continue;
    const shapes = Object.hasOwn(WIDGETS, widget) ? WIDGETS[widget] : undefined;
    if (shapes ? !shapes.split(' ').includes(shapeOf(question)) : !widgets.includes(widget))
      report(append(node.pointer, 'x-widget'), shapes ? 'widget-misplaced' : 'unknown-widget', { widget, known: [...Object.keys(WIDGETS), ...widgets] });
  }
}

/** A short name of the question's shape. */
function shapeOf({ type, choice }: QuestionPlan): string {
  if (type === 'array') return choice ? 'choices' : 'rows';
  if (choice) return 'choice';
  return type === 'string' ? 'text' : type === 'integer' ? 'number' : type;
}

/** Every keyword of the schemas, and of what they apply in place, can work on a value of the type. */
export function checkType(nodes: readonly SchemaNode[], type: string, report: Report, question?: QuestionPlan): void {
  for (const node of nodes.flatMap(inPlaceBranches)) {
    const members = membersOf(node);
    for (const keyword of Object.keys(members)) {
      if (isOption(node) || (keyword === 'x-detail' && question && isMatrixRow(question))) continue;
      const works = ANYWHERE.has(keyword) || AT_ROOT.has(keyword) || (Object.hasOwn(BY_TYPE, type) && BY_TYPE[type]!.has(keyword));
      const needsText = question?.choice && keyword === 'x-guard';
      const needsOptions = question && !question.choice && /^(enum|oneOf)$/.test(keyword);
      const needsTick = type === 'boolean' && keyword === 'const' && members['const'] !== true && !question?.hidden;
      const unheard = OF_A_QUESTION.has(keyword) && ![...(question?.parts ?? []), ...(question?.itemParts ?? [])].some((part) => part.node === node);
      const pointer = append(node.pointer, keyword);
      if (!works || unheard || needsText || needsOptions || needsTick) report(pointer, 'keyword-misplaced', { keyword, type });
      else if (keyword === 'default' && question && !question.hidden && (question.choice || type === 'boolean')) report(pointer, 'default-on-choice', { name: question.name });
    }
  }
}

/** A row of a matrix: the only question that owns a text as an option does. */
export const isMatrixRow = ({ parent }: QuestionPlan): boolean =>
  [...(parent.parent?.questions.values() ?? [])].some(
    (owner) => owner.object === parent && owner.parts.some(({ node }) => membersOf(node)['x-widget'] === 'matrix'));

/** An option is judged by its own list of keywords. */
const isOption = (node: SchemaNode): boolean => /\/oneOf\/\d+$/.test(node.pointer);

/** A hidden question needs a value from somewhere: `const` with an equal `default`, or the host's context. */
export function checkHidden(plans: readonly ObjectPlan[], context: FormModel['context'], report: Report): void {
  for (const plan of plans)
    for (const question of plan.questions.values()) {
      if (!question.hidden) continue;
      const value = (keyword: string): unknown => question.parts.map(({ node }) => membersOf(node)[keyword]).find((found) => found !== undefined);
      const fixed = value('const') !== undefined && value('const') === value('default');
      if (!fixed && (plan.parent || !context?.names.includes(question.name)))
        report(question.entries[0]!.node.pointer, 'hidden-without-value', { name: question.name });
    }
}
