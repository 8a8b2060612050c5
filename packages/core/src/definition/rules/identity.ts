import { append } from '../../json/pointer.js';
import { has, sub } from '../walk.js';
import type { Facts } from './facts.js';

/** Every resource is named by an absolute URI that ends in its version, and its context is a closed object. */
export function checkIdentity({ document: { root, resources }, report }: Facts): void {
  if (!has(root, '$id')) report('', 'id-missing');
  for (const { id, root: node } of resources.values()) {
    if (has(node, '$id') && !/^[a-z][a-z0-9+.-]*:.*[/:]\d+\.\d+\.\d+$/i.test(id)) report(append(node.pointer, '$id'), 'id-version', { id });
    const context = sub(node, 'x-context');
    if (context && (context.members.type !== 'object' || context.members.unevaluatedProperties !== false)) report(context.pointer, 'context-not-closed');
  }
}
