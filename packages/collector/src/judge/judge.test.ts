import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportResponse } from '@social-report/core';
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
  const started = performance.now();
  const violations = judge(makeResponse({ answers: { what: `${'a'.repeat(5_000)}!` } }) as unknown as ReportResponse);
  assert.equal(violations[0]?.rule, 'pattern');
  assert.ok(performance.now() - started < 1_000);
});
