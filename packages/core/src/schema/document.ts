import type { Json, JsonObject } from '../types/json.js';
import type { Problem } from '../types/violation.js';
import { append, escapeToken } from '../json/pointer.js';
import { has, isObject, own } from '../json/values.js';
import { KEYWORDS } from './keywords/index.js';
import { findExcess, resolveReferences } from './references.js';
import { weigh } from './limits.js';
import { resolveUri } from './uri.js';

/** A part of the document with an `$id` of its own, or the document itself. */
export interface Resource {
  /** Absolute, without fragment; `''` for a document without `$id`. */
  readonly id: string;
  /** Its root. */
  readonly root: SchemaNode;
}

/** One schema of the document, at the place where it is written. Nodes are unique: compare by identity. */
export interface SchemaNode {
  readonly schema: JsonObject | boolean;
  /** JSON Pointer in the whole document. */
  readonly pointer: string;
  readonly resource: Resource;
  /** Where its `$ref` points; only set where it has one that resolves. */
  readonly target?: SchemaNode;
  /** Subschemas by relative pointer: `/properties/where`, `/allOf/0`, `/if`, `/items`, `/$defs/x`, `/x-context`. */
  readonly children: ReadonlyMap<string, SchemaNode>;
}

/** A document that is well-formed in the dialect: known keywords with values of the right shape, references that resolve, no recursion. */
export interface SchemaDocument {
  readonly root: SchemaNode;
  /** All schema nodes, outermost first, in written order. */
  readonly nodes: readonly SchemaNode[];
  readonly resources: ReadonlyMap<string, Resource>;
}

export type ReadResult =
  | { readonly document: SchemaDocument; readonly problems?: undefined }
  | { readonly document?: undefined; readonly problems: readonly Problem[] };

type Building<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads a parsed schema; see {@link SchemaDocument}. Reports every fault at once, in the order of the document
 * (references last). Codes and their params:
 *
 * | Code | Params | Pointer of |
 * | --- | --- | --- |
 * | `not-json` | | what JSON cannot say: undefined, NaN, a function |
 * | `too-deep` | limit | the first value or schema beyond the limit |
 * | `too-large` | limit | the document |
 * | `not-a-schema` | keyword | what is neither object nor boolean where a schema belongs |
 * | `unknown-keyword` | keyword | the keyword |
 * | `keyword-value` | keyword | the keyword with a value of the wrong shape |
 * | `schema-dialect` | expected | `$schema` |
 * | `schema-dialect-place` | | `$schema` below the root of its resource |
 * | `id-fragment`, `id-duplicate` | id | `$id` |
 * | `unknown-format` | format, known | `format` |
 * | `pattern-…` | pattern, index | `pattern`; see `compilePattern` |
 * | `ref-unresolved`, `ref-external`, `ref-crosses-id`, `ref-not-schema` | ref | `$ref` |
 * | `recursion` | cycle: pointers of the schemas on it | the schema that closes the cycle |
 * | `too-many-applications` | limit | the document: references multiply beyond the limit |
 */
export function readDocument(schema: Json): ReadResult {
  const excess = weigh(schema);
  if (excess) return { problems: [excess] };
  const problems: Problem[] = [];
  const nodes: SchemaNode[] = [];
  const resources = new Map<string, Resource>();

  const addResource = (id: string, root: SchemaNode, pointer: string): Resource => {
    const resource = { id, root };
    if (resources.has(id)) problems.push({ pointer: append(pointer, '$id'), code: 'id-duplicate', params: { id } });
    else resources.set(id, resource);
    return resource;
  };

  const visit = (schema: Json, pointer: string, keyword: string, outer?: Resource): SchemaNode | undefined => {
    if (typeof schema !== 'boolean' && !isObject(schema)) {
      problems.push({ pointer, code: 'not-a-schema', params: { keyword } });
      return undefined;
    }
    const children = new Map<string, SchemaNode>();
    const node = { schema, pointer, children } as unknown as Building<SchemaNode>;
    nodes.push(node);
    const id = isObject(schema) ? own(schema, '$id') : undefined;
    node.resource =
      typeof id === 'string'
        ? addResource(resolveUri(outer?.id ?? '', id), node, pointer)
        : (outer ?? addResource('', node, pointer));
    if (!isObject(schema)) return node;

    if (has(schema, '$schema') && node.resource.root !== node) {
      problems.push({ pointer: append(pointer, '$schema'), code: 'schema-dialect-place', params: {} });
    }
    const add = (schema: Json, key: string, name: string): void => {
      const child = visit(schema, pointer + key, name, node.resource);
      if (child) children.set(key, child);
    };
    for (const [name, value] of Object.entries(schema as JsonObject)) {
      const keyword = has(KEYWORDS, name) ? KEYWORDS[name] : undefined;
      const refuse = (code: string, params = {}): void => {
        problems.push({ pointer: append(pointer, name), code, params: { keyword: name, ...params } });
      };
      if (!keyword) refuse('unknown-keyword');
      else if (keyword.holds === 'schema') add(value, `/${name}`, name);
      else if (keyword.holds === 'list') {
        if (!Array.isArray(value) || !value.length) refuse('keyword-value');
        else value.forEach((item, index) => add(item, `/${name}/${index}`, name));
      } else if (keyword.holds === 'map') {
        if (!isObject(value)) refuse('keyword-value');
        else for (const [key, item] of Object.entries(value)) add(item as Json, `/${name}/${escapeToken(key)}`, name);
      } else {
        const verdict = keyword.shape?.(value) ?? true;
        if (!verdict) refuse('keyword-value');
        else if (verdict !== true) refuse(verdict.code, verdict.params);
      }
    }
    return node;
  };

  const root = visit(schema, '', '');
  if (root) {
    problems.push(...resolveReferences(schema, nodes, resources));
    problems.push(...findExcess(nodes));
  }
  return problems.length || !root ? { problems } : { document: { root, nodes, resources } };
}
