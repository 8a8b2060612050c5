import type { Json, JsonObject } from '@social-report/core';

type Schema = Record<string, Json>;

const ONE = new Set(['if', 'then', 'else', 'not', 'items', 'contains', 'unevaluatedProperties']);
const LISTS = new Set(['allOf', 'anyOf', 'oneOf']);
const MAPS = new Set(['properties', '$defs', 'dependentSchemas']);

/**
 * The same definition for Ajv, with the schema of every row behind a reference: where `items` is written in place, Ajv
 * takes what it judged of one row for judged in the next, and so accepts an answer that this row does not show
 * (`ajv-known-wrong.test.ts` in core). A definition that refers into its rows is left as it is.
 */
export function rowsByReference(definition: Json): Json {
  return /"\$ref":"[^"]*\/items\//.test(JSON.stringify(definition)) ? definition : rewrite(definition, {});
}

/** @param rows where the nearest `$id` collects the schemas of its rows */
function rewrite(schema: Json, rows: Schema, isRoot = true): Json {
  if (!isObject(schema)) return schema;
  const home: Schema = isRoot || Object.hasOwn(schema, '$id') ? {} : rows;
  const inner = (part: Json): Json => rewrite(part, home, false);
  const out: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ONE.has(keyword)) out[keyword] = inner(value);
    else if (LISTS.has(keyword)) out[keyword] = (value as Json[]).map(inner);
    else if (MAPS.has(keyword)) {
      out[keyword] = Object.fromEntries(Object.entries(value as JsonObject).map(([name, part]) => [name, inner(part)]));
    } else out[keyword] = value;
  }
  if (isObject(out.items) && Object.hasOwn(out.items, 'properties')) {
    const name = `row ${Object.keys(home).length}`;
    home[name] = out.items;
    out.items = { $ref: `#/$defs/${encodeURIComponent(name)}` };
  }
  if (home !== rows && Object.keys(home).length) out.$defs = { ...(out.$defs as JsonObject | undefined), ...home };
  return out;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
