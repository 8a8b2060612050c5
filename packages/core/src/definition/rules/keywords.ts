import { append } from '../../json/pointer.js';
import type { SchemaDocument, SchemaNode } from '../../schema/document.js';
import type { FormModel, ObjectPlan, QuestionPlan } from '../model.js';
import { typeOf } from '../plan.js';
import type { Report } from '../report.js';
import { has, inPlace, inPlaceBranches, membersOf, sub, subs } from '../walk.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Keywords that any question may have. */
const ANYWHERE = words(
  '$ref $defs $id $schema type title description examples readOnly deprecated allOf anyOf not if then else x-i18n x-links x-widget x-languages x-pages');
const NUMBER = words('minimum maximum exclusiveMinimum exclusiveMaximum multipleOf enum const oneOf default');
/** Keywords by the type of the question they can work on. */
const BY_TYPE: Readonly<Record<string, ReadonlySet<string>>> = {
  string: words('minLength maxLength pattern format enum const oneOf default x-guard'),
  integer: NUMBER,
  number: NUMBER,
  boolean: words('const default'),
  array: words('items minItems maxItems uniqueItems contains'),
  object: words('properties required unevaluatedProperties dependentRequired dependentSchemas'),
};
const IN_OPTION = words('const title description deprecated x-i18n x-detail x-exclusive x-parent');
const AT_ROOT = words('x-pages x-languages x-context x-time');
const ONLY_IN_OPTION = words('x-exclusive x-parent');
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
  checkNodes(question.entries.map(({ node }) => node), question, question.type, report);
  const itemType = question.itemEntries.map(({ node }) => typeOf(node)).find((type) => type !== undefined);
  if (itemType) checkNodes(question.itemEntries.map(({ node }) => node), question, itemType, report);
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

function checkNodes(nodes: readonly SchemaNode[], question: QuestionPlan, type: string, report: Report): void {
  for (const node of nodes.flatMap(type === 'object' ? inPlace : inPlaceBranches))
    for (const keyword of Object.keys(membersOf(node))) {
      const pointer = append(node.pointer, keyword);
      if (keyword === 'x-detail' && isMatrixRow(question)) continue;
      if (!ANYWHERE.has(keyword) && !BY_TYPE[type]!.has(keyword) && !isOption(node)) report(pointer, 'keyword-misplaced', { keyword, type });
      if (type !== 'object' && ['if', 'not'].includes(keyword)) continue;
      if (keyword === 'x-guard' && question.choice) report(pointer, 'keyword-misplaced', { keyword, type });
      if (keyword === 'enum' && !question.choice) report(pointer, 'keyword-misplaced', { keyword, type });
      if (keyword === 'default' && !question.hidden && (question.choice || question.type === 'boolean')) report(pointer, 'default-on-choice', { name: question.name });
      if (keyword === 'const' && type === 'boolean' && membersOf(node)['const'] !== true && !question.hidden) report(pointer, 'keyword-misplaced', { keyword, type });
    }
}

/** A row of a matrix: the only question that owns a text as an option does. */
export const isMatrixRow = ({ parent }: QuestionPlan): boolean =>
  [...(parent.parent?.questions.values() ?? [])].some(
    (owner) => owner.object === parent && owner.parts.some(({ node }) => membersOf(node)['x-widget'] === 'matrix'));

/** An option is judged by its own list of keywords. */
const isOption = (node: SchemaNode): boolean => /\/oneOf\/\d+$/.test(node.pointer);

/** Keywords of a predicate are those of the question it reads. */
export function checkPredicates(plans: readonly ObjectPlan[], report: Report): void {
  const visit = (plan: ObjectPlan, predicate: SchemaNode): void => {
    for (const part of inPlaceBranches(predicate))
      for (const [name, child] of subs(part, 'properties')) {
        const question = plan.questions.get(name);
        if (!question || !Object.hasOwn(BY_TYPE, question.type)) continue;
        for (const inner of inPlaceBranches(child)) {
          for (const keyword of Object.keys(membersOf(inner)))
            if (!ANYWHERE.has(keyword) && !BY_TYPE[question.type]!.has(keyword) && !isOption(inner))
              report(append(inner.pointer, keyword), 'keyword-misplaced', { keyword, type: question.type });
          if (question.type === 'object' && question.object) visit(question.object, inner);
        }
      }
  };
  for (const plan of plans)
    for (const { node } of plan.contributions)
      for (const predicate of [sub(node, 'if'), sub(node, 'not'), ...subs(node, 'anyOf').map(([, child]) => child)])
        if (predicate) visit(plan, predicate);
}

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
