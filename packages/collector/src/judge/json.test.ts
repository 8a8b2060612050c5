import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HttpProblem } from '../http/problem.js';
import { readBody } from './json.js';

const read = (text: string): unknown => readBody(Buffer.from(text)).value;
const codeOf = (text: string): unknown => {
  try {
    return read(text);
  } catch (error) {
    assert.ok(error instanceof HttpProblem);
    return error.members['code'];
  }
};

test('reads what any parser reads, colons and quotes in texts too', () => {
  for (const value of [{}, [], { a: 'b: "c": \\', ':': [':', { '"': '\\"' }] }, { '\\': ':', é: '\u2028' }, 'a:b', 1, null, JSON.parse('{"__proto__": {"a": 1}}')])
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) assert.deepEqual(read(text), value);
});

test('a name twice is refused wherever it stands and however it is written', () => {
  for (const text of ['{"a":1,"a":1}', '{"a":1,"\\u0061":2}', '{"x":[{"a":{"b":1,"c":2,"b":3}}]}', '{"__proto__":1,"__proto__":2}', '{"1":1,"1":2}', '{"a":":","a":""}', '{"x":"\\"","a":1,"a":":\\""}']) assert.equal(codeOf(text), 'duplicate-member', text);
});

test('what is no JSON is refused; deep is read until it is beyond reason', () => {
  for (const text of ['', '{', '{"a":1,}', "{'a':1}", '{"a":01}', '\ufeff{}', '{"a":"\n"}', 'NaN']) assert.equal(codeOf(text), 'json-syntax', text);
  const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  assert.deepEqual(read(nested(200)), JSON.parse(nested(200)));
  assert.equal(codeOf(nested(300)), 'too-deep');
  assert.equal(codeOf(nested(100_000)), 'too-deep');
  assert.equal(codeOf('['.repeat(300) + ']'.repeat(300)), 'too-deep');
  assert.throws(() => readBody(Buffer.from([0x22, 0xff, 0x22])), HttpProblem);
});
