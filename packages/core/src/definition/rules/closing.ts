import { append } from '../../json/pointer.js';
import type { SchemaDocument, SchemaNode } from '../../schema/document.js';
import type { ObjectPlan } from '../model.js';
import { typeOf } from '../plan.js';
import type { Report } from '../report.js';
import { has, inPlaceBranches, membersOf } from '../walk.js';

const KEYWORD = 'unevaluatedProperties';

/** Bases and leaves: what is served is closed at its root, what is composed is not, every object below closes itself. */
export function checkClosing(document: SchemaDocument, plans: readonly ObjectPlan[], report: Report): void {
  for (const node of document.nodes)
    if (has(node, KEYWORD) && membersOf(node)[KEYWORD] !== false) report(append(node.pointer, KEYWORD), 'keyword-value', { keyword: KEYWORD });
  if (!has(document.root, KEYWORD)) report('', 'base-served');
  for (const plan of plans) plan.parent ? checkObject(plan, report) : checkRoot(plan, document.root, report);
}

function checkRoot(plan: ObjectPlan, root: SchemaNode, report: Report): void {
  for (const { node } of plan.contributions)
    if (node !== root && has(node, KEYWORD))
      report(append(node.pointer, KEYWORD), node.resource.root === node ? 'composes-closed' : 'closing-misplaced');
}

function checkObject(plan: ObjectPlan, report: Report): void {
  const closers = plan.contributions.filter(({ node }) => has(node, KEYWORD));
  if (closers.length === 0) {
    const declaring = plan.contributions.find(({ node }) => membersOf(node)['type'] === 'object' || has(node, 'properties'));
    if (declaring) report(declaring.node.pointer, 'object-not-closed', { place: plan.place });
    return;
  }
  for (const closer of closers) {
    if (closer.guard.some(({ condition }) => condition.plan === plan)) report(append(closer.node.pointer, KEYWORD), 'closing-misplaced');
    const covered = new Set(inPlaceBranches(closer.node));
    for (const { node, depth } of plan.contributions)
      if (depth <= closer.depth && has(node, 'properties') && !covered.has(node))
        for (const question of plan.questions.values())
          for (const { node: entry } of question.entries)
            if (entry.pointer === append(append(node.pointer, 'properties'), question.name) && typeOf(entry) !== undefined)
              report(entry.pointer, 'added-to-closed', { name: question.name, place: plan.place });
  }
}
