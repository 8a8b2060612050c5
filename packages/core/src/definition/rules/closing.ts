import { append } from '../../json/pointer.js';
import type { SchemaDocument, SchemaNode } from '../../schema/document.js';
import type { ObjectPlan } from '../model.js';
import { typeOf } from '../plan.js';
import type { Report } from '../report.js';
import { has, inPlaceBranches, membersOf, subs } from '../walk.js';

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
  for (const { node, guard } of closers)
    if (guard.some(({ condition }) => condition.plan === plan)) report(append(node.pointer, KEYWORD), 'closing-misplaced');
  const covers = closers.map(({ node, depth }) => ({ depth, nodes: new Set(inPlaceBranches(node)) }));
  for (const { node, depth } of plan.contributions) {
    const declared = subs(node, 'properties').filter(([, child]) => typeOf(child) !== undefined);
    const closedOut = covers.filter(({ nodes }) => !nodes.has(node));
    const isOpen = closedOut.length === covers.length;
    if (!declared.length) continue;
    if (isOpen && membersOf(node)['type'] === 'object' && covers.every((cover) => cover.depth < depth)) report(node.pointer, 'object-not-closed', { place: plan.place });
    // Of two that close each other out, the nearer one is at fault.
    else if (closedOut.some((cover) => isOpen || depth <= cover.depth))
      for (const [name, child] of declared) report(child.pointer, 'added-to-closed', { name, place: plan.place });
  }
}
