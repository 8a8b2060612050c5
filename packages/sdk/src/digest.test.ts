import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { digest } from './digest.js';

const reference = (content: string | Uint8Array): string => 'sha256-' + createHash('sha256').update(content).digest('hex');

test('agrees with the platform for every length around the block borders', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
    assert.equal(digest(bytes), reference(bytes), `length ${length}`);
  }
});

test('reads text as UTF-8', () => {
  for (const text of ['', 'abc', 'Sosiaalinen raportointi – åäö', '👩‍👧 välfärdsområde', 'x'.repeat(70_000)]) {
    assert.equal(digest(text), reference(text));
  }
});

test('writes sha256- and 64 lower-case hex digits', () => {
  assert.equal(digest(''), 'sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('one changed bit is another digest', () => {
  const bytes = new TextEncoder().encode('{"id":"a"}');
  const other = bytes.slice();
  other[3]! ^= 1;
  assert.notEqual(digest(bytes), digest(other));
});
