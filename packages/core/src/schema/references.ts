import type { Json } from '../types/json.js';
import type { Problem } from '../types/violation.js';
import { append, escapeToken, tokensOf } from '../json/pointer.js';
import { has, isObject, own } from '../json/values.js';
import type { Resource, SchemaNode } from './document.js';
import { MAX_APPLICATIONS, MAX_DEPTH } from './limits.js';
import { KEYWORDS } from './keywords/index.js';
import { optionsOf } from './options.js';
import { resolveUri } from './uri.js';

/** Sets `target` on every node with a `$ref`; returns those that lead nowhere. Nothing is ever fetched. */
export function resolveReferences(
  document: Json,
  nodes: readonly SchemaNode[],
  resources: ReadonlyMap<string, Resource>,
): Problem[] {
  const problems: Problem[] = [];
  const byPointer = new Map(nodes.map((node) => [node.pointer, node]));

  const find = (node: SchemaNode, ref: string): SchemaNode | string => {
    const [id, fragment = ''] = resolveUri(node.resource.id, ref).split('#') as [string, string?];
    const resource = resources.get(id);
    if (!resource) return 'ref-external';
    const pointer = decode(fragment);
    if (pointer === undefined || (pointer && !pointer.startsWith('/'))) return 'ref-unresolved';
    // The places on the way, to see where another resource begins.
    let place = resource.root.pointer;
    const tokens = tokensOf(pointer);
    for (const token of tokens) {
      place += `/${escapeToken(token)}`;
      const passed = byPointer.get(place);
      if (passed && passed.resource !== resource) return 'ref-crosses-id';
    }
    const found = byPointer.get(place);
    return found ?? (exists(document, tokensOf(place)) ? 'ref-not-schema' : 'ref-unresolved');
  };

  for (const node of nodes) {
    const ref = isObject(node.schema) ? own(node.schema, '$ref') : undefined;
    if (typeof ref !== 'string') continue;
    const found = find(node, ref);
    if (typeof found === 'string') problems.push({ pointer: append(node.pointer, '$ref'), code: found, params: { ref } });
    else (node as { target?: SchemaNode }).target = found;
  }
  return problems;
}

function decode(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

function exists(value: unknown, tokens: readonly string[]): boolean {
  for (const token of tokens) {
    if (typeof value !== 'object' || value === null || !has(value, token)) return false;
    value = (value as Record<string, unknown>)[token];
  }
  return true;
}

/** The schemas that a node applies, to the same value or to a part of it; options count as one. */
function* applied(node: SchemaNode): Iterable<SchemaNode> {
  if (node.target) yield node.target;
  const skipped = new Map<string, boolean>();
  for (const [key, child] of node.children) {
    const name = key.split('/', 2)[1]!;
    let skip = skipped.get(name);
    if (skip === undefined) skipped.set(name, (skip = Boolean(KEYWORDS[name]!.inert || optionsOf(node, name))));
    if (!skip) yield child;
  }
}

/** Recursion, and chains or products of references that would take too long to follow. */
export function findExcess(nodes: readonly SchemaNode[]): Problem[] {
  const problems: Problem[] = [];
  const measured = new Map<SchemaNode, { height: number; size: number }>();
  const open: SchemaNode[] = [];
  let stopped = false;

  const measure = (node: SchemaNode): { height: number; size: number } => {
    const known = measured.get(node);
    if (known) return known;
    const result = { height: 1, size: 1 };
    const start = open.indexOf(node);
    if (start >= 0) {
      const cycle = open.slice(start).map(({ pointer }) => pointer);
      problems.push({ pointer: cycle.at(-1)!, code: 'recursion', params: { cycle } });
      return result;
    }
    if (stopped) return result;
    if (open.length >= MAX_DEPTH) return stop(node, 'too-deep', MAX_DEPTH), result;
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
    return result;
  };
  const stop = ({ pointer }: SchemaNode, code: string, limit: number): void => {
    if (!stopped) problems.push({ pointer, code, params: { limit } });
    stopped = true;
  };

  for (const node of nodes) measure(node);
  return problems;
}
