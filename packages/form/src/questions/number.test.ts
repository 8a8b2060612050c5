import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber, parseNumber } from './number.js';

test('numbers are read as people write them, and anything else stays as typed', () => {
  for (const [raw, value] of [['12', 12], ['2,5', 2.5], ['2.5', 2.5], ['1 234', 1234], ['1\u00a0234,5', 1234.5], ['\u22123', -3], ['-3', -3]] as const)
    assert.equal(parseNumber(raw), value);
  for (const raw of ['', 'kaksi', '5,', ',5', '1,2,3', '1e3', '0x10', '9'.repeat(400)]) assert.equal(parseNumber(raw), raw);
});

test('a number is written in the language, and read back the same', () => {
  assert.equal(formatNumber(1234.5, 'fi-FI'), '1234,5');
  assert.equal(formatNumber(1234.5, 'en-GB'), '1234.5');
  for (const number of [0, -3, 0.1, 1234567.25]) assert.equal(parseNumber(formatNumber(number, 'sv-FI')), number);
  assert.equal(formatNumber('kaksi', 'fi-FI'), 'kaksi');
});
