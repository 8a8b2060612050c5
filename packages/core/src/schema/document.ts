import type { Json, JsonObject } from '../types/json.js';
import type { Problem } from '../types/violation.js';

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
  /** Subschemas by relative pointer: `/properties/where`, `/allOf/0`, `/if`, `/items`, `/$defs/x`. */
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

/** Reads a parsed schema; see {@link SchemaDocument}. Reports every fault at once. To be implemented in this folder. */
export declare function readDocument(schema: Json): ReadResult;
