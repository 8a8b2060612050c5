import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromLocal, localTime, toLocal } from './time.js';

test('a local date-time gets the offset of its day and comes back as the same wall clock', () => {
  for (const raw of ['2026-01-15T08:05', '2026-07-15T23:59', '0099-12-31T00:00']) {
    assert.match(fromLocal(raw), /^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
    assert.equal(toLocal(fromLocal(raw)), raw);
  }
});

test('a time is RFC 3339 and nothing stays nothing', () => {
  assert.match(localTime('14:30'), /^14:30:00[+-]\d\d:\d\d$/);
  assert.equal(localTime('') + fromLocal(''), '');
  assert.equal(toLocal('yesterday'), '');
});
