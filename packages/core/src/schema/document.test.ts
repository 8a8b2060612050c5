import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json, JsonObject } from '../types/json.js';
import { compileSchema, SchemaError } from './compile.js';
import { readDocument, type SchemaNode } from './document.js';

const refused = (schema: unknown): [pointer: string, code: string][] =>
  (readDocument(schema as Json).problems ?? []).map(({ pointer, code }) => [pointer, code]);

/** So many schemas inside each other. */
const nested = (levels: number): JsonObject => (levels ? { items: nested(levels - 1) } : {});
/** Each definition applies the next one twice. */
const doubling = (levels: number): object => ({
  $ref: '#/$defs/d0',
  $defs: Object.fromEntries(
    Array.from({ length: levels }, (_, level) => [
      `d${level}`,
      level + 1 < levels ? { allOf: [{ $ref: `#/$defs/d${level + 1}` }, { $ref: `#/$defs/d${level + 1}` }] } : { type: 'string' },
    ]),
  ),
});

const WRONG: readonly [what: string, schema: unknown, ...expected: [pointer: string, code: string][]][] = [
  ['what is no schema', [], ['', 'not-a-schema']],
  ['what is no schema further in', { properties: { a: 'string' }, not: null }, ['/properties/a', 'not-a-schema'], ['/not', 'not-a-schema']],
  ['what is no JSON', { const: undefined, default: Number.NaN }, ['/const', 'not-json']],
  ['unknown keywords, all of them', { additionalProperties: false, items: { prefixItems: [] } }, ['/additionalProperties', 'unknown-keyword'], ['/items/prefixItems', 'unknown-keyword']],
  ['keywords of the prototype', { toString: 1, constructor: {} }, ['/toString', 'unknown-keyword'], ['/constructor', 'unknown-keyword']],
  ['unknown keywords of ours', { 'x-wigdet': 'radio' }, ['/x-wigdet', 'unknown-keyword']],
  ['values of the wrong shape', { type: 'text', minLength: -1, required: ['a', 'a'] }, ['/type', 'keyword-value'], ['/minLength', 'keyword-value'], ['/required', 'keyword-value']],
  ['counts with a fraction', { maxItems: 1.5 }, ['/maxItems', 'keyword-value']],
  ['multiples of nothing', { multipleOf: 0 }, ['/multipleOf', 'keyword-value']],
  ['lists without an entry', { allOf: [], anyOf: {} }, ['/allOf', 'keyword-value'], ['/anyOf', 'keyword-value']],
  ['properties that are no object', { properties: [] }, ['/properties', 'keyword-value']],
  ['dependentRequired without lists', { dependentRequired: { a: 'b' } }, ['/dependentRequired', 'keyword-value']],
  ['texts that are none', { title: 1, readOnly: 'yes', examples: 'x' }, ['/title', 'keyword-value'], ['/readOnly', 'keyword-value'], ['/examples', 'keyword-value']],
  ['types twice or none', { allOf: [{ type: [] }, { type: ['null', 'null'] }] }, ['/allOf/0/type', 'keyword-value'], ['/allOf/1/type', 'keyword-value']],
  ['unknown formats', { format: 'hostname' }, ['/format', 'unknown-format']],
  ['patterns that cannot be matched in linear time', { pattern: '(?=a)' }, ['/pattern', 'pattern-lookaround']],
  ['another dialect', { $schema: 'http://json-schema.org/draft-07/schema#' }, ['/$schema', 'schema-dialect']],
  ['a dialect inside a resource', { items: { $schema: 'https://json-schema.org/draft/2020-12/schema' } }, ['/items/$schema', 'schema-dialect-place']],
  ['ids with a fragment', { $id: 'https://a.example/x#y' }, ['/$id', 'id-fragment']],
  ['ids that are none', { $id: 'no id' }, ['/$id', 'keyword-value']],
  ['ids given twice', { $id: 'https://a.example/x', $defs: { a: { $id: 'y' }, b: { $id: 'https://a.example/y' } } }, ['/$defs/b/$id', 'id-duplicate']],
  ['references to nothing', { $ref: '#/$defs/a' }, ['/$ref', 'ref-unresolved']],
  ['references with two fragments', { $ref: '#/$defs/a#b', $defs: { a: {} } }, ['/$ref', 'keyword-value']],
  ['references by anchor', { $ref: '#a' }, ['/$ref', 'ref-unresolved']],
  ['references with half an escape', { $ref: '#/%zz' }, ['/$ref', 'ref-unresolved']],
  ['references out of the document', { items: { $ref: 'https://elsewhere.example/form' } }, ['/items/$ref', 'ref-external']],
  ['references into what is no schema', { $ref: '#/properties', properties: {} }, ['/$ref', 'ref-not-schema']],
  ['references into a value', { $ref: '#/const/a', const: { a: {} } }, ['/$ref', 'ref-not-schema']],
  ['references into another resource', { $ref: '#/$defs/a/$defs/b', $defs: { a: { $id: 'https://a.example/a', $defs: { b: {} } } } }, ['/$ref', 'ref-crosses-id']],
  ['references to itself', { $ref: '#' }, ['', 'recursion']],
  ['references in a circle', { properties: { a: { $ref: '#/$defs/a' } }, $defs: { a: { items: { $ref: '#/$defs/b' } }, b: { not: { $ref: '#/$defs/a' } } } }, ['/$defs/b/not', 'recursion']],
  ['faults in definitions that nothing uses', { $defs: { a: { maxLength: 'x' } } }, ['/$defs/a/maxLength', 'keyword-value']],
  ['schemas too deep', nested(200), ['/items'.repeat(128), 'too-deep']],
  ['values too deep', nested(400), ['/items'.repeat(257), 'too-deep']],
  ['references that multiply', doubling(22), ['/$defs/d5', 'too-many-applications']],
];

describe('reading a document', () => {
  for (const [what, schema, ...expected] of WRONG) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(refused(schema), expected);
    });
  }

  it('reads without the keywords that are wrong, and leaves them where they stand', () => {
    const schema = { properties: { a: { type: 'string', maxLength: -1, minLength: 1 } } };
    const before = structuredClone(schema);
    const { document, problems } = readDocument(schema);
    assert.deepEqual(problems.map(({ pointer }) => pointer), ['/properties/a/maxLength']);
    assert.deepEqual(Object.keys(document!.nodes[1]!.members), ['type', 'minLength']);
    assert.deepEqual(schema, before, 'the host’s own object');
  });

  it('names the circle', () => {
    const { problems } = readDocument({ items: { $ref: '#/$defs/a' }, $defs: { a: { $ref: '#' } } });
    assert.deepEqual(problems![0]!.params, { cycle: ['', '/items', '/$defs/a'] });
  });

  it('refuses a chain of references that is too long, wherever it is entered', () => {
    const chain = (reverse: boolean): unknown => {
      const links = Array.from({ length: 5000 }, (_, link) => [`d${link}`, link < 4999 ? { $ref: `#/$defs/d${link + 1}` } : {}] as const);
      return { $defs: Object.fromEntries(reverse ? links.reverse() : links) };
    };
    for (const reverse of [false, true]) assert.deepEqual(refused(chain(reverse)).map(([, code]) => code), ['too-deep']);
  });

  it('refuses a circle made of objects', () => {
    const schema: Record<string, unknown> = {};
    schema.items = schema;
    assert.deepEqual(refused(schema).map(([, code]) => code), ['too-deep']);
  });

  it('refuses references that multiply', () => {
    assert.throws(() => compileSchema(doubling(60)), SchemaError);
  });

  it('takes a thousand questions that share 5,000 options', () => {
    const options = { oneOf: Array.from({ length: 5000 }, (_, index) => ({ const: `o${index}`, title: `Option ${index}` })) };
    const properties = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`q${index}`, { $ref: '#/$defs/options' }]));
    const { validate } = compileSchema({ properties, unevaluatedProperties: false, $defs: { options } });
    assert.deepEqual(validate({ q0: 'o0', q999: 'o4999' }), []);
    assert.deepEqual(validate({ q7: 'o5000' }).map(({ pointer, rule }) => [pointer, rule]), [['/q7', 'oneOf']]);
  });

  it('gives nodes with their places, resources and targets', () => {
    const { document } = readDocument({
      $id: 'https://a.example/leaf/1.0.0',
      properties: { 'a/b': { $ref: 'base/x' } },
      $defs: { base: { $id: 'base/x', type: 'string' } },
    });
    const { root, nodes, resources } = document!;
    assert.deepEqual(nodes.map(({ pointer }) => pointer), ['', '/properties/a~1b', '/$defs/base']);
    assert.deepEqual([...resources.keys()], ['https://a.example/leaf/1.0.0', 'https://a.example/leaf/base/x']);
    const [question, base] = root.children as [SchemaNode, SchemaNode];
    assert.equal(question.target, base);
    assert.equal(question.resource.root, root);
    assert.equal(question.target!.resource.root, question.target);
  });

  it('throws all faults at once from compileSchema', () => {
    assert.throws(
      () => compileSchema({ foo: 1, bar: 2 }),
      (error: unknown) => error instanceof SchemaError && error.code === 'invalid-schema' && error.problems.length === 2,
    );
  });
});
