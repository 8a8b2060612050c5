// The split build in the same page, under the same policy; and what a person sees when a part of it does not come.
import assert from 'node:assert/strict';
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
  const split = (query) => examplePage.replace('<script defer src="/social-report-form.js">', `<script type="module" src="/social-report-form/index.js${query}">`);
  const variants = { '/split.html': split(''), '/again.html': split('?v=2'), '/menu.html': split('').replace('<social-report-form', '$& language-menu') };
  assert.notEqual(split(''), examplePage);
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
const cut = (chunk) => page.route(new RegExp(`/${chunk}-[^/]*\\.js$`), (route) => route.abort());
const mend = () => page.unrouteAll();

test('fills, checks and sends with the language that is spoken, and asks for nothing once the first question is there', async () => {
  const person = await Keyboard.arrives(page, `${stage.url}/split.html`);
  const folder = '/social-report-form/';
  assert.deepEqual(scripts.toSorted(), ['/page.js', ...['define', 'fi', 'index', 'kit'].map((name) => `${folder}${name}.js`)]);
  scripts.length = 0;
  await cut('.*');
  let last;
  for await (const state of walk(person, stage.site)) last = state;
  assert.equal(last, 'sent');
  assert.equal(stage.site.rows().length, 1);
  assert.deepEqual(scripts, []);
  assert.deepEqual(page.complaints.filter((text) => /Content Security Policy|Trusted/.test(text)), []);
});

test('comes once, under whatever query its entry is asked for', async () => {
  await Keyboard.arrives(page, `${stage.url}/again.html`);
  assert.equal(scripts.filter((path) => path.includes('define')).length, 1);
  assert.deepEqual(page.complaints, []);
});

for (const chunk of ['kit', 'fi']) {
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
