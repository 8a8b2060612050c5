import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '@social-report/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { secondOpinion } from './ajv.js';
import { forAjv } from './for-ajv.js';

const titled = (...values: Json[]) => values.map((value) => ({ const: value, title: `Title of ${String(value)}`, 'x-i18n': { sv: { title: 'S' } } }));
const definition = (question: object): Json => ({ type: 'object', properties: { a: question } }) as Json;
const VALUES: readonly Json[] = ['', 'x', 'y', 'z', '1', 1, 1.5, 2, 0, true, false, null, [], ['x'], {}, { const: 'x' }];

test('a list of options is judged as it is written, however it is looked through', () => {
  const many = Array.from({ length: 300 }, (_, at) => `place-${at}`);
  const lists: Record<string, object> = {
    one: { oneOf: titled('x') },
    several: { oneOf: titled('x', 'y', 1, true) },
    'a text and a number that read alike': { oneOf: titled('1', 2) },
    'a constant that stands twice': { oneOf: titled('x', 'y', 'x') },
    'a branch that says more': { oneOf: [{ const: 'x' }, { const: 'y', type: 'number' }] },
    'a branch without a constant': { oneOf: [{ const: 'x' }, { type: 'number' }] },
    'beside an enum': { oneOf: titled('x', 'y'), enum: ['y', 'z'] },
    'an open list': { anyOf: [{ oneOf: titled('x', 'y') }, { type: 'string', pattern: '^z' }] },
    'tick boxes': { type: 'array', items: { oneOf: titled('x', 'y') } },
    'as many as there are municipalities': { oneOf: titled(...many) },
  };
  for (const [name, question] of Object.entries(lists)) {
    const plain = new Ajv2020({ strict: false }).compile(definition(question) as object);
    const opinion = secondOpinion(definition(question));
    for (const a of [...VALUES, ...many, 'place-300']) assert.equal(opinion({ a }), plain({ a }), `${name}: ${JSON.stringify(a)}`);
  }
});

test('a definition that refers into a list keeps it', () => {
  const referring = { type: 'object', properties: { a: { oneOf: titled('x', 'y') }, b: { $ref: '#/properties/a/oneOf/1' } } } as Json;
  assert.equal(forAjv(referring), referring);
  assert.deepEqual(['x', 'y'].map((b) => secondOpinion(referring)({ b })), [false, true]);
});
