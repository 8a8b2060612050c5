import { append } from '../../json/pointer.js';
import type { SchemaDocument, SchemaNode } from '../../schema/document.js';
import type { Report } from '../report.js';
import { has, inPlaceBranches, membersOf, namesIn, resolved, sub, subs } from '../walk.js';

const SAYS_NOTHING = /^(\$(?!ref)|x-|title$|description$|default$|examples$|readOnly$|deprecated$)/;

/** Whether a branch declares or asserts something, rather than only describing. */
const saysSomething = (node: SchemaNode): boolean =>
  node.schema === false || Object.keys(membersOf(node)).some((keyword) => !SAYS_NOTHING.test(keyword));

/** How an `if` must be written (DESIGN section 2, Conditions). */
export function checkConditions(document: SchemaDocument, report: Report): void {
  for (const node of document.nodes) {
    const test = sub(node, 'if');
    if (!test) {
      for (const keyword of ['then', 'else']) if (has(node, keyword)) report(append(node.pointer, keyword), 'then-without-if', { keyword });
      continue;
    }
    const then = sub(node, 'then');
    if (!then) report(test.pointer, 'if-without-then');
    else if (!saysSomething(resolved(then))) report(then.pointer, 'then-says-nothing');
    for (const part of inPlaceBranches(test)) checkRequired(part, report);
  }
}

function checkRequired(node: SchemaNode, report: Report): void {
  const required = namesIn(node, 'required');
  if (has(node, 'unevaluatedProperties')) report(append(node.pointer, 'unevaluatedProperties'), 'closing-misplaced');
  for (const [name, child] of subs(node, 'properties')) {
    if (!required.includes(name)) report(child.pointer, 'condition-not-required', { name });
    for (const part of inPlaceBranches(child)) checkRequired(part, report);
  }
  for (const keyword of ['items', 'contains']) {
    const child = sub(node, keyword);
    if (child) for (const part of inPlaceBranches(child)) checkRequired(part, report);
  }
}
