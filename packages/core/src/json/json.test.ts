import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { equal } from './equal.js';
import { keyOf } from './key.js';
import { parseJson } from './parse.js';
import { append, escapeToken, tokensOf } from './pointer.js';
import { seeded } from './seeded.test.support.js';

describe('equality', () => {
  const same: [unknown, unknown][] = [
    [1, 1.0],
    [0, -0],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }],
    [[], []],
    [null, null],
    [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}')],
  ];
  const different: [unknown, unknown][] = [
    [1, '1'],
    [0, false],
    ['', null],
    [[], {}],
    [[1, 2], [2, 1]],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ toString: 1 }, { a: 1 }],
    [{}, JSON.parse('{"__proto__":1}')],
    [{ a: null }, {}],
    ['\0[1]', [1]],
    ['\0"x', '\0x'],
  ];
  const key = (value: unknown): unknown => keyOf(value, () => undefined);

  it('is by value, and by own members in any order', () => {
    for (const [a, b] of same) assert.ok(equal(a, b) && equal(b, a), JSON.stringify([a, b]));
    for (const [a, b] of different) assert.ok(!equal(a, b) && !equal(b, a), JSON.stringify([a, b]));
  });

  it('is what keys in a set say too', () => {
    for (const [a, b] of same) assert.equal(new Set([key(a), key(b)]).size, 1, JSON.stringify([a, b]));
    for (const [a, b] of different) assert.equal(new Set([key(a), key(b)]).size, 2, JSON.stringify([a, b]));
  });
});

describe('pointers', () => {
  it('escape and unescape', () => {
    assert.equal(escapeToken('a/b~c'), 'a~1b~0c');
    assert.deepEqual(tokensOf('/a~1b/~01/0/'), ['a/b', '~1', '0', '']);
    assert.deepEqual(tokensOf(''), []);
    assert.equal(append(append('', 'a/b'), 0), '/a~1b/0');
  });
});

describe('parsing JSON', () => {
  it('gives the value', () => {
    const text = ' {"a": [1, -2.5e3, "x\\"\\\\", null, true], "b": {}} ';
    assert.deepEqual(parseJson(text), { value: JSON.parse(text) as unknown, problems: [] });
  });

  it('keeps __proto__ as a member and the prototype as it was', () => {
    const { value } = parseJson('{"__proto__": {"polluted": true}}');
    assert.deepEqual(Object.keys(value as object), ['__proto__']);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('finds every name that occurs twice in one object', () => {
    const { value, problems } = parseJson('{"a": 1, "b": {"c/d": 1, "c/d": 2}, "\\u0061": 3, "e": [{"a": 1}, {"x": 1, "x": 1}]}');
    assert.deepEqual(
      problems.map(({ pointer, code }) => [pointer, code]),
      [
        ['/b/c~1d', 'duplicate-member'],
        ['/a', 'duplicate-member'],
        ['/e/1/x', 'duplicate-member'],
      ],
    );
    assert.deepEqual(value, { a: 3, b: { 'c/d': 2 }, e: [{ a: 1 }, { x: 1 }] });
  });

  it('says where the text is wrong', () => {
    assert.deepEqual(parseJson('{\n  "a": 1,\n}').problems, [
      { pointer: '', code: 'json-syntax', params: { index: 12, line: 3, column: 1 } },
    ]);
    assert.deepEqual(parseJson('{"a": [1, x]}').problems, [
      { pointer: '/a/1', code: 'json-syntax', params: { index: 10, line: 1, column: 11 } },
    ]);
    assert.equal('value' in parseJson(''), false);
  });

  it('refuses what is too deep, however deep', () => {
    const { problems } = parseJson('['.repeat(1_000_000));
    assert.equal(problems[0]!.code, 'too-deep');
  });

  it('agrees with the native parser on 20,000 spoilt texts', () => {
    const random = seeded(1);
    const pieces = [...'{}[]",:\\ue1truefalsn-.+E \n\t0', '"a":1', '[1]', '\u0001', '\\u12'];
    let accepted = 0;
    for (let round = 0; round < 20_000; round++) {
      let text = random.pick(['{"a":[1,-2.5e3,"x\\"y\\u00e9",null,true],"b":{}}', '[1,{"k":"v"}]', '"text"', '-0.5e+7']);
      for (let change = random.below(3); change > 0; change--) {
        const at = random.below(text.length + 1);
        text = text.slice(0, at) + random.pick(pieces) + text.slice(at + random.below(2));
      }
      let expected: { value: unknown } | undefined;
      try {
        expected = { value: JSON.parse(text) as unknown };
      } catch {
        expected = undefined;
      }
      const { value, problems } = parseJson(text);
      assert.equal(problems.some(({ code }) => code === 'json-syntax'), !expected, text);
      if (expected) assert.deepEqual(value, expected.value, text);
      accepted += Number(Boolean(expected));
    }
    assert.ok(accepted > 5000 && accepted < 19_000, `${accepted} accepted`);
  });
});
