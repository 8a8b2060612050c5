import { append } from '../../json/pointer.js';
import { has, inPlaceBranches, subs, typeOf } from '../walk.js';
import type { Facts } from './facts.js';

const KEYWORD = 'unevaluatedProperties';

/** Bases and leaves: what is served is closed at its root, what is composed is not, every object below closes itself. */
export function checkClosing({ document: { nodes, root }, plans, report }: Facts): void {
  const refuse = (node: (typeof nodes)[number], code: string, params?: object): void => report(append(node.pointer, KEYWORD), code, { ...params });
  for (const node of nodes) if (has(node, KEYWORD) && node.members[KEYWORD] !== false) refuse(node, 'keyword-value', { keyword: KEYWORD });
  if (!has(root, KEYWORD)) report('', 'base-served');
  for (const plan of plans) {
    const { contributions, place } = plan;
    const closers = contributions.filter(({ node }) => has(node, KEYWORD));
    if (!plan.parent) {
      for (const { node } of closers) if (node !== root) refuse(node, node.resource.root === node ? 'composes-closed' : 'closing-misplaced');
      continue;
    }
    if (!closers.length) {
      const declaring = contributions.find(({ node }) => node.members.type === 'object' || has(node, 'properties'));
      if (declaring) report(declaring.node.pointer, 'object-not-closed', { place });
      continue;
    }
    for (const { node, guard } of closers) if (guard.some(({ condition }) => condition.plan === plan)) refuse(node, 'closing-misplaced');
    const covers = closers.map(({ node, depth }) => ({ depth, nodes: new Set(inPlaceBranches(node)) }));
    for (const { node, depth } of contributions) {
      const declared = subs(node, 'properties').filter((child) => typeOf(child));
      const closedOut = covers.filter(({ nodes }) => !nodes.has(node));
      const isOpen = closedOut.length === covers.length;
      if (!declared.length) continue;
      if (isOpen && node.members.type === 'object' && covers.every((cover) => cover.depth < depth)) report(node.pointer, 'object-not-closed', { place });
      // Of two that close each other out, the nearer one is at fault.
      else if (closedOut.some((cover) => isOpen || depth <= cover.depth))
        for (const { name, pointer } of declared) report(pointer, 'added-to-closed', { name, place });
    }
  }
}
