import type { Json } from '../types/json.js';
import { has, isObject } from '../json/values.js';
import type { SchemaNode } from './document.js';
import { annotations } from './keywords/annotations.js';

/**
 * The values of a `oneOf` or `anyOf` whose branches are all a bare scalar `const` with texts, each another, as option
 * lists are; else undefined. Such a list is looked up, not tried branch by branch.
 */
export function optionsOf({ schema }: SchemaNode, keyword: string): Json[] | undefined {
  const branches = isObject(schema) ? schema[keyword] : undefined;
  if (!Array.isArray(branches) || !branches.every(isOption)) return undefined;
  const values = branches.map((branch) => branch.const);
  return new Set(values).size === values.length ? values : undefined;
}

const isOption = (branch: unknown): boolean =>
  isObject(branch) &&
  has(branch, 'const') &&
  Object(branch.const) !== branch.const &&
  Object.keys(branch).every((name) => name === 'const' || (has(annotations, name) && name !== 'x-context'));
