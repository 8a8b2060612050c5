import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createSpeaker, fetchStrings, hasStrings, interfaceLanguage, registerStrings } from './speaker.js';

before(() => fetchStrings('fi'));

test('speaks notices in every language before anything is fetched', () => {
  assert.equal(hasStrings('sv'), false);
  assert.equal(createSpeaker('sv').t('retry'), 'Försök på nytt');
});

test('chooses the first wanted language that has strings, else English', () => {
  assert.equal(interfaceLanguage('sv-FI'), 'sv');
  assert.equal(interfaceLanguage('xx', 'fi'), 'fi');
  assert.equal(interfaceLanguage('xx'), 'en');
});

test('fetches a language once it is wanted, and no other', async () => {
  await fetchStrings('en');
  assert.equal(createSpeaker('en').t('next'), 'Next');
  assert.equal(hasStrings('sv'), false);
});

test('what the host registers stands on a language of ours, which is fetched with it', async () => {
  registerStrings('se', { next: 'Čuovvovaš' }, 'sv');
  assert.equal(interfaceLanguage('se'), 'se');
  assert.equal(hasStrings('se'), false);
  await fetchStrings('se');
  assert.equal(createSpeaker('se').t('next'), 'Čuovvovaš');
  assert.equal(createSpeaker('se').t('back'), 'Föregående');
  assert.equal(createSpeaker('sv').t('next'), 'Nästa');
});

test('a fallback may itself be a registered language, and strings may be registered bit by bit', async () => {
  registerStrings('smn', { next: 'Čuávuváá' }, 'se');
  registerStrings('smn', { back: 'Maassâd' });
  await fetchStrings('smn');
  const { t } = createSpeaker('smn');
  assert.deepEqual([t('next'), t('back'), t('send')], ['Čuávuváá', 'Maassâd', 'Skicka']);
});

test('strings of ours can be overridden', async () => {
  await fetchStrings('en');
  registerStrings('en', { send: 'Submit' });
  assert.equal(createSpeaker('en').t('send'), 'Submit');
  assert.equal(createSpeaker('en').t('next'), 'Next');
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
