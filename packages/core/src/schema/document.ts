import type { Json, JsonObject } from '../types/json.js';
import type { Problem } from '../types/violation.js';
import { append } from '../json/pointer.js';
import { collectProblems, type Report } from '../json/problems.js';
import { has, isObject } from '../json/values.js';
import { KEYWORDS } from './keywords/index.js';
import type { Keyword } from './keywords/keyword.js';
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
  /** The keywords that are sound, with their values, in written order; a boolean schema has none. */
  readonly members: JsonObject;
  /** JSON Pointer in the whole document. */
  readonly pointer: string;
  /** The keyword that holds it; `''` for the root. */
  readonly keyword: string;
  readonly resource: Resource;
  /** Where its `$ref` points; only set where it has one that resolves. */
  readonly target?: SchemaNode;
  /** Subschemas by keyword, each with its name: of a member, a number in a list, `''` where the keyword holds one schema. */
  readonly children: ReadonlyMap<string, readonly Part[]>;
}

export type Part = readonly [name: string, node: SchemaNode];

/** A document that is well-formed in the dialect: known keywords with values of the right shape, references that resolve, no recursion. */
export interface SchemaDocument {
  readonly root: SchemaNode;
  /** All schema nodes, outermost first, in written order. */
  readonly nodes: readonly SchemaNode[];
  readonly resources: ReadonlyMap<string, Resource>;
}

export interface ReadResult {
  /** Absent when something is wrong on which the rest hangs; else it is without the keywords that are wrong. */
  readonly document?: SchemaDocument;
  readonly problems: readonly Problem[];
}

/** Faults on which nothing else hangs, with the keyword they are about. */
const STANDS_ALONE =
  /^(unknown-|pattern-|keyword-value (m(in|ax)|exclusiveM|multipleOf|uniqueItems|title|description|readOnly|deprecated|examples|default))/;

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
  const { report, problems } = collectProblems();
  if (!weigh(schema, report)) return { problems };
  const nodes: SchemaNode[] = [];
  const resources = new Map<string, Resource>();
  let isSound = true;
  const refuse: Report = (...fault) => {
    isSound = false;
    report(...fault);
  };

  const visit = (schema: Json, pointer: string, keyword: string, outer?: Resource): SchemaNode | undefined => {
    const isBoolean = typeof schema === 'boolean';
    if (!isBoolean && !isObject(schema)) return void refuse(pointer, 'not-a-schema', { keyword });
    const members: Record<string, Json> = {};
    const node = { schema, members, pointer, keyword, children: NONE, resource: outer! };
    nodes.push(node);
    if (isBoolean && outer) return node;
    const { $id, $schema } = schema as JsonObject;
    if (typeof $id === 'string' || !outer) {
      const id = resolveUri(outer?.id ?? '', typeof $id === 'string' ? $id : '');
      node.resource = { id, root: node };
      if (resources.has(id)) refuse(append(pointer, '$id'), 'id-duplicate', { id });
      else resources.set(id, node.resource);
    } else if ($schema !== undefined) refuse(append(pointer, '$schema'), 'schema-dialect-place');

    for (const name of Object.keys(schema)) {
      const value = (schema as JsonObject)[name]!;
      const { shape, holds } = has(KEYWORDS, name) ? KEYWORDS[name]! : UNKNOWN;
      const verdict = shape?.(value) ?? true;
      if (verdict !== true) {
        const { code, params } = verdict || { code: 'keyword-value', params: {} };
        (STANDS_ALONE.test(`${code} ${name}`) ? report : refuse)(append(pointer, name), code, { keyword: name, ...params });
        continue;
      }
      members[name] = value;
      if (!holds) continue;
      const parts: Part[] = [];
      if (node.children === NONE) node.children = new Map();
      node.children.set(name, parts);
      for (const [key, item] of holds === 'one' ? [['', value] as const] : Object.entries(value as JsonObject)) {
        const child = visit(item, holds === 'one' ? append(pointer, name) : append(pointer, name, key), name, node.resource);
        if (child) parts.push([key, child]);
      }
    }
    return node;
  };

  const root = visit(schema, '', '')!;
  if (root) {
    resolveReferences(nodes, resources, refuse);
    findExcess(nodes, refuse);
  }
  return isSound ? { problems, document: { root, nodes, resources } } : { problems };
}

/** Most schemas hold no others. */
const NONE = new Map<string, Part[]>();

const UNKNOWN: Keyword = { shape: () => ({ code: 'unknown-keyword', params: {} }) };
