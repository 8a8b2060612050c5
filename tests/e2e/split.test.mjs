// The split build in the same page, under the same policy; and what a person sees when a part of it does not come.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { beforeEach, test } from 'node:test';
import { filesBelow } from '../../scripts/lib/files.mjs';
import { root } from '../../scripts/lib/run.mjs';
import { Keyboard } from './lib/keyboard.mjs';
import { examplePage } from './lib/site.mjs';
import { useStage } from './lib/stage.mjs';
import { walk } from './lib/walk.mjs';

let page;
/** Scripts that the page asked for, without their hashes. */
let scripts;

const stage = useStage(async () => {
  const dist = 'packages/form/dist/';
  const built = await filesBelow(dist + 'social-report-form', (path) => path.endsWith('.js'));
  const present = Object.fromEntries(built.map((path) => [path.slice(dist.length - 1), root + path]));
  // Whoever keeps no drafts waits for nothing that comes behind the first question.
  const split = (query) => examplePage.replace(' draft-scope="example"', '').replace('<script defer src="/social-report-form.js">', `<script type="module" src="/social-report-form/index.js${query}">`);
  const variants = { '/split.html': split(''), '/again.html': split('?v=2'), '/menu.html': split('').replace('<social-report-form', '$& language-menu') };
  assert.notEqual(split(''), examplePage);
  const scoped = variants['/split.html'].replace('<social-report-form', '$& draft-scope="maija"');
  Object.assign(variants, { '/outreach-split.html': split('').replace('/forms/social-report.json', '/forms/outreach.json'), '/scoped.html': scoped });
  return { variants, present };
});

beforeEach(async () => {
  page = await stage.open();
  scripts = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'script') scripts.push(pathname.replace(/-[\w-]{8}(?=\.js$)/, ''));
  });
});

const form = () => page.locator('social-report-form');
const reads = () => form().evaluate((element) => element.shadowRoot.querySelector('.root').innerText);
const cut = (chunk) => page.route(new RegExp(`/${chunk}-[^/]*\\.js`), (route) => route.abort());
const mend = () => page.unrouteAll();

const folder = '/social-report-form/';
const named = (...names) => ['/page.js', ...names.map((name) => `${folder}${name}.js`)].sort();
/** Until a script has been asked for and has come. */
const comes = (name) => page.waitForResponse((response) => response.url().includes(`${folder}${name}-`)).then((response) => response.finished());
const everything = ['define', 'index', 'kit', 'fi', 'combobox', 'in-order', 'matrix', 'sending-kit', 'clients'];

test('fills, checks and sends with the code that its questions and its language need, and asks for nothing more once it is there', async () => {
  const rest = [comes('sending-kit'), comes('clients')];
  const person = await Keyboard.arrives(page, `${stage.url}/split.html`);
  await Promise.all(rest);
  assert.deepEqual(scripts.toSorted(), named(...everything));
  scripts.length = 0;
  await cut('.*');
  let last;
  for await (const state of walk(person, stage.site)) last = state;
  assert.equal(last, 'sent');
  assert.equal(stage.site.rows().length, 1);
  assert.deepEqual(scripts, []);
  assert.deepEqual(page.complaints.filter((text) => /Content Security Policy|Trusted/.test(text)), []);
});

test('what is behind the first question is imported by nothing else, so that it can be asked for under another address', async () => {
  for (const path of await filesBelow('packages/form/dist/social-report-form', (file) => file.endsWith('.js'))) {
    const imported = [...(await readFile(root + path, 'utf8')).matchAll(/(?:from|import)\s*"\.\/([^"]+)-[\w-]{8}\.js"/g)].map(([, name]) => name);
    assert.deepEqual(imported.filter((name) => !['define', 'kit', 'clients'].includes(name)), [], path);
    // Only what encrypts, with a key, which the element never gives.
    if (!path.includes('/sealed-')) assert.ok(!imported.includes('clients'), path);
  }
});

test('loads no list, table or group that none of its questions needs', async () => {
  const rest = [comes('sending-kit'), comes('clients')];
  await Keyboard.arrives(page, `${stage.url}/outreach-split.html`);
  await Promise.all(rest);
  assert.deepEqual(scripts.toSorted(), named('define', 'index', 'kit', 'fi', 'sending-kit', 'clients'));
});

test('a form that keeps drafts is not begun before what keeps them is there', async () => {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route(/\/drafts-kit-/, async (route) => (await held, route.continue()));
  const asked = page.waitForRequest(/\/drafts-kit-/);
  const sent = comes('clients');
  await page.goto(`${stage.url}/scoped.html`);
  await Promise.all([asked, sent]);
  assert.equal(await form().locator('[part=next]').count(), 0);
  letGo();
  await page.locator('[part=next]').waitFor();
  assert.deepEqual(scripts.toSorted(), named(...everything, 'drafts-kit'));
});

test('comes once, under whatever query its entry is asked for', async () => {
  await Keyboard.arrives(page, `${stage.url}/again.html`);
  assert.equal(scripts.filter((path) => path.includes('define')).length, 1);
  assert.deepEqual(page.complaints, []);
});

for (const chunk of ['kit', 'fi', 'matrix']) {
  test(`says so when the chunk ${chunk} does not come, shows no half form, and tries again`, async () => {
    await cut(chunk);
    await page.goto(`${stage.url}/split.html`);
    await form().getByRole('alert').waitFor();
    assert.match(await reads(), /^Lomakkeen lataaminen ei onnistunut\s+Tarkista verkkoyhteys ja yritä uudelleen\.\s+Jos ongelma jatkuu, kerro siitä palvelun ylläpidolle\.\s+Yritä uudelleen\s+Tietoja palvelun ylläpidolle\s*$/);
    await mend();
    await page.keyboard.press('Tab');
    await new Keyboard(page).enters({ name: 'Yritä uudelleen' });
    await page.locator('[part=next]').waitFor();
    assert.equal(await form().getByRole('alert').count(), 0);
  });
}

const taps = { place: 'kauppakeskus', aluekarkea: 'alue-keskusta', tapa: 'kohtaaminen', aihe: ['asunnottomuus'], signaali: 'uusi' };

for (const chunk of ['sending-kit', 'clients']) {
  test(`fills the form without the chunk ${chunk}, sends nothing, loses nothing, and goes on once it comes`, async () => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await cut(chunk);
    const before = stage.site.rows().length;
    await Keyboard.arrives(page, `${stage.url}/outreach-split.html`);
    await form().evaluate((element, answers) => (element.answers = answers), taps);
    await page.locator('[data-pointer="/yksiLause"]').pressSequentially('Asiakas 131052-308T odotti.');
    await page.locator('[part=next]').click();
    await form().getByRole('alert').waitFor();
    assert.match(await reads(), /Osaa lomakkeesta ei voitu ladata\s+Vastauksesi ovat yhä tällä sivulla/);
    assert.equal((await new Keyboard(page).looks()).name, 'Yritä uudelleen');
    // Whatever the page around it does.
    assert.deepEqual(await form().evaluate(async (element) => [element.checkValidity(), await element.submit()]), [false, undefined]);
    assert.equal(stage.site.rows().length, before);
    assert.ok(asked.some((url) => /\.js\?\d+$/.test(url)), 'under another address, for browsers that remember that it did not come');
    await mend();
    await form().getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.locator('#check').waitFor();
    assert.equal(await form().getByRole('alert').count(), 0);
    assert.match(await reads(), /131052-308T/);
    // The guard has looked at what was written before it came.
    await page.locator('[part=submit]').click();
    await page.locator('#summary').waitFor();
    assert.match(await reads(), /henkilötunnu/);
    assert.equal(stage.site.rows().length, before);
  });
}

test('sends nothing of what was cleared while the code that sends was on its way', async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\/sending-kit-[^/]*\.js/, (route) => held.then(() => route.continue()));
  const before = stage.site.rows().length;
  await Keyboard.arrives(page, `${stage.url}/outreach-split.html`);
  const answered = form().evaluate(async (element, answers) => {
    element.answers = answers;
    const receipt = element.submit();
    element.reset();
    return (await receipt) ?? 'nothing';
  }, taps);
  release();
  assert.equal(await answered, 'nothing');
  assert.equal(stage.site.rows().length, before);
  // It is there now: the same answers are sent when they are asked for again.
  assert.equal(await form().evaluate((element, answers) => ((element.answers = answers), element.submit().then(({ status }) => status)), taps), 'sent');
});

test('keeps the form and its language when another one does not come, and changes it on the next try', async () => {
  const person = await Keyboard.arrives(page, `${stage.url}/split.html`);
  await person.chooses('/responseUnit', 'tiimi');
  await person.types('/unitSize', '4');
  await cut('sv');
  await page.evaluate(() => (document.documentElement.lang = 'sv'));
  await form().getByRole('alert').waitFor();
  assert.match(await reads(), /Kieltä ei voitu vaihtaa[^]*Seuraava/);
  await mend();
  await person.tabsBackTo({ name: 'Yritä uudelleen' });
  await person.presses('Enter');
  await page.getByRole('button', { name: 'Nästa' }).waitFor();
  assert.equal(await form().getByRole('alert').count(), 0);
  assert.equal(await page.locator('[data-pointer="/unitSize"]').inputValue(), '4');
  assert.equal((await person.looks()).id, 'title');
});

test('offers no language in its menu that would need the network once more', async () => {
  const others = ['sv', 'en'].map((language) => page.waitForResponse((response) => response.url().includes(`/${language}-`)));
  const person = await Keyboard.arrives(page, `${stage.url}/menu.html`);
  await Promise.all(others);
  await page.context().setOffline(true);
  await person.enters({ kind: 'button', name: 'Svenska' });
  await page.getByRole('button', { name: 'Nästa' }).waitFor();
  assert.equal(await form().getByRole('alert').count(), 0);
});

test('the one-file drop-in asks for no other code, in any language', async () => {
  await Keyboard.arrives(page, stage.url);
  await page.evaluate(() => (document.documentElement.lang = 'sv'));
  await page.getByRole('button', { name: 'Nästa' }).waitFor();
  assert.deepEqual(scripts, ['/page.js', '/social-report-form.js']);
});
