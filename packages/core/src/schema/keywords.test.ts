import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../types/json.js';
import { compileSchema } from './compile.js';

/** A schema, values it accepts and values it refuses. */
type Case = readonly [schema: unknown, valid: readonly unknown[], invalid: readonly unknown[]];

const json = (text: string): Json => JSON.parse(text) as Json;

const FAMILIES: Readonly<Record<string, readonly Case[]>> = {
  'boolean schemas': [
    [true, [null, 1, {}], []],
    [false, [], [null, 1, {}]],
    [{}, [null, 1, []], []],
    [{ properties: { a: true, b: false } }, [{}, { a: 1 }, 'b'], [{ b: 1 }, { a: 1, b: null }]],
    [{ items: false }, [[], {}], [[1]]],
  ],
  type: [
    [{ type: 'string' }, ['', 'a'], [1, null, [], {}, true]],
    [{ type: 'number' }, [0, 1.5, -1], ['1', null]],
    [{ type: 'integer' }, [0, 1.0, -3, 1e300], [1.5, '1', true]],
    [{ type: 'boolean' }, [true, false], [0, 1, 'true', null]],
    [{ type: 'null' }, [null], [0, '', false, {}]],
    [{ type: 'array' }, [[], [1]], [{}, { length: 1 }, 'a']],
    [{ type: 'object' }, [{}, { a: 1 }], [[], null, 'a']],
    [{ type: ['string', 'null'] }, ['', null], [1, {}]],
    [{ type: ['integer'] }, [1], [1.5, null]],
  ],
  'const and enum': [
    [{ const: 1 }, [1, 1.0], ['1', true, [1]]],
    [{ const: null }, [null], [0, '', false]],
    [{ const: false }, [false], [0, null, '', []]],
    [{ const: { a: [1, { b: 2 }] } }, [{ a: [1, { b: 2 }] }], [{ a: [1, { b: 2, c: 3 }] }, { a: [{ b: 2 }, 1] }, {}]],
    [{ const: -0 }, [0], [false]],
    [{ const: json('{"__proto__": 1}') }, [json('{"__proto__": 1}')], [{}, json('{"__proto__": 2}')]],
    [{ enum: ['a', 1, null, [1], { a: 1, b: 2 }] }, ['a', 1, null, [1], { b: 2, a: 1 }], ['b', '1', 0, [2], [], { a: 1 }]],
    [{ enum: [] }, [], [null, 'a']],
    [{ enum: ['a\0b'] }, ['a\0b'], ['ab', 'a']],
  ],
  numbers: [
    [{ minimum: 1.1 }, [1.1, 2, 'x'], [1.0999, 0]],
    [{ maximum: -2 }, [-2, -3, null], [-1.9, 0]],
    [{ exclusiveMinimum: 0 }, [0.1], [0, -0, -1]],
    [{ exclusiveMaximum: 3 }, [2.9], [3, 4]],
    [{ multipleOf: 2 }, [0, 4, -6, 1e300, 'x'], [1, 2.5]],
    [{ multipleOf: 0.01 }, [0.07, 4.35, 19.99, 1e20], [0.075, 0.001]],
    [{ multipleOf: 0.0001 }, [0.0075], [0.00751]],
    [{ multipleOf: 1e-8 }, [12391239123, 3e-8], [1e-9]],
    [{ multipleOf: 0.123456789 }, [0.246913578], [1e308]],
    [{ multipleOf: 1.5 }, [3, 4.5], [4, Infinity, NaN]],
    [{ type: 'number' }, [1], [NaN, Infinity]],
  ],
  strings: [
    [{ minLength: 2 }, ['ab', 'äö', '😀😀', 1, null], ['a', '', '😀']],
    [{ maxLength: 2 }, ['', 'ab', '😀😀', '\ud83d\ud83d'], ['abc', '😀😀😀']],
    [{ maxLength: 2.0 }, ['ab'], ['abc']],
    [{ maxLength: 0 }, [''], ['a']],
    [{ pattern: 'b+' }, ['abc', 'b', 5], ['', 'ac']],
    [{ pattern: '^\\p{Lu}' }, ['Åbo'], ['åbo']],
  ],
  arrays: [
    [{ minItems: 1 }, [[1], 'x', {}], [[]]],
    [{ maxItems: 1 }, [[], [null]], [[1, 2]]],
    [{ items: { type: 'integer' } }, [[], [1, 2], { 0: 'x' }], [[1, 'x'], [null]]],
    [{ items: { items: { const: 1 } } }, [[[1], [1, 1]], [[]], [5]], [[[1], [2]]]],
    [{ contains: { minimum: 5 } }, [[1, 6], ['x'], 'x', {}], [[], [1, 4]]],
    [{ contains: true }, [[0]], [[]]],
    [{ contains: false }, [{}], [[], [1]]],
    [{ uniqueItems: true }, [[], [1, '1', true], [0, false], [null, 0], [{ a: 1 }, { a: 2 }], [[1], [2]]], [[1, 1.0], ['a', 'b', 'a'], [{ a: 1, b: 2 }, { b: 2, a: 1 }], [[{}], [{}]], [null, null]]],
    [{ uniqueItems: true }, [['\0[1]', [1]], [1, [1]], [{ a: [] }, { a: {} }]], [[json('{"__proto__":1}'), json('{"__proto__":1}')]]],
    [{ uniqueItems: false }, [[1, 1]], []],
  ],
  objects: [
    [{ properties: { a: { type: 'string' }, 'b/c~d': { type: 'integer' } } }, [{}, { a: 'x', z: 1 }, [], 'a'], [{ a: 1 }, { 'b/c~d': 'x' }]],
    [{ properties: { toString: { type: 'string' } } }, [{}, { toString: 'x' }], [{ toString: 1 }]],
    [json('{ "properties": { "__proto__": { "type": "string" } } }'), [{}, json('{"__proto__": "x"}')], [json('{"__proto__": 1}')]],
    [{ required: ['a', 'b'] }, [{ a: null, b: 0 }, [], null], [{}, { a: 1 }, { b: 1 }]],
    [{ required: ['toString'] }, [{ toString: 1 }], [{}]],
    [{ required: ['__proto__'] }, [json('{"__proto__": 1}')], [{}]],
    [{ required: [] }, [{}], []],
    [{ dependentRequired: { a: ['b', 'c'] } }, [{}, { b: 1 }, { a: 0, b: 1, c: 1 }, 'a'], [{ a: false }, { a: 1, b: 1 }]],
    [{ dependentRequired: { toString: ['b'] } }, [{}], [{ toString: 1 }]],
    [{ dependentSchemas: { a: { required: ['b'] } } }, [{}, { b: 1 }, { a: 1, b: 1 }], [{ a: 1 }]],
    [{ dependentSchemas: { a: false } }, [{}], [{ a: 1 }]],
  ],
  logic: [
    [{ allOf: [{ minimum: 2 }, { maximum: 4 }] }, [2, 4, 'x'], [1, 5]],
    [{ anyOf: [{ type: 'integer' }, { minimum: 2 }] }, [1, 2.5], [1.5]],
    [{ anyOf: [{ required: ['a'] }, { required: ['b'] }] }, [{ a: 1 }, { b: 1 }, 'x'], [{}, { c: 1 }]],
    [{ anyOf: [{ const: 'a' }, { const: 'b' }] }, ['a', 'b'], ['c', 1]],
    [{ anyOf: [{ const: 'a' }, { const: 'a' }] }, ['a'], ['b']],
    [{ oneOf: [{ type: 'integer' }, { minimum: 2 }] }, [1, 2.5], [3, 1.5]],
    [{ oneOf: [{ const: 1, title: 'One' }, { const: 2, title: 'Two' }] }, [1, 2], [3, '1']],
    [{ oneOf: [{ const: 'a' }, { const: 'a', title: 'twice' }, { const: 'b' }] }, ['b'], ['a', 'c']],
    [{ oneOf: [{ const: [1] }, { const: { a: 1 } }] }, [[1], { a: 1 }], [1, {}]],
    [{ oneOf: [{ const: 'a', minLength: 2 }, { const: 'b' }] }, ['b'], ['a']],
    [{ not: { type: 'string' } }, [1, null], ['']],
    [{ not: { not: { type: 'string' } } }, [''], [1]],
    [{ not: {} }, [], [1]],
    [{ if: { minimum: 5 }, then: { multipleOf: 5 }, else: { maximum: 2 } }, [10, 5, 1, 'x'], [6, 3]],
    [{ if: { minimum: 5 }, then: false }, [4], [5]],
    [{ if: { minimum: 5 }, else: false }, [5], [4]],
    [{ if: { minimum: 5 } }, [4, 5], []],
    [{ then: false, else: false }, [1], []],
    [{ if: true, then: { const: 1 }, else: { const: 2 } }, [1], [2]],
  ],
  unevaluatedProperties: [
    [{ unevaluatedProperties: false }, [{}, [], 'x'], [{ a: 1 }]],
    [{ unevaluatedProperties: { type: 'string' } }, [{ a: 'x' }], [{ a: 1 }]],
    [{ properties: { a: true }, unevaluatedProperties: false }, [{ a: 1 }], [{ a: 1, b: 1 }, { toString: 1 }]],
    [{ allOf: [{ properties: { a: true } }, { allOf: [{ properties: { b: true } }] }], unevaluatedProperties: false }, [{ a: 1, b: 1 }], [{ c: 1 }]],
    [{ $ref: '#/$defs/x', unevaluatedProperties: false, $defs: { x: { properties: { a: true } } } }, [{ a: 1 }], [{ b: 1 }]],
    [
      { anyOf: [{ properties: { a: { const: 1 } }, required: ['a'] }, { properties: { b: true } }], unevaluatedProperties: false },
      [{ a: 1, b: 1 }, { b: 1 }],
      [{ a: 2, b: 1 }, { a: 2 }],
    ],
    [
      { oneOf: [{ properties: { a: true }, required: ['a'] }, { properties: { b: true }, required: ['b'] }], unevaluatedProperties: false },
      [{ a: 1 }, { b: 1 }],
      [{ a: 1, b: 1 }, { a: 1, c: 1 }],
    ],
    [
      { properties: { a: true }, if: { properties: { a: { const: 1 } }, required: ['a'] }, then: { properties: { b: true } }, else: { properties: { c: true } }, unevaluatedProperties: false },
      [{ a: 1, b: 1 }, { a: 2, c: 1 }, { c: 1 }],
      [{ a: 1, c: 1 }, { a: 2, b: 1 }, { b: 1 }],
    ],
    [{ if: { properties: { a: { const: 1 } } }, unevaluatedProperties: false }, [{}, { a: 1 }], [{ a: 2 }, { b: 1 }]],
    [{ not: { not: { properties: { a: true } } }, unevaluatedProperties: false }, [{}], [{ a: 1 }]],
    [{ dependentSchemas: { a: { properties: { a: true, b: true } } }, unevaluatedProperties: false }, [{ a: 1, b: 1 }, {}], [{ b: 1 }]],
    [{ allOf: [{ properties: { a: true } }, { unevaluatedProperties: false }] }, [{}], [{ a: 1 }]],
    [{ allOf: [{ unevaluatedProperties: true }], unevaluatedProperties: false }, [{ a: 1 }], []],
    [{ allOf: [{ properties: { a: true }, unevaluatedProperties: { type: 'string' } }], unevaluatedProperties: false }, [{ a: 1, b: 'x' }], [{ b: 1 }]],
    [{ properties: { g: { properties: { a: true }, unevaluatedProperties: false } }, unevaluatedProperties: false }, [{ g: { a: 1 } }], [{ g: { g: 1 } }, { a: 1 }]],
    [{ items: { properties: { a: true }, allOf: [{ if: { properties: { a: { const: 1 } }, required: ['a'] }, then: { properties: { b: true } } }], unevaluatedProperties: false } }, [[{ a: 1, b: 1 }, { a: 2 }]], [[{ a: 1, b: 1 }, { a: 2, b: 1 }]]],
  ],
  references: [
    [{ $ref: '#/$defs/a', maximum: 3, $defs: { a: { minimum: 1 } } }, [1, 3], [0, 4]],
    [{ properties: { a: { $ref: '#/properties/b' }, b: { type: 'string' } } }, [{ a: 'x' }], [{ a: 1 }]],
    [{ $ref: '#/$defs/a~1b%25c~0d', $defs: { 'a/b%c~d': { type: 'null' } } }, [null], [1]],
    [{ $ref: '#/allOf/1', allOf: [true, { type: 'integer' }] }, [1], ['x']],
    [
      { $id: 'https://a.example/forms/leaf', $ref: 'base', $defs: { base: { $id: 'base', $ref: '#/$defs/x', $defs: { x: { type: 'string' } } }, x: { type: 'null' } } },
      ['x'],
      [null, 1],
    ],
    [
      { $id: 'https://a.example/leaf/1', $ref: 'https://a.example/base/1#/$defs/x', $defs: { base: { $id: '/base/1', $defs: { x: { type: 'string' } } } } },
      ['x'],
      [1],
    ],
    [{ $id: 'urn:uuid:1', $ref: 'urn:uuid:1#/$defs/a', $defs: { a: { type: 'string' } } }, ['x'], [1]],
    [{ $defs: { a: { $id: 'https://a.example/a', type: 'string' } }, items: { $ref: 'https://a.example/a' } }, [['x']], [[1]]],
    [{ properties: { $ref: { type: 'string' }, $id: { type: 'null' } } }, [{ $ref: 'x', $id: null }], [{ $ref: 1 }]],
    [{ const: { $ref: '#/nowhere', $id: 'x#y' } }, [{ $ref: '#/nowhere', $id: 'x#y' }], [{}]],
  ],
  annotations: [
    [{ title: 'T', description: 'D', default: 1, examples: [1], readOnly: true, deprecated: false, 'x-widget': 'radio', 'x-context': { type: 'object' }, $defs: { never: false } }, [1, {}, null], []],
  ],
};

describe('keywords', () => {
  for (const [family, cases] of Object.entries(FAMILIES)) {
    for (const [schema, valid, invalid] of cases) {
      it(`${family}: ${JSON.stringify(schema).slice(0, 120)}`, () => {
        const { validate } = compileSchema(schema);
        for (const value of valid) assert.deepEqual(validate(value), [], `${JSON.stringify(value)} is valid`);
        for (const value of invalid) assert.notEqual(validate(value).length, 0, `${JSON.stringify(value)} is not valid`);
      });
    }
  }
});
