import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { fetchStrings, hasStrings, interfaceLanguage, registerStrings } from './registry.js';
import { createSpeaker, speakerOf } from './speaker.js';

/** Language of words that say where they came from. */
const markOf = (words: string): unknown => (words as unknown as { values?: unknown[] }).values?.[0];

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
  const back = createSpeaker('se').t('back');
  assert.deepEqual([String(back), markOf(back)], ['Föregående', 'sv']);
  assert.equal(createSpeaker('sv').t('next'), 'Nästa');
});

test('a fallback may itself be a registered language, and strings may be registered bit by bit', async () => {
  registerStrings('smn', { next: 'Čuávuváá' }, 'se');
  registerStrings('smn', { back: 'Maassâd' });
  await fetchStrings('smn');
  const { t } = createSpeaker('smn');
  assert.deepEqual([t('next'), t('back'), t('send')].map((words) => [String(words), markOf(words)]), [['Čuávuváá', undefined], ['Maassâd', undefined], ['Skicka', 'sv']]);
});

test('a fallback may be registered later, unknown, or stand on what stands on it', async () => {
  registerStrings('fi-x-plain', { next: 'Eteenpäin' });
  registerStrings('aa', {}, 'bb');
  registerStrings('bb', { next: 'b' }, 'aa');
  registerStrings('cc', {}, 'xx-YY');
  await fetchStrings('en');
  assert.deepEqual([createSpeaker('fi-x-plain').t('send'), createSpeaker('aa').t('next'), createSpeaker('aa').t('back'), createSpeaker('cc').t('next')].map(String), ['Lähetä', 'b', 'Back', 'Seuraava']);
});

test('what is no language tag is refused', () => {
  assert.throws(() => registerStrings('fi_FI', {}), RangeError);
});

test('a tag is looked up by its parts, in any case', () => {
  registerStrings('se', {});
  assert.equal(interfaceLanguage('se-FI'), 'se');
  assert.equal(interfaceLanguage('SE-latn-fi'), 'se');
  assert.equal(interfaceLanguage('sv-x-helsinki'), 'sv');
  assert.equal(interfaceLanguage('fi_FI', 'sv'), 'sv');
});

test('a language with a dual counts in it; a form that it lacks is its own bare string', async () => {
  registerStrings('se', { found: '[{count}]', found_two: '[guokte]' }, 'fi');
  await fetchStrings('se');
  const { t } = createSpeaker('se');
  assert.deepEqual([1, 2, 3].map((count) => String(t('found', { count }))), ['[1]', '[guokte]', '[3]']);
  const left = t('left', { count: 1 });
  assert.deepEqual([String(left), markOf(left)], ['1 merkki jäljellä', 'fi']);
});

test('a title in another language keeps its mark inside a sentence', async () => {
  registerStrings('dd', {}, 'sv');
  await fetchStrings('dd');
  const title = createSpeaker('dd').t('send');
  const sentence = createSpeaker('fi').t('removed', { title });
  assert.deepEqual([String(sentence), markOf(sentence), markOf(title)], ['Poistettu: Skicka', 'fi', 'sv']);
});

test('a speaker is the same until strings are registered', async () => {
  await fetchStrings('fi');
  const before = speakerOf('fi');
  assert.equal(speakerOf('fi'), before);
  registerStrings('se', {});
  assert.notEqual(speakerOf('fi'), before);
});

test('dates and numbers of a language that the system does not know are those of the one beneath', () => {
  registerStrings('qaa', {}, 'fi');
  assert.equal(createSpeaker('qaa').locale, 'fi-FI');
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

test('numbers are written as `Intl` writes them in Finland', async () => {
  for (const language of ['fi', 'sv', 'en']) {
    await fetchStrings(language);
    const { format } = new Intl.NumberFormat(`${language}-FI`);
    for (const limit of [0, 7, 999, 1000, 12_345, 1_234_567, 0.5, -2000, 1e21])
      assert.ok(createSpeaker(language).t('maximum', { limit }).includes(format(limit)), `${limit} in ${language}`);
  }
});

test('asks `Intl` for nothing before something is counted', (context) => {
  const refuse = function (): never {
    throw new Error('asked too early');
  };
  for (const name of ['PluralRules', 'NumberFormat'] as const) context.mock.method(Intl, name, refuse);
  context.mock.method(Intl.DateTimeFormat, 'supportedLocalesOf', refuse);
  const { t, locale } = createSpeaker('fi');
  assert.deepEqual([t('next'), t('most', { limit: 2000 }), locale], ['Seuraava', 'Kirjoita enintään 2\u00a0000 merkkiä.', 'fi-FI']);
  assert.throws(() => t('left', { count: 2 }), /too early/);
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
