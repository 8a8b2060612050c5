import { append } from '../json/pointer.js';
import type { SchemaNode } from '../schema/document.js';
import type { JsonObject } from '../types/json.js';

/** The members of a schema; a boolean schema has none. */
export const membersOf = (node: SchemaNode): JsonObject => (typeof node.schema === 'object' ? node.schema : {});

/** Whether the schema itself has the keyword. */
export const has = (node: SchemaNode, keyword: string): boolean => Object.hasOwn(membersOf(node), keyword);

/** The subschema under a keyword: `sub(node, 'if')`, `sub(node, 'properties', 'where')`, `sub(node, 'allOf', 0)`. */
export const sub = (node: SchemaNode, keyword: string, member?: string | number): SchemaNode | undefined =>
  node.children.get(member === undefined ? `/${keyword}` : append(`/${keyword}`, member));

const known = new WeakMap<SchemaNode, Map<string, [name: string, child: SchemaNode][]>>();

/** All subschemas under a keyword that holds a list or a map of them, with their names. */
export function subs(node: SchemaNode, keyword: string): readonly [name: string, child: SchemaNode][] {
  if (!has(node, keyword)) return NONE;
  let lists = known.get(node);
  if (!lists) known.set(node, (lists = new Map()));
  let list = lists.get(keyword);
  if (!list) lists.set(keyword, (list = Object.keys(membersOf(node)[keyword]!).map((name) => [name, sub(node, keyword, name)!])));
  return list;
}

const NONE: readonly never[] = [];

/** The names a keyword lists. */
export const namesIn = (node: SchemaNode, keyword: string): readonly string[] =>
  (membersOf(node)[keyword] as readonly string[] | undefined) ?? [];

/** The schema itself and all that it applies in place whatever the answers: `$ref` and `allOf`. */
export function inPlace(node: SchemaNode): SchemaNode[] {
  const out = [node];
  if (node.target) out.push(...inPlace(node.target));
  for (const [, child] of subs(node, 'allOf')) out.push(...inPlace(child));
  return out;
}

/** The same, and every branch whose application or verdict hangs on the answers: for what a schema reads. */
export function inPlaceBranches(node: SchemaNode): SchemaNode[] {
  return inPlace(node).flatMap((part) => [
    part,
    ...['anyOf', 'oneOf', 'dependentSchemas'].flatMap((keyword) => subs(part, keyword).flatMap(([, child]) => inPlaceBranches(child))),
    ...['not', 'if', 'then', 'else'].flatMap((keyword) => {
      const child = sub(part, keyword);
      return child ? inPlaceBranches(child) : [];
    }),
  ]);
}

/** Where a schema that is nothing but a `$ref` leads. */
export function resolved(node: SchemaNode): SchemaNode {
  while (node.target && Object.keys(membersOf(node)).length === 1) node = node.target;
  return node;
}

/** Names of the object's members that a schema over the object mentions. */
export function mentionedNames(node: SchemaNode): Set<string> {
  const names = new Set<string>();
  for (const part of inPlaceBranches(node)) {
    const members = membersOf(part);
    for (const keyword of ['properties', 'dependentRequired', 'dependentSchemas'])
      for (const name of Object.keys(members[keyword] ?? {})) names.add(name);
    for (const list of [members['required'] ?? [], ...Object.values(members['dependentRequired'] ?? {})])
      for (const name of list as string[]) names.add(name);
  }
  return names;
}
