import { append } from '../../json/pointer.js';
import type { SchemaNode } from '../../schema/document.js';
import { has, inPlaceBranches, namesIn, resolved, sub, subs } from '../walk.js';
import type { Facts } from './facts.js';

const SAYS_NOTHING = /^(\$(?!ref)|x-|title$|description$|default$|examples$|readOnly$|deprecated$)/;

/** Whether a branch declares or asserts something, rather than only describing. */
const saysSomething = ({ schema, members }: SchemaNode): boolean =>
  schema === false || Object.keys(members).some((keyword) => !SAYS_NOTHING.test(keyword));

/** How an `if` must be written (DESIGN section 2, Conditions). */
export function checkConditions({ document, report }: Facts): void {
  const checkRequired = (schema: SchemaNode): void => {
    for (const node of inPlaceBranches(schema)) {
      if (has(node, 'unevaluatedProperties')) report(append(node.pointer, 'unevaluatedProperties'), 'closing-misplaced');
      for (const { name, pointer } of subs(node, 'properties')) if (!namesIn(node, 'required').includes(name)) report(pointer, 'condition-not-required', { name });
      subs(node, 'properties', 'items', 'contains').forEach(checkRequired);
    }
  };
  for (const node of document.nodes) {
    const [test, then] = [sub(node, 'if'), sub(node, 'then')];
    if (test) {
      if (!then) report(test.pointer, 'if-without-then');
      else if (!saysSomething(resolved(then))) report(then.pointer, 'then-says-nothing');
      checkRequired(test);
    } else for (const keyword of ['then', 'else']) if (has(node, keyword)) report(append(node.pointer, keyword), 'then-without-if', { keyword });
  }
}
