import type { Json, JsonObject } from '../../types/json.js';
import type { Seeded } from '../../json/seeded.test.support.js';

type Schema = Record<string, Json>;

/** Names that ask for trouble: with pointer and percent escapes, of the prototype. */
const ODD_NAMES = ['a/b', 'm~n', 'å ö', '50%'];
/** Only declared without a condition: Ajv is wrong about them elsewhere (see `ajv-known-wrong.test.ts`). */
const PROTOTYPE_NAMES = ['toString', 'hasOwnProperty'];
export const TEXTS = ['', 'a', 'b', 'ab', 'abc', 'Ab', '😀', '😀😀', 'é1', 'aaaaaa', '1', '2024-02-29', '2023-02-29', '12:00:00Z', '2024-02-29T12:00:00Z', 'a@b.fi', 'https://a.fi/'];
export const NUMBERS = [-1, 0, 0.5, 1, 1.5, 2, 3, 4, 6, 7, 1e3];
const PATTERNS = ['^a', 'b$', '^[a-c]+$', '\\d', '^\\p{Lu}', '^.{1,2}$', 'a|1'];
const FORMATS = ['date', 'time', 'date-time', 'email', 'uri'];
const OPTIONS: Json[] = ['x', 'y', 'z', 'other', 1, '1', true, 0, false];

/** A random definition of the dialect: questions, options, groups, rows, conditions in conditions, composition. */
export function randomDefinition(random: Seeded): JsonObject {
  const id = 'https://forms.example/leaf/1.0.0';
  if (random.once(2)) return createResource(random, id).root({ unevaluatedProperties: false });
  const base = createResource(random, 'https://forms.example/base/1.0.0');
  const leaf = createResource(random, id);
  const inherited = base.root({});
  const definition = leaf.root({ unevaluatedProperties: false }, [{ $ref: '../base/1.0.0' }]);
  return { ...definition, $defs: { ...(definition.$defs as JsonObject), base: inherited } };
}

function createResource(random: Seeded, id: string) {
  const definitions: Schema = {};
  let count = 0;
  const fresh = (): string => (random.once(12) ? random.pick(ODD_NAMES) : `q${++count}${id.length}`);
  const maybe = (times: number, part: () => Schema): Schema => (random.once(times) ? part() : {});
  const number = (): number => random.pick(NUMBERS);

  /** Puts a schema into `$defs` and refers to it. */
  const reference = (schema: Schema): Schema => {
    const name = `d${++count}`;
    definitions[name] = schema;
    return { $ref: `#/$defs/${name}` };
  };
  const named = (schema: Schema): Schema => (random.once(5) ? reference(schema) : schema);

  const optionList = (): Schema => {
    const values = random.some(OPTIONS, 2).slice(-4);
    if (random.once(3)) return { enum: random.once(3) ? [...values, { a: 1, b: [2] }, [1]] : values };
    return { oneOf: values.map((value) => ({ const: value, title: `Option ${value}` })) };
  };

  const text = (): Schema => ({
    type: 'string',
    ...maybe(3, () => ({ minLength: 1 + random.below(2) })),
    ...maybe(2, () => ({ maxLength: 1 + random.below(4) })),
    ...maybe(4, () => ({ pattern: random.pick(PATTERNS) })),
    ...maybe(5, () => ({ format: random.pick(FORMATS) })),
  });
  const amount = (): Schema => ({
    type: random.pick<Json>(['integer', 'number', ['integer', 'null'], ['number', 'string']]),
    ...maybe(3, () => ({ minimum: number() })),
    ...maybe(3, () => ({ maximum: number() })),
    ...maybe(4, () => ({ exclusiveMinimum: number() })),
    ...maybe(4, () => ({ exclusiveMaximum: number() })),
    ...maybe(4, () => ({ multipleOf: random.pick([2, 3, 0.5]) })),
  });
  const flag = (): Schema => ({ type: 'boolean', ...maybe(2, () => ({ const: random.once(2) })) });
  const several = (items: Schema): Schema => ({
    type: 'array',
    items,
    ...maybe(2, () => ({ uniqueItems: true })),
    ...maybe(3, () => ({ minItems: 1 + random.below(2) })),
    ...maybe(3, () => ({ maxItems: 1 + random.below(3) })),
  });
  const choices = (): Schema => ({ ...several(optionList()), ...maybe(3, () => ({ contains: { enum: random.some(OPTIONS, 2) } })) });
  const open = (): Schema => ({ anyOf: [optionList(), { type: 'string', pattern: random.pick(PATTERNS) }] });
  const overlapping = (): Schema => ({ oneOf: [{ type: 'number', minimum: number() }, { multipleOf: 2 }, { type: 'string', minLength: 2 }] });
  const unlike = (): Schema => ({ not: random.pick<Json>([{ const: number() }, { type: 'string' }, { enum: [...TEXTS.slice(0, 4), null] }]) });

  const question = (depth: number): Schema => {
    // Rows by reference: Ajv forgets between two calls, but not between two rows, what it judged of the one before.
    if (depth > 0 && random.once(4)) return named(random.once(2) ? group(depth - 1) : several(reference(group(depth - 1))));
    return named(random.pick([text, text, amount, flag, optionList, choices, open, overlapping, unlike])());
  };

  const test = (): Json =>
    random.pick<() => Json>([
      () => ({ const: random.pick(OPTIONS) }),
      () => ({ enum: random.some(OPTIONS, 3) }),
      () => ({ not: { enum: random.some(OPTIONS, 2) } }),
      () => ({ type: 'string', minLength: 2 }),
      () => ({ type: 'number', minimum: 1 }),
      () => ({ contains: { enum: random.some(OPTIONS, 3) } }),
      () => true,
    ])();

  const condition = (names: readonly string[], depth: number): Schema => {
    const read = random.some(names, 1).slice(0, 2);
    return {
      if: named({ properties: Object.fromEntries(read.map((name) => [name, test()])), required: read }),
      then: named(branch(depth)),
      ...maybe(2, () => ({ else: named(branch(depth)) })),
    };
  };

  /** What a condition shows: questions, and conditions of their own. */
  const branch = (depth: number): Schema => object(depth - 1, 1 + random.below(2), random.once(2) ? 1 : 0);

  const assertion = (names: readonly string[], depth: number): Schema => {
    const list = random.some(names, 1);
    return random.pick<() => Schema>([
      () => ({ anyOf: list.map((name) => ({ required: [name] })) }),
      () => ({ not: { required: list } }),
      // Always holds, and so judges a member that nothing else declares.
      () => ({ if: { properties: { [fresh()]: true } }, then: { required: list } }),
      () => ({ dependentRequired: { [random.pick(names)]: list } }),
      () => ({ dependentSchemas: { [random.pick(names)]: branch(depth) } }),
      // Without conditions inside: Ajv is wrong about those.
      () => ({ anyOf: [object(-1, 1, 0), object(-1, 2, 0)] }),
      () => ({ oneOf: [object(-1, 1, 0), object(-1, 1, 0)] }),
      () => ({ properties: { [random.pick(names)]: random.pick<Json>([true, false, { not: { const: 'x' } }, { maxLength: 3 }]) } }),
      () => object(depth - 1, 1, 0, { unevaluatedProperties: random.pick<Json>([true, { type: 'string' }]) }),
      () => named(object(depth - 1, 1, 0)),
    ])();
  };

  const object = (depth: number, questions: number, conditions: number, more: Schema = {}, parts: Json[] = []): Schema => {
    const names = [...new Set(Array.from({ length: questions }, fresh))];
    if (more.type && random.once(4)) names.push(random.pick(PROTOTYPE_NAMES));
    // What a branch holds lies one deeper; below the last there are only questions.
    const all = [
      ...parts,
      ...Array.from({ length: depth < 0 ? 0 : conditions }, () => condition(names, depth)),
      ...(depth >= 0 && random.once(3) ? [assertion(names, depth)] : []),
    ];
    return {
      properties: Object.fromEntries(names.map((name) => [name, question(depth)])),
      ...maybe(2, () => ({ required: random.some(names, 1).slice(0, 2) })),
      ...(all.length ? { allOf: all } : {}),
      // Not beside allOf: Ajv is wrong about that.
      ...(all.length || depth < 0 || !random.once(3) ? {} : condition(names, depth)),
      ...more,
    };
  };

  const group = (depth: number): Schema =>
    object(depth, 2, random.below(2), { type: 'object', ...(random.once(4) ? {} : { unevaluatedProperties: false }) });

  return {
    root(more: Schema, parts: Json[] = []): JsonObject {
      const root = object(2, 3 + random.below(3), 1 + random.below(3), { type: 'object', ...more }, parts);
      return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id, ...root, $defs: definitions };
    },
  };
}
