import { append } from '../../json/pointer.js';
import type { SchemaNode } from '../../schema/document.js';
import { implies } from '../guard.js';
import type { Guard, ObjectPlan } from '../model.js';
import { inPlaceBranches, namesIn, needsIn, subs, typeOf } from '../walk.js';
import type { Facts } from './facts.js';
import { checkType } from './keywords.js';

/**
 * Only a question that is certainly declared may be mentioned (DESIGN section 2, Scope): declared without a
 * condition, or under no more conditions than those under which the mention stands.
 */
export function checkScope({ plans, report }: Facts): void {
  const checkMention = ({ questions }: ObjectPlan, guard: Guard, name: string, pointer: string): void => {
    const question = questions.get(name);
    if (!question) report(pointer, 'undeclared', { name });
    else if (!question.declared.some((declared) => implies(guard, declared))) report(pointer, 'scope', { name });
  };
  const checkNames = (plan: ObjectPlan, guard: Guard, node: SchemaNode): void => {
    namesIn(node, 'required').forEach((name, index) => checkMention(plan, guard, name, append(node.pointer, 'required', index)));
    for (const [by, needed] of needsIn(node))
      for (const name of [by, ...needed]) checkMention(plan, guard, name, append(node.pointer, 'dependentRequired', by));
    for (const child of subs(node, 'dependentSchemas')) checkMention(plan, guard, child.name, child.pointer);
  };
  /** A schema that only reads: under `if`, `not`, `anyOf`. */
  const checkPredicate = (plan: ObjectPlan, guard: Guard, predicate: SchemaNode): void => {
    for (const part of inPlaceBranches(predicate)) {
      checkNames(plan, guard, part);
      for (const child of subs(part, 'properties')) {
        checkMention(plan, guard, child.name, child.pointer);
        const question = plan.questions.get(child.name);
        if (question) checkType([child], question.type, report);
        if (question?.object)
          for (const inner of inPlaceBranches(child))
            for (const read of question.type === 'object' ? [inner] : subs(inner, 'items', 'contains')) checkPredicate(question.object, guard, read);
      }
    }
  };
  for (const plan of plans) {
    for (const { node, guard } of plan.contributions) {
      for (const child of subs(node, 'properties')) if (!typeOf(child)) checkMention(plan, guard, child.name, child.pointer);
      checkNames(plan, guard, node);
      for (const predicate of subs(node, 'if', 'not', 'anyOf')) checkPredicate(plan, guard, predicate);
    }
    for (const { name, type, entries, parts, object } of plan.questions.values()) {
      // A question that two branches show is declared in both by the same `$ref`, and has one type.
      const declarations = entries.filter(({ node }) => typeOf(node));
      declarations.forEach(({ node, guard }, index) => {
        if (typeOf(node) !== type) report(node.pointer, 'type-conflict', { name, types: [type, typeOf(node)] });
        for (const earlier of declarations.slice(0, index)) {
          // Inside a group that two branches show it is one and the same schema.
          const isShared = node === earlier.node || (node.target && node.target === earlier.node.target);
          if (!isShared && !implies(earlier.guard, guard) && !implies(guard, earlier.guard)) report(node.pointer, 'declared-twice', { name, first: earlier.node.pointer });
        }
      });
      if (type === 'array' && object)
        for (const { node, guard } of entries)
          for (const part of inPlaceBranches(node))
            for (const read of subs(part, ...(parts.some((own) => own.node === part) ? [] : ['items']), 'contains')) checkPredicate(object, guard, read);
    }
  }
}
