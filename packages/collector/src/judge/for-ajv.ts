import type { Json, JsonObject } from '@social-report/core';

type Schema = Record<string, Json>;

const ONE = new Set(['if', 'then', 'else', 'not', 'items', 'contains', 'unevaluatedProperties']);
const LISTS = new Set(['allOf', 'anyOf', 'oneOf']);
const MAPS = new Set(['properties', '$defs', 'dependentSchemas']);

/**
 * The same definition, written so that Ajv judges it right (`ajv-known-wrong.test.ts` in core has each case):
 * - every row stands behind a reference: where `items` is written in place, Ajv takes what it judged of one row for
 *   judged in the next, and so accepts an answer that this row does not show;
 * - a condition is an entry of an `allOf` of its own: beside `$ref`, `allOf` or, for `dependentSchemas`, `properties`,
 *   Ajv forgets what these have judged where the condition does not hold, and so refuses valid answers.
 *
 * And so that it takes no time for long lists: a `oneOf` of different constants says what an `enum` of them says, but Ajv
 * tries every branch (300 municipalities, for each answer), where it looks for a value of an `enum` only until it is
 * found. The opinion stays Ajv's own. A list in which a constant stands twice is left to it as it is.
 *
 * A definition that refers into what would move is left as it is.
 */
export function forAjv(definition: Json): Json {
  return /"\$ref":"[^"]*\/(items|if|then|else|dependentSchemas|oneOf)\//.test(JSON.stringify(definition)) ? definition : rewrite(definition, {});
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
  const options = optionsOf(out);
  if (options) {
    delete out.oneOf;
    out.enum = options;
  }
  if (isObject(out.items) && Object.hasOwn(out.items, 'properties')) {
    const name = `row ${Object.keys(home).length}`;
    home[name] = out.items;
    out.items = { $ref: `#/$defs/${encodeURIComponent(name)}` };
  }
  const conditions = ['if', 'dependentSchemas'].flatMap((keyword) => {
    if (!Object.hasOwn(out, keyword) || !['$ref', 'allOf', 'properties'].some((other) => Object.hasOwn(out, other))) return [];
    const moved: Schema = {};
    for (const name of keyword === 'if' ? ['if', 'then', 'else'] : [keyword]) {
      if (Object.hasOwn(out, name)) moved[name] = out[name]!;
      delete out[name];
    }
    return [moved];
  });
  if (conditions.length) out.allOf = [...((out.allOf as Json[] | undefined) ?? []), ...conditions];
  if (home !== rows && Object.keys(home).length) out.$defs = { ...(out.$defs as JsonObject | undefined), ...home };
  return out;
}

/** The constants of a `oneOf` that holds nothing else, each once. */
function optionsOf({ oneOf, enum: other }: Schema): Json[] | undefined {
  if (!oneOf || other) return undefined;
  const options = (oneOf as Json[]).map((branch) => (isObject(branch) && Object.keys(branch).every(saysNoMore) ? branch.const : undefined));
  const isPlain = options.every((option) => ['string', 'number', 'boolean'].includes(typeof option)) && new Set(options).size === options.length;
  return isPlain ? (options as Json[]) : undefined;
}

/** Of a branch with a constant: whether a keyword leaves it at that. */
const saysNoMore = (keyword: string): boolean => /^(const|title|description|deprecated|x-.*)$/.test(keyword);

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
