import type { Json } from '../types/json.js';
import { has } from '../json/values.js';
import type { SchemaNode } from './document.js';
import { annotations } from './keywords/annotations.js';

/**
 * The values of a `oneOf` or `anyOf` whose branches are all a bare scalar `const` with texts, each another, as option
 * lists are; else undefined. Such a list is looked up, not tried branch by branch.
 */
export function optionsOf({ children }: SchemaNode, keyword: string): Json[] | undefined {
  const branches = children.filter((child) => child.keyword === keyword);
  if (!branches.length || !branches.every(isOption)) return undefined;
  const values = branches.map(({ members }) => members.const!);
  return new Set(values).size === values.length ? values : undefined;
}

const isOption = ({ members }: SchemaNode): boolean =>
  members.const !== undefined &&
  Object(members.const) !== members.const &&
  Object.keys(members).every((name) => name === 'const' || (has(annotations, name) && name !== 'x-context'));
