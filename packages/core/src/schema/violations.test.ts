import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileSchema } from './compile.js';
import { readDocument } from './document.js';
import { KEYWORDS } from './keywords/index.js';
import { accepts, createJudge, violations } from './nodes.js';

const DATE = { type: 'string', format: 'date' };

const CASES: readonly [what: string, schema: unknown, value: unknown, expected: readonly [pointer: string, rule: string, params?: object][]][] = [
  ['type', { type: ['string', 'null'] }, 1, [['', 'type', { expected: ['string', 'null'] }]]],
  ['limits', { properties: { a: { minimum: 5 }, b: { exclusiveMaximum: 1 }, c: { multipleOf: 2 } } }, { a: 1, b: 1, c: 3 }, [
    ['/a', 'minimum', { limit: 5 }],
    ['/b', 'exclusiveMaximum', { limit: 1 }],
    ['/c', 'multipleOf', { limit: 2 }],
  ]],
  ['lengths in code points', { maxLength: 2 }, '😀😀😀', [['', 'maxLength', { limit: 2, actual: 3 }]]],
  ['numbers of items', { minItems: 2 }, [1], [['', 'minItems', { limit: 2, actual: 1 }]]],
  ['pattern and format', { allOf: [{ pattern: '^x' }, DATE] }, 'y', [
    ['', 'pattern', { pattern: '^x' }],
    ['', 'format', { format: 'date' }],
  ]],
  ['options', { oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }] }, 'c', [['', 'oneOf', { allowed: ['a', 'b'] }]]],
  ['enum and const', { properties: { a: { enum: [1, 2] }, b: { const: true } } }, { a: 3, b: false }, [
    ['/a', 'enum', { allowed: [1, 2] }],
    ['/b', 'const', { allowed: [true] }],
  ]],
  ['missing members, where they are missing', { required: ['a/b', 'c'] }, {}, [['/a~1b', 'required'], ['/c', 'required']]],
  ['missing members that another asks for', { properties: { g: { dependentRequired: { a: ['b', 'c'] } } } }, { g: { a: 1, c: 1 } }, [['/g/b', 'dependentRequired', { by: 'a' }]]],
  ['members that are too many', { properties: { a: true }, unevaluatedProperties: false }, { a: 1, b: 1, c: 1 }, [['/b', 'unevaluatedProperties'], ['/c', 'unevaluatedProperties']]],
  ['at least one of these', { anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {}, [
    ['/a', 'anyOf', { names: ['a', 'b'] }],
    ['/b', 'anyOf', { names: ['a', 'b'] }],
  ]],
  ['any other anyOf', { anyOf: [{ type: 'null' }, { minLength: 2 }] }, 'a', [['', 'anyOf']]],
  ['oneOf', { oneOf: [{ type: 'string' }, { minLength: 1 }] }, 'a', [['', 'oneOf', { matches: 2 }]]],
  ['not and contains', { items: { not: { const: 1 } }, contains: { const: 2 } }, [1, 3], [['/0', 'not'], ['', 'contains', { values: [2] }]]],
  ['equal items', { uniqueItems: true }, ['a', 'b', 'a', 'b'], [['', 'uniqueItems', { indexes: [0, 2] }]]],
  ['what is never there', { properties: { a: false } }, { a: 1 }, [['/a', 'false']]],
  ['the branch that applies, not the condition', { if: { required: ['a'] }, then: { required: ['b'] }, else: { required: ['c'] } }, { a: 1 }, [['/b', 'required']]],
  ['rows', { items: { properties: { n: { type: 'integer' } }, required: ['m'] } }, [{ n: 1, m: 1 }, { n: 'x' }], [['/1/n', 'type', { expected: 'integer' }], ['/1/m', 'required']]],
  ['one fault found on two ways only once', { allOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/a' }], $defs: { a: { required: ['x'] } } }, {}, [['/x', 'required']]],
  ['a fault in a question without a second one about its neighbours', { allOf: [{ properties: { a: { type: 'string' }, b: true }, required: ['c'] }], unevaluatedProperties: false }, { a: 1, b: 1 }, [
    ['/a', 'type', { expected: 'string' }],
    ['/c', 'required'],
  ]],
  ['the written order', { required: ['z'], properties: { b: DATE, a: DATE } }, { a: '', b: '' }, [['/z', 'required'], ['/b', 'format', { format: 'date' }], ['/a', 'format', { format: 'date' }]]],
];

describe('violations', () => {
  for (const [what, schema, value, expected] of CASES) {
    it(`tell of ${what}`, () => {
      const wanted = expected.map(([pointer, rule, params = {}]) => ({ pointer, rule, params }));
      assert.deepEqual(compileSchema(schema).validate(value), wanted);
    });
  }
});

describe('one schema of a document', () => {
  const { document } = readDocument({ properties: { a: { type: 'object', required: ['x'] } } });
  const node = document!.root.children[0]!;

  it('judges a part of the value, with the place put in front', () => {
    assert.deepEqual(violations(node, {}, '/rows/0'), [{ pointer: '/rows/0/x', rule: 'required', params: {} }]);
    assert.equal(accepts(node, {}), false);
    assert.equal(accepts(node, { x: 1 }), true);
  });

  it('is compiled once', () => {
    let times = 0;
    const { required } = KEYWORDS;
    const judge = createJudge({ ...KEYWORDS, required: { ...required, compile: (names, site) => (times++, required!.compile!(names, site)) } });
    assert.deepEqual([judge.accepts(node, {}), judge.accepts(node, { x: 1 }), judge.violations(node, {}, '').length], [false, true, 1]);
    assert.equal(times, 1);
  });
});

describe('a judgement that would take too long', () => {
  it('is a violation, never an acceptance', () => {
    const wide = { allOf: Array.from({ length: 400 }, () => ({ items: { allOf: [true, true, true] } })) };
    const { validate } = compileSchema(wide);
    assert.deepEqual(validate(Array.from({ length: 20_000 }, () => 1)), [{ pointer: '', rule: 'budget', params: {} }]);
    assert.deepEqual(validate([1]), []);
  });

  it('also when the value is too deep to compare', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    assert.deepEqual(compileSchema({ uniqueItems: true }).validate([deep, deep]), [{ pointer: '', rule: 'budget', params: {} }]);
    assert.deepEqual(compileSchema({ enum: [[[1]]] }).validate(deep).map(({ rule }) => rule), ['enum']);
  });

  it('also when a pattern has too much to read', () => {
    const { validate } = compileSchema({ items: { pattern: '.*a.{900}!' } });
    assert.deepEqual(
      validate(Array.from({ length: 1000 }, () => 'a'.repeat(10_000))).map(({ rule }) => rule).at(-1),
      'budget',
    );
  });

  it('is not reached by a thousand questions', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `q${index}`);
    const { validate } = compileSchema({
      properties: Object.fromEntries(names.map((name) => [name, { type: 'string', maxLength: 100 }])),
      required: names,
      unevaluatedProperties: false,
    });
    assert.deepEqual(validate(Object.fromEntries(names.map((name) => [name, 'answer']))), []);
  });
});
