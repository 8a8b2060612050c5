import { accepts } from '../schema/nodes.js';
import type { SchemaNode } from '../schema/document.js';
import type { Contribution } from './model.js';
import { has, inPlace, namesIn, subs } from './walk.js';

/** One value that some schema at the place names. */
export interface Candidate {
  readonly value: string | number | boolean;
  /** Every `{ const, title, … }` that names it, nearest the root first: titles merge per value. */
  readonly parts: { readonly node: SchemaNode }[];
}

/** Every `const` and `enum` value of the parts, `anyOf` included, in the order of the nearest list. */
export function candidatesOf(parts: readonly Contribution[]): Candidate[] {
  const found = new Map<unknown, Candidate>();
  const add = (value: unknown, node?: SchemaNode): void => {
    if (!found.has(value)) found.set(value, { value: value as string, parts: [] });
    if (node) found.get(value)!.parts.push({ node });
  };
  const visit = (node: SchemaNode, isBranch = false): void => {
    for (const option of subs(node, 'oneOf')) add(option.members.const, option);
    for (const value of namesIn(node, 'enum')) add(value);
    // A branch is an option by itself; elsewhere the texts beside a const are those of the question.
    if (has(node, 'const')) add(node.members.const, isBranch ? node : undefined);
    for (const branch of subs(node, 'anyOf')) for (const part of inPlace(branch)) visit(part, true);
  };
  for (const { node } of parts) visit(node);
  return [...found.values()];
}

/** The candidates that every entry accepts: rule 2 of DESIGN section 1. */
export const offeredBy = (entries: readonly Contribution[], parts: readonly Contribution[]): Candidate[] => candidatesOf(parts).filter(isOfferedBy(entries));

/** Whether every entry accepts a candidate. */
export const isOfferedBy = (entries: readonly Contribution[]) => ({ value }: Candidate): boolean => entries.every(({ node }) => accepts(node, value));
