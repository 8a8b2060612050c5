// The example of a question type of one's own: what it says and stores. How it is drawn is tested with `mounted`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { period, say } from '../examples/own-widget/period.js';

test('a period is named in the language of the form, and an unknown key is itself', () => {
  assert.equal(say('2026-H1', 'fi-FI'), 'tammi–kesäkuu 2026');
  assert.equal(say('2026-H2', 'sv-FI'), 'juli–december 2026');
  assert.equal(say('2026-H1', 'en-GB'), 'January–June 2026');
  assert.equal(say('2026-03', 'fi-FI'), 'maaliskuu 2026');
  assert.equal(say('2026-03', 'en-GB'), 'March 2026');
  assert.equal(say('2026', 'fi-FI'), '2026');
  assert.equal(say('oma', 'fi-FI'), 'oma');
});

test('several lengths are a group, one is a field', () => {
  assert.equal(period().group, true);
  assert.equal(period(['half']).group, false);
});
