import type { SchemaNode } from '../schema/document.js';
import type { Json } from '../types/json.js';

/** Whether the schema itself has the keyword. */
export const has = ({ members }: SchemaNode, keyword: string): boolean => members[keyword] !== undefined;

/** The subschemas under keywords. */
export const subs = ({ children }: SchemaNode, ...keywords: readonly string[]): readonly SchemaNode[] => (children.length ? children.filter(({ keyword }) => keywords.includes(keyword)) : children);

/** The subschema under a keyword that holds one. */
export const sub = (node: SchemaNode, keyword: string): SchemaNode | undefined => node.children.find((child) => child.keyword === keyword);

/** The values that schemas give a keyword, in their order: the nearest first. */
export const said = (parts: readonly { readonly node: SchemaNode }[], keyword: string): Json[] =>
  parts.map(({ node }) => node.members[keyword]!).filter((value) => value !== undefined);

/** The names a keyword lists. */
export const namesIn = (node: SchemaNode, keyword: string): readonly string[] => (node.members[keyword] ?? []) as readonly string[];

/** For each name, those that `dependentRequired` asks for. */
export const needsIn = (node: SchemaNode): [name: string, needed: readonly string[]][] =>
  Object.entries((node.members.dependentRequired ?? {}) as Record<string, readonly string[]>);

/** What a schema applies to the same value: behind its `$ref`, and under keywords. */
export const applied = (node: SchemaNode, ...keywords: readonly string[]): SchemaNode[] =>
  [...(node.target ? [node.target] : []), ...subs(node, ...keywords)];

/** The schema itself and all that it applies in place whatever the answers: `$ref` and `allOf`; or under more keywords. */
export const inPlace = (node: SchemaNode, keywords: readonly string[] = ['allOf']): SchemaNode[] =>
  // Most schemas apply nothing, and are asked again and again.
  node.target || node.children.length ? [node, ...applied(node, ...keywords).flatMap((child) => inPlace(child, keywords))] : [node];

const BRANCHES = ['allOf', 'anyOf', 'oneOf', 'dependentSchemas', 'not', 'if', 'then', 'else'];

/** The same, and every branch whose application or verdict hangs on the answers: for what a schema reads. */
export const inPlaceBranches = (node: SchemaNode): SchemaNode[] => inPlace(node, BRANCHES);

/** The type a schema gives, its own or through `$ref` or `allOf`; then it declares a question. */
export const typeOf = (node: SchemaNode): string | undefined => inPlace(node).find((part) => has(part, 'type'))?.members.type as string | undefined;

/** Where a schema that is nothing but a `$ref` leads. */
export function resolved(node: SchemaNode): SchemaNode {
  while (node.target && Object.keys(node.members).length === 1) node = node.target;
  return node;
}

/** Names of the object's members that a schema over the object mentions. */
export const mentionedNames = (node: SchemaNode): Set<string> =>
  new Set(inPlaceBranches(node).flatMap((part) => [
    ...subs(part, 'properties', 'dependentSchemas').map(({ name }) => name),
    ...namesIn(part, 'required'),
    ...needsIn(part).flat(2),
  ]));
