import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject, ReportResponse } from '@social-report/core';
import { definition, makeResponse } from '../testing/harness.js';
import { createJudge, DisagreementError } from './judge.js';

const text = JSON.stringify(definition);
const good = makeResponse() as unknown as ReportResponse;
const bad = makeResponse({ answers: {} }) as unknown as ReportResponse;

test('both validators agree: the verdict is core\'s', () => {
  const { judge } = createJudge(text);
  assert.deepEqual(judge(good), []);
  assert.deepEqual(judge(bad).map(({ pointer, rule }) => [pointer, rule]), [['/what', 'required']]);
});

test('a second opinion that differs, either way, is never overruled', () => {
  for (const verdict of [true, false]) {
    const { judge } = createJudge(text, () => () => verdict);
    assert.throws(() => judge(verdict ? bad : good), DisagreementError);
  }
});

test('the second opinion judges by core\'s matcher: a pattern that is a trap natively takes no time', () => {
  const trap = { ...definition, properties: { ...definition.properties, what: { type: 'string', title: 'What?', pattern: '^(a|a)*$' } } };
  const { judge } = createJudge(JSON.stringify(trap));
  const violations = judge(makeResponse({ answers: { what: `${'a'.repeat(5_000)}!` } }) as unknown as ReportResponse);
  assert.equal(violations[0]?.rule, 'pattern');
});

test('the second opinion tells the patterns of one definition apart', () => {
  const coded = (pattern: string) => ({ type: 'string', title: 'Code', pattern });
  const { judge } = createJudge(JSON.stringify({ ...definition, properties: { a: coded('^a$'), b: coded('^b$') }, required: undefined, allOf: undefined }));
  const verdict = (answers: JsonObject) => judge(makeResponse({ answers }) as unknown as ReportResponse).map(({ pointer }) => pointer);
  assert.deepEqual(verdict({ a: 'a', b: 'b' }), []);
  assert.deepEqual(verdict({ a: 'b', b: 'a' }), ['/a', '/b']);
});

test('a row that shows a question does not open it in the next: both validators see it', () => {
  const scalar = { type: 'string', title: 'A', oneOf: [{ const: 'x', title: 'X' }, { const: 'y', title: 'Y' }] };
  const row = {
    type: 'object',
    properties: { a: scalar },
    required: ['a'],
    allOf: [{ if: { properties: { a: { const: 'x' } }, required: ['a'] }, then: { properties: { b: { type: 'string', title: 'B' } } } }],
    unevaluatedProperties: false,
  };
  const base = { $id: 'https://social-report.example/forms/rows-base/1.0.0', type: 'object', 'x-languages': ['en'], properties: { inherited: { type: 'array', title: 'Rows', items: row } } };
  const rows = {
    $schema: definition.$schema,
    $id: definition.$id,
    'x-languages': ['en'],
    title: 'Rows',
    type: 'object',
    unevaluatedProperties: false,
    properties: { rows: { type: 'array', title: 'Rows', items: row } },
    allOf: [{ $ref: base.$id }],
    $defs: { base },
  };
  const { judge } = createJudge(JSON.stringify(rows));
  const answers = (second: object) => ({ rows: [{ a: 'x', b: '1' }, second], inherited: [{ a: 'x', b: '1' }, second] });
  const verdict = (second: object) => judge(makeResponse({ answers: answers(second) }) as unknown as ReportResponse).map(({ pointer }) => pointer);
  assert.deepEqual(verdict({ a: 'x', b: '2' }), []);
  assert.deepEqual(verdict({ a: 'y', b: '2' }).sort(), ['/inherited/1/b', '/rows/1/b']);
});

test('a condition beside other keywords is judged alike by both validators', () => {
  const isX = { properties: { a: { const: 'x' } }, required: ['a'] };
  const text = { type: 'string', title: 'T' };
  const composed = {
    $schema: definition.$schema, $id: definition.$id, 'x-languages': ['en'], title: 'T', type: 'object', unevaluatedProperties: false,
    $defs: { base: { $id: 'https://social-report.example/forms/beside-base/1.0.0', type: 'object', 'x-languages': ['en'], properties: { a: text, d: text } } },
    allOf: [{ $ref: 'https://social-report.example/forms/beside-base/1.0.0' }],
    if: isX, then: { properties: { b: text } },
    dependentSchemas: { d: { properties: { e: text } } },
  };
  const { judge } = createJudge(JSON.stringify(composed));
  const rules = (answers: JsonObject): string[] => judge(makeResponse({ answers }) as unknown as ReportResponse).map(({ pointer, rule }) => `${pointer} ${rule}`);
  assert.deepEqual(rules({ a: 'y' }), []);
  assert.deepEqual(rules({ a: 'x', b: 'b', d: 'd', e: 'e' }), []);
  assert.deepEqual(rules({ a: 'y', b: 'b', e: 'e' }), ['/b unevaluatedProperties', '/e unevaluatedProperties']);
});
