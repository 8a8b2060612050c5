import { append } from '../../json/pointer.js';
import { accepts } from '../../schema/nodes.js';
import type { SchemaNode } from '../../schema/document.js';
import { implies, isPossible } from '../guard.js';
import type { Guard } from '../model.js';
import { has } from '../walk.js';
import type { Facts } from './facts.js';

/** What cannot be satisfied: a question that must be answered, and is withdrawn or asked of nobody any more. */
export function checkSatisfiable({ plans, questions, report }: Facts): void {
  for (const plan of plans) {
    /** Where a question is withdrawn whenever the guard is so. */
    const withdrawal = (name: string, guard: Guard): SchemaNode | undefined =>
      plan.questions.get(name)?.entries.find((entry) => entry.node.schema === false && implies(guard, entry.guard))?.node;
    for (const { guard, name, pointer } of plan.requires) {
      if (!isPossible(guard)) continue;
      const withdrawn = withdrawal(name, guard);
      if (withdrawn) report(withdrawn.pointer, 'required-withdrawn', { name, required: pointer });
      const old = plan.questions.get(name)?.parts.find(({ node, guard: when }) => node.members.deprecated === true && implies(guard, when));
      if (old) report(append(old.node.pointer, 'deprecated'), 'required-deprecated', { name });
    }
    for (const { guard, rule, branches, reads } of plan.assertions) {
      const [first, ...others] = reads.map((name) => withdrawal(name, guard));
      if (first && others.every(Boolean) && branches.some((branch) => accepts(branch, {})) === (rule === 'not'))
        report(first.pointer, 'required-withdrawn', { name: reads.join('", "') });
    }
    // Of the whole form, of rows or of a branch, it would withdraw what decides about it, or leave nothing to answer.
    const owner = questions.find(({ object }) => object === plan);
    for (const { node } of plan.contributions)
      if (node.schema === false && !owner?.parts.some((part) => part.node === node)) report(node.pointer, 'false-misplaced');
  }
}

/** A `default` is an answer that the question accepts, under the conditions under which it is given. */
export function checkDefaults({ questions, report }: Facts): void {
  for (const { parts, entries, name } of questions)
    for (const { node, guard } of parts)
      if (has(node, 'default') && entries.some((entry) => entry.node.schema !== false && implies(guard, entry.guard) && !accepts(entry.node, node.members.default)))
        report(append(node.pointer, 'default'), 'default-invalid', { name });
}
