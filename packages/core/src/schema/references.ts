import type { JsonObject } from '../types/json.js';
import { append, tokensOf } from '../json/pointer.js';
import type { Report } from '../json/problems.js';
import { has } from '../json/values.js';
import type { Resource, SchemaNode } from './document.js';
import { MAX_APPLICATIONS, MAX_DEPTH } from './limits.js';
import { KEYWORDS } from './keywords/index.js';
import { optionsOf } from './options.js';
import { resolveUri } from './uri.js';

/** Sets `target` on every node with a `$ref`; reports those that lead nowhere. Nothing is ever fetched. */
export function resolveReferences(nodes: readonly SchemaNode[], resources: ReadonlyMap<string, Resource>, report: Report): void {
  let byPointer: ReadonlyMap<string, SchemaNode>;

  const find = (node: SchemaNode, ref: string): SchemaNode | string => {
    byPointer ??= new Map(nodes.map((node) => [node.pointer, node]));
    const [id, fragment = ''] = resolveUri(node.resource.id, ref).split('#') as [string, string?];
    const resource = resources.get(id);
    if (!resource) return 'ref-external';
    let pointer = '#';
    try {
      pointer = decodeURIComponent(fragment);
    } catch {
      // Half an escape: it names nothing.
    }
    if (/^[^/]/.test(pointer)) return 'ref-unresolved';
    let place = resource.root.pointer;
    let value: unknown = resource.root.schema;
    for (const token of tokensOf(pointer)) {
      place = append(place, token);
      value = typeof value === 'object' && value && has(value, token) ? (value as JsonObject)[token] : undefined;
      // On the way another resource may begin.
      const passed = byPointer.get(place);
      if (passed && passed.resource !== resource) return 'ref-crosses-id';
    }
    return byPointer.get(place) ?? (value === undefined ? 'ref-unresolved' : 'ref-not-schema');
  };

  for (const node of nodes) {
    const ref = node.members.$ref as string | undefined;
    if (ref === undefined) continue;
    const found = find(node, ref);
    if (typeof found === 'string') report(append(node.pointer, '$ref'), found, { ref });
    else node.target = found;
  }
}

/** The schemas that a node applies, to the same value or to a part of it; options count as one. */
function applied(node: SchemaNode): SchemaNode[] {
  const { target, children } = node;
  const lists = ['oneOf', 'anyOf'].filter((keyword) => optionsOf(node, keyword));
  return [...(target ? [target] : []), ...children.filter(({ keyword }) => !KEYWORDS[keyword]!.inert && !lists.includes(keyword))];
}

/** Recursion, and chains or products of references that would take too long to follow. */
export function findExcess(nodes: readonly SchemaNode[], report: Report): void {
  const measured = new Map<SchemaNode, { height: number; size: number }>();
  const open: SchemaNode[] = [];
  let stopped = false;

  const stop = ({ pointer }: SchemaNode, code: string, limit: number): void => {
    if (!stopped) report(pointer, code, { limit });
    stopped = true;
  };
  const measure = (node: SchemaNode): { height: number; size: number } => {
    // Most schemas are the end of the way.
    if (open.length < MAX_DEPTH && !node.target && !node.children.length) return { height: 1, size: 1 };
    const known = measured.get(node);
    if (known) return known;
    const result = { height: 1, size: 1 };
    const start = open.indexOf(node);
    if (start >= 0) {
      const cycle = open.slice(start).map(({ pointer }) => pointer);
      report(cycle.at(-1)!, 'recursion', { cycle });
    } else if (open.length >= MAX_DEPTH) stop(node, 'too-deep', MAX_DEPTH);
    else if (!stopped) {
      open.push(node);
      for (const part of applied(node)) {
        const { height, size } = measure(part);
        result.height = Math.max(result.height, height + 1);
        result.size += size;
      }
      open.pop();
      measured.set(node, result);
      if (result.height > MAX_DEPTH) stop(node, 'too-deep', MAX_DEPTH);
      if (result.size > MAX_APPLICATIONS) stop(node, 'too-many-applications', MAX_APPLICATIONS);
    }
    return result;
  };

  nodes.forEach(measure);
}
