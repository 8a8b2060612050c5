// What a screen reader is given to say while a form is filled: once, when it matters, and not at each key.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareFiles, formOf, settle, show } from './lib/bare.mjs';
import { createListener } from './lib/hearing.mjs';
import { useStage } from './lib/stage.mjs';

const stage = useStage({ variants: bareFiles });
const form = 'social-report-form';

/** A person who listens, before a form. */
async function listensTo(definition, properties = {}) {
  const page = await stage.open();
  const listener = await createListener(page);
  await page.goto(`${stage.url}/bare.html`);
  await show(page, definition, properties);
  await listener.hears();
  const presses = async (selector, key = 'Enter') => {
    await page.locator(selector).first().focus();
    await listener.hears();
    await page.keyboard.press(key);
    await settle(page);
    return listener.hears();
  };
  return { page, presses, ...listener };
}

const text = (title, rest) => ({ type: 'string', title, ...rest });
const yesNo = (title) => ({ type: 'boolean', title });
const whenYes = (name, then) => ({ if: { properties: { [name]: { const: true } }, required: [name] }, then });
const pages = [
  { id: 'one', title: 'Havainto', questions: ['a', 'b'] },
  { id: 'two', title: 'Ehdotus', questions: ['c'] },
];
const paged = formOf({ a: text('Mitä?'), b: text('Missä?'), c: text('Ehdotus?') }, { required: ['a', 'b'], 'x-pages': pages });
const options = (count, word) => Array.from({ length: count }, (_, at) => ({ const: `o${at}`, title: `${word} ${at + 1}` }));

test('a page with errors: focus goes to the summary, whose name counts them, and nothing else is said', async () => {
  const { presses, page } = await listensTo(paged);
  assert.deepEqual(await presses('[part~=next]'), ['→ group Korjaa 2 vastausta']);
  assert.deepEqual(await presses('#summary a'), ['→ text Mitä?']);
  assert.equal(await page.locator('#summary [role=heading]').innerText(), 'Korjaa 2 vastausta');
});

test('a page change: its heading has focus, and nothing is said beside it', async () => {
  const { presses } = await listensTo(paged, { answers: { a: 'Jono', b: 'Pori' } });
  assert.deepEqual(await presses('[part~=next]'), ['→ heading Ehdotus']);
  assert.deepEqual(await presses('[part~=back]'), ['→ heading Havainto']);
});

test('a question that comes next is not said; one that goes, or comes elsewhere, is said once', async () => {
  const definition = formOf(
    { first: yesNo('Ennen'), asked: yesNo('Onko ehdotusta?'), last: text('Lopuksi') },
    { allOf: [whenYes('asked', { properties: { what: text('Mikä ehdotus?') } })] },
  );
  const { presses } = await listensTo(definition);
  assert.deepEqual(await presses('[data-pointer="/asked"][value=true]', 'Space'), []);
  assert.deepEqual(await presses('[data-pointer="/asked"][value=false]', 'Space'), ['Kysymys poistui: Mikä ehdotus?']);

  const elsewhere = formOf({ asked: yesNo('Onko kiire?'), between: text('Mitä?'), why: text('Miksi?') }, {
    'x-pages': [{ id: 'only', title: 'Sivu', questions: ['asked', 'between', 'when', 'why'] }],
    allOf: [whenYes('asked', { properties: { when: text('Mihin mennessä?') } })],
  });
  const other = await listensTo(elsewhere);
  assert.deepEqual(await other.presses('[data-pointer="/asked"][value=true]', 'Space'), ['Uusi kysymys: Mihin mennessä?']);
  assert.deepEqual(await other.presses('[data-pointer="/asked"][value=false]', 'Space'), ['Kysymys poistui: Mihin mennessä?']);
});

test('a group goes as one, and many questions as their number', async () => {
  const children = { name: text('Nimi'), phone: text('Puhelin') };
  const inGroup = formOf({ asked: yesNo('Saako kysyä lisää?') }, {
    allOf: [whenYes('asked', { properties: { contact: { type: 'object', title: 'Yhteystiedot', properties: children, unevaluatedProperties: false } } })],
  });
  const person = await listensTo(inGroup, { answers: { asked: true, contact: { name: 'Maija' } } });
  assert.deepEqual(await person.presses('[data-pointer="/asked"][value=false]', 'Space'), ['Kysymys poistui: Yhteystiedot']);

  const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`k${at}x`, text(`Kysymys ${at}`)]));
  const other = await listensTo(formOf({ asked: yesNo('Tehdäänkö?') }, { allOf: [whenYes('asked', { properties: many })] }), { answers: { asked: true } });
  assert.deepEqual(await other.presses('[data-pointer="/asked"][value=false]', 'Space'), ['12 kysymystä poistui']);
});

test('answers given by code are not news', async () => {
  const definition = formOf({ asked: yesNo('Onko ehdotusta?') }, { allOf: [whenYes('asked', { properties: { what: text('Mikä?') } })] });
  const { page, hears } = await listensTo(definition, { answers: { asked: true } });
  await page.locator(form).evaluate((element) => (element.answers = {}));
  await settle(page);
  assert.deepEqual(await hears(), []);
});

test('the counter: silent at each key, said in a pause when little is left, and when it is too much', async () => {
  const { page, hears, hearsWhileTyping, waitsFor } = await listensTo(formOf({ q: text('Kuvaus', { maxLength: 300 }) }));
  await page.locator('textarea').focus();
  assert.deepEqual(await hears(), ['→ textarea Kuvaus (valinnainen)']);
  assert.deepEqual(await hearsWhileTyping('Jono on pitkä.'), []);
  assert.deepEqual(await hearsWhileTyping('abc', 'x'.repeat(264)), []);
  assert.deepEqual(await waitsFor('merkkiä jäljellä'), ['19 merkkiä jäljellä']);
  await page.keyboard.insertText('x'.repeat(20));
  assert.deepEqual(await waitsFor('liikaa'), ['1 merkki liikaa']);
});

test('a searchable list: how many were found is said in a pause, and each chip that comes or goes', async () => {
  const many = { type: 'array', uniqueItems: true, title: 'Kunnat', 'x-widget': 'combobox', items: { type: 'string', oneOf: options(40, 'Kunta') } };
  const { page, hears, hearsWhileTyping, waitsFor } = await listensTo(formOf({ q: many }));
  await page.locator('[role=combobox]').focus();
  await hears();
  assert.deepEqual(await hearsWhileTyping('kunta 4'), []);
  assert.deepEqual(await waitsFor('vaihtoehtoa'), ['2 vaihtoehtoa']);
  await page.keyboard.press('Enter');
  await settle(page);
  const chosen = await hears();
  assert.equal(chosen.length, 1, chosen.join());
  assert.match(chosen[0], /Kunta 4/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await settle(page);
  const removed = await hears();
  assert.equal(removed.length, 1, removed.join());
  assert.match(removed[0], /^Poistettu: Kunta 4/);
});

test('rows: what was moved or removed, each time, the same words twice too', async () => {
  const items = { type: 'object', title: 'Ehdotus', properties: { what: text('Mitä?') }, unevaluatedProperties: false };
  const rows = formOf({ q: { type: 'array', title: 'Ehdotukset', items } });
  const { presses } = await listensTo(rows, { answers: { q: [{ what: 'a' }, { what: 'a' }, { what: 'a' }] } });
  const said = async (name) => (await presses(`button:has-text("${name}")`)).filter((line) => !line.startsWith('→'));
  assert.match((await said('Siirrä alas')).join('|'), /^Ehdotus 1[^|]*2$/);
  const first = await said('Poista');
  assert.equal(first.length, 1, first.join());
  assert.match(first[0], /^Poistettu: Ehdotus 1/);
  assert.deepEqual(await said('Poista'), first);
});

test('sending: said once, then the receipt has focus; a failure has focus and says what now', async () => {
  const { page, presses, hears } = await listensTo(formOf({ q: text('Mitä?') }), { answers: { q: 'Jono' } });
  assert.deepEqual(await presses('[part~=next]'), ['→ heading Tarkista vastaukset ennen lähettämistä']);
  await page.locator(form).evaluate((element) => {
    element.client = { submit: ({ id }) => new Promise((resolve) => (globalThis.answer = (status) => resolve({ status, id }))) };
  });
  const buttonSays = () => page.locator('[part~=submit]').innerText();
  const before = await buttonSays();
  assert.deepEqual((await presses('[part~=submit]')).filter((line) => !line.startsWith('→')), ['Lähetetään…']);
  assert.equal(await buttonSays(), before, 'a button that has focus keeps its name: a new one would be said, too');
  await page.evaluate(() => globalThis.answer('failed'));
  await page.locator('#fault').waitFor();
  await settle(page);
  assert.deepEqual(await hears(), ['→ group Raporttia ei lähetetty']);

  await presses('[part~=submit]');
  await page.evaluate(() => globalThis.answer('sent'));
  await page.locator('[part~=sent]').waitFor();
  await settle(page);
  assert.deepEqual(await hears(), ['→ heading Kiitos, raportti on lähetetty']);
});

test('another language: its name is said, and focus stays where it was', async () => {
  const { page, presses, waitsFor } = await listensTo(formOf({ q: text('Mitä?') }), { languageMenu: true });
  const said = await presses('button[lang=sv]');
  const all = said.length ? said : await waitsFor('Svenska');
  assert.deepEqual(all, ['Språk: Svenska']);
  assert.equal(await page.locator(form).evaluate((element) => element.shadowRoot.activeElement.lang), 'sv');
});

test('loading is said when it takes a while, into a region that was there before; a failure is said at once', async () => {
  const page = await stage.open();
  const { waitsFor } = await createListener(page);
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route('**/held.json', async (route) => {
    await held;
    await route.abort();
  });
  await page.goto(`${stage.url}/bare.html`);
  await page.locator(form).evaluate((element) => (element.src = '/held.json'));
  assert.deepEqual(await waitsFor('Ladataan'), ['Ladataan lomaketta…']);
  arrive();
  const [failed, ...more] = await waitsFor('ei onnistunut');
  assert.match(failed, /^Lomakkeen lataaminen ei onnistunut/);
  assert.deepEqual(more, []);
});

test('the listener hears: a region that comes with its words is told apart, and so is a name that changes at each key', async () => {
  const { page, hears, hearsWhileTyping } = await listensTo(formOf({ q: text('Mitä?') }));
  await page.locator(form).evaluate((element) => {
    const root = element.shadowRoot.querySelector('.root');
    const late = document.createElement('p');
    late.setAttribute('role', 'status');
    late.textContent = 'Myöhässä';
    root.append(late);
    const input = root.querySelector('input');
    input.addEventListener('input', () => input.setAttribute('aria-label', `Mitä? ${input.value.length}`));
  });
  assert.deepEqual(await hears(), ['too early: Myöhässä']);
  await page.locator('input').focus();
  await hears();
  assert.deepEqual(await hearsWhileTyping('ab'), ['changed: Mitä? 1', 'changed: Mitä? 2']);
});
