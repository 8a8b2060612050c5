import { append } from '../../json/pointer.js';
import type { SchemaNode } from '../../schema/document.js';
import { implies } from '../guard.js';
import type { Guard, ObjectPlan, QuestionPlan } from '../model.js';
import { typeOf } from '../plan.js';
import type { Report } from '../report.js';
import { inPlaceBranches, membersOf, sub, subs } from '../walk.js';
import { checkType } from './keywords.js';

/**
 * Only a question that is certainly declared may be mentioned (DESIGN section 2, Scope): declared without a
 * condition, or under no more conditions than those under which the mention stands.
 */
export function checkScope(plan: ObjectPlan, report: Report): void {
  for (const { node, guard } of plan.contributions) {
    for (const [name, child] of subs(node, 'properties')) if (typeOf(child) === undefined) checkMention(plan, guard, name, child.pointer, report);
    checkNames(plan, guard, node, report);
    for (const predicate of ['if', 'not'].map((keyword) => sub(node, keyword)).concat(subs(node, 'anyOf').map(([, child]) => child)))
      if (predicate) checkPredicate(plan, guard, predicate, report);
  }
  for (const question of plan.questions.values()) {
    checkDeclarations(question, report);
    for (const { node, guard } of question.type === 'array' && question.object ? question.entries : [])
      for (const part of inPlaceBranches(node)) checkRows(question.object!, guard, part, question.parts.some((own) => own.node === part) ? ['contains'] : ROWS, report);
  }
}

function checkMention(plan: ObjectPlan, guard: Guard, name: string, pointer: string, report: Report): void {
  const question = plan.questions.get(name);
  if (!question) report(pointer, 'undeclared', { name });
  else if (!question.declared.some((declared) => implies(guard, declared))) report(pointer, 'scope', { name });
}

function checkNames(plan: ObjectPlan, guard: Guard, node: SchemaNode, report: Report): void {
  const members = membersOf(node);
  (members['required'] as string[] | undefined)?.forEach((name, index) =>
    checkMention(plan, guard, name, append(append(node.pointer, 'required'), index), report));
  for (const keyword of ['dependentRequired', 'dependentSchemas'])
    for (const [name, needed] of Object.entries(members[keyword] ?? {})) {
      const pointer = append(append(node.pointer, keyword), name);
      for (const mentioned of [name, ...(Array.isArray(needed) ? (needed as string[]) : [])]) checkMention(plan, guard, mentioned, pointer, report);
    }
}

/** A schema that only reads: under `if`, `not`, `anyOf`. */
function checkPredicate(plan: ObjectPlan, guard: Guard, predicate: SchemaNode, report: Report): void {
  for (const part of inPlaceBranches(predicate)) {
    checkNames(plan, guard, part, report);
    for (const [name, child] of subs(part, 'properties')) {
      checkMention(plan, guard, name, child.pointer, report);
      const question = plan.questions.get(name);
      if (question) checkType([child], question.type, report);
      if (!question?.object) continue;
      for (const inner of inPlaceBranches(child)) {
        if (question.type === 'object') checkPredicate(question.object, guard, inner, report);
        else checkRows(question.object, guard, inner, ROWS, report);
      }
    }
  }
}

const ROWS = ['items', 'contains'];

/** What a schema over a list reads of each row. */
function checkRows(row: ObjectPlan, guard: Guard, node: SchemaNode, keywords: readonly string[], report: Report): void {
  for (const keyword of keywords) {
    const read = sub(node, keyword);
    if (read) checkPredicate(row, guard, read, report);
  }
}

/** A question that two branches show is declared in both by the same `$ref`, and has one type. */
function checkDeclarations(question: QuestionPlan, report: Report): void {
  const declarations = question.entries.filter(({ node }) => typeOf(node) !== undefined);
  declarations.forEach((later, index) => {
    const type = typeOf(later.node);
    if (type !== question.type) report(later.node.pointer, 'type-conflict', { name: question.name, types: [question.type, type] });
    for (const earlier of declarations.slice(0, index)) {
      const nested = implies(earlier.guard, later.guard) || implies(later.guard, earlier.guard);
      // Inside a group that two branches show it is one and the same schema.
      const isShared = later.node === earlier.node || (later.node.target && later.node.target === earlier.node.target);
      if (!nested && !isShared)
        report(later.node.pointer, 'declared-twice', { name: question.name, first: earlier.node.pointer });
    }
  });
}
