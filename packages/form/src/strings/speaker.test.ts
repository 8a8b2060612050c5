import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSpeaker, registerStrings } from './speaker.js';

test('speaks the first wanted language that has strings, else English', () => {
  assert.equal(createSpeaker('sv-FI').t('next'), 'Nästa');
  assert.equal(createSpeaker('xx', 'fi').t('next'), 'Seuraava');
  assert.equal(createSpeaker('xx').t('next'), 'Next');
});

test('counts in the grammar and the digits of the language', () => {
  const { t } = createSpeaker('fi');
  assert.equal(t('found', { count: 1 }), '1 vaihtoehto');
  assert.equal(t('found', { count: 12 }), '12 vaihtoehtoa');
  assert.equal(t('left', { count: 4000 }), '4\u00a0000 merkkiä jäljellä');
});

test('chooses the string for the kind of question before the general one', () => {
  const { t } = createSpeaker('fi');
  assert.equal(t(['required_date', 'required', 'invalid']), 'Kirjoita päivämäärä.');
  assert.equal(t(['required_text', 'required', 'invalid']), 'Kirjoita vastaus.');
  assert.equal(t(['not', 'invalid']), 'Tarkista vastaus.');
});

test('a title is put in as it is, whatever it contains', () => {
  assert.equal(createSpeaker('fi').t('removed', { title: '$& {title}' }), 'Poistettu: $& {title}');
});

test('a language of the host falls back where it has no string', () => {
  registerStrings('se', { next: 'Čuovvovaš' });
  assert.equal(createSpeaker('se').t('next'), 'Čuovvovaš');
  assert.equal(createSpeaker('se').t('back'), 'Edellinen');
});
