import type { Json, JsonObject } from '../types/json.js';
import type { Problem } from '../types/violation.js';
import { append } from '../json/pointer.js';
import { collectProblems, type Report } from '../json/problems.js';
import { has, isObject, NONE } from '../json/values.js';
import { KEYWORDS } from './keywords/index.js';
import type { Keyword } from './keywords/keyword.js';
import { findExcess, resolveReferences } from './references.js';
import { weigh, type Named } from './limits.js';
import { resolveUri } from './uri.js';

/** A part of the document with an `$id` of its own, or the document itself. */
export interface Resource {
  /** Absolute, without fragment; `''` for a document without `$id`. */
  readonly id: string;
  /** Its root. */
  readonly root: SchemaNode;
}

/**
 * One schema of the document, at the place where it is written. Nodes are unique: compare by identity. A long form has
 * thousands: they hold nothing that can be told from the others.
 */
export class SchemaNode {
  declare readonly schema: JsonObject | boolean;
  /** The keywords that are sound, with their values, in written order: the schema itself where all are; a boolean schema has none. */
  declare members: JsonObject;
  /** The schema around it; absent for the root. */
  declare readonly parent: SchemaNode | undefined;
  /** The keyword that holds it; `''` for the root. */
  declare readonly keyword: string;
  /** Its name there: of a member, a number in a list; `undefined` where the keyword holds one schema. */
  declare readonly name: string;
  declare resource: Resource;
  /** Where its `$ref` points; only set where it has one that resolves. */
  target: SchemaNode | undefined = undefined;
  /** Its subschemas, in written order. */
  children: readonly SchemaNode[] = NONE;

  constructor(schema: JsonObject | boolean, keyword: string, name?: string, parent?: SchemaNode) {
    this.schema = schema;
    this.members = Object(schema) as JsonObject;
    this.parent = parent;
    this.keyword = keyword;
    this.name = name!;
    this.resource = parent?.resource as Resource;
  }

  /** JSON Pointer in the whole document. */
  get pointer(): string {
    const { parent, keyword, name } = this;
    const place = parent && append(parent.pointer, keyword);
    return place === undefined ? '' : name === undefined ? place : append(place, name);
  }
}

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
 * @param named is told of every name in the document, wherever it stands
 */
export function readDocument(schema: Json, named?: Named): ReadResult {
  const { report, problems } = collectProblems();
  if (!weigh(schema, report, named)) return { problems };
  const nodes: SchemaNode[] = [];
  const resources = new Map<string, Resource>();
  let isSound = true;
  const refuse: Report = (...fault) => {
    isSound = false;
    report(...fault);
  };

  const visit = (schema: Json, keyword: string, name?: string, outer?: SchemaNode): SchemaNode | undefined => {
    const isBoolean = typeof schema === 'boolean';
    const node = new SchemaNode(schema as JsonObject | boolean, keyword, name, outer);
    if (!isBoolean && !isObject(schema)) return void refuse(node.pointer, 'not-a-schema', { keyword });
    nodes.push(node);
    if (isBoolean && outer) return node;
    const { $id, $schema } = schema as JsonObject;
    if (typeof $id === 'string' || !outer) {
      const id = resolveUri(outer?.resource.id ?? '', typeof $id === 'string' ? $id : '');
      node.resource = { id, root: node };
      if (resources.has(id)) refuse(append(node.pointer, '$id'), 'id-duplicate', { id });
      else resources.set(id, node.resource);
    } else if ($schema !== undefined) refuse(append(node.pointer, '$schema'), 'schema-dialect-place');

    const children: SchemaNode[] = [];
    for (const keyword of Object.keys(schema)) {
      const value = (schema as JsonObject)[keyword]!;
      const { shape, holds } = has(KEYWORDS, keyword) ? KEYWORDS[keyword]! : UNKNOWN;
      const verdict = shape?.(value) ?? true;
      if (verdict !== true) {
        const { code, params } = verdict || { code: 'keyword-value', params: {} };
        (STANDS_ALONE.test(`${code} ${keyword}`) ? report : refuse)(append(node.pointer, keyword), code, { keyword, ...params });
        if (node.members === schema) node.members = { ...schema };
        delete (node.members as Record<string, Json>)[keyword];
      } else if (holds)
        for (const name of holds === 'one' ? [undefined] : Object.keys(value as JsonObject)) {
          const child = visit(name === undefined ? value : (value as JsonObject)[name]!, keyword, name, node);
          if (child) children.push(child);
        }
    }
    // A list that has grown has room to spare.
    if (children.length) node.children = children.slice();
    return node;
  };

  const root = visit(schema, '')!;
  if (root) {
    resolveReferences(nodes, resources, refuse);
    findExcess(nodes, refuse);
  }
  return isSound ? { problems, document: { root, nodes, resources } } : { problems };
}

const UNKNOWN: Keyword = { shape: () => ({ code: 'unknown-keyword', params: {} }) };
