// What a person meets before there is a form, when there is none, and on paper. Time is the page's clock, moved by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { Keyboard } from './lib/keyboard.mjs';
import { examplePage } from './lib/site.mjs';
import { useStage } from './lib/stage.mjs';
import { walk } from './lib/walk.mjs';

const definition = '**/forms/social-report.json';
const stage = useStage(() => ({
  variants: {
    '/helped.html': examplePage.replace('</social-report-form>', '<p slot="help">Soita: 02 123 4567</p></social-report-form>'),
    '/pinned.html': examplePage.replace('<social-report-form', `$& digest="sha256-${'0'.repeat(64)}"`),
  },
}));

const form = (page) => page.locator('social-report-form');
const reads = async (page) => (await form(page).evaluate((element) => element.shadowRoot.querySelector('.root').innerText)).split(/\s*\n\s*/).filter(Boolean);
const answers = (page, response) => page.route(definition, (route) => route.fulfill(response));

test('says nothing at first, then that the form is coming, then what one can do about a slow network; trying again brings it', async () => {
  const page = await stage.open();
  // Time stands still until it is told to go on.
  await page.clock.install({ time: 0 });
  // Far ahead: the clock runs until then.
  await page.clock.pauseAt(3_600_000);
  let asked = 0;
  const held = [];
  await page.route(definition, (route) => (++asked === 1 ? held.push(route) : route.continue()));
  const request = page.waitForRequest(definition);
  await page.goto(stage.url);
  await request;
  assert.deepEqual(await reads(page), []);
  const status = form(page).getByRole('status').first();
  await page.clock.runFor(1000);
  assert.equal(await status.innerText(), 'Ladataan lomaketta…');
  assert.equal(await form(page).getByRole('button').count(), 0);
  await page.clock.runFor(10_000);
  assert.match(await status.innerText(), /kestää tavallista kauemmin\. Verkkoyhteys voi olla hidas\./);
  const person = new Keyboard(page);
  await person.enters({ name: 'Yritä uudelleen' });
  await page.locator('[part=next]').waitFor();
  assert.equal(await form(page).locator('.loading').count(), 0);
  // The answer to the first request comes after all: nothing starts anew under the person's hands.
  await person.chooses('/responseUnit', 'tiimi');
  await held[0].continue();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('[data-pointer="/responseUnit"][value=tiimi]').isChecked(), true);
});

const html = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Kirjaudu</title>' };
const troubles = [
  { name: 'a missing definition', response: { status: 404, body: '' }, says: /Lomaketta ei löytynyt/, details: /load-failed[^]*social-report\.json answered 404/, retry: true },
  { name: 'a login page in its place', response: html, says: /Kirjautumisesi on ehkä vanhentunut/, details: /load-failed[^]*answered 200 text\/html/, retry: true },
  { name: 'a session that ended', response: { status: 401, body: '' }, says: /Kirjautumisesi on ehkä vanhentunut/, details: /answered 401/, retry: true },
  { name: 'a service that is down', response: { status: 503, body: '' }, says: /Tarkista verkkoyhteys/, details: /answered 503/, retry: true },
  { name: 'a definition cut short', response: { status: 200, contentType: 'application/json', body: '{"title":' }, says: /Lomakkeessa on virhe/, details: /json-syntax/, retry: false },
  { name: 'a definition with a fault', response: { status: 200, contentType: 'application/json', body: '{"type":"object","properties":{"a":{"titel":"x"}}}' }, says: /Lomakkeessa on virhe/, details: /unknown-keyword[^]*\/properties\/a/, retry: false },
];

for (const { name, response, says, details, retry } of troubles) {
  test(`${name}: said in the person's words, with the details for whoever looks after it folded away`, async () => {
    const page = await stage.open();
    await page.addInitScript({ content: axe.source });
    await answers(page, response);
    await page.goto(stage.url);
    const alert = form(page).getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), says);
    const words = (await reads(page)).join(' ');
    assert.match(words, /kerro siitä palvelun ylläpidolle/);
    assert.doesNotMatch(words, details);
    const { violations } = await page.evaluate(() => window.axe.run('social-report-form'));
    assert.deepEqual(violations, []);
    const person = new Keyboard(page);
    await person.enters({ tag: 'summary' });
    assert.match((await reads(page)).join(' '), details);
    assert.equal(await form(page).getByRole('button', { name: 'Yritä uudelleen' }).count(), Number(retry));
    if (!retry) return;
    await page.unrouteAll();
    await person.tabsBackTo({ name: 'Yritä uudelleen' });
    await person.presses('Enter');
    await page.locator('[part=next]').waitFor();
  });
}

test('another version than the page expects is refused, and says so', async () => {
  const page = await stage.open();
  await page.goto(`${stage.url}/pinned.html`);
  await form(page).getByRole('alert').waitFor();
  assert.match((await reads(page)).join(' '), /ei ole se versio, jota tämä sivu odottaa/);
});

test('the host says whom to turn to', async () => {
  const page = await stage.open();
  await answers(page, { status: 404, body: '' });
  await page.goto(`${stage.url}/helped.html`);
  await form(page).getByRole('alert').waitFor();
  assert.equal(await page.getByText('Soita: 02 123 4567').isVisible(), true);
  assert.equal(await page.getByText('kerro siitä palvelun ylläpidolle').isVisible(), false);
});

/** What is on paper when the browser prints: read between `beforeprint` and `afterprint`, as drawn for print. */
async function prints(page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => {
    window.printed = [];
    const element = document.querySelector('social-report-form');
    window.addEventListener('beforeprint', () => {
      const root = element.shadowRoot.querySelector('.root');
      const { color, backgroundColor } = getComputedStyle(root);
      window.printed.push({ text: root.innerText, color, backgroundColor, buttons: [...root.querySelectorAll('button')].filter((button) => button.checkVisibility()).length });
    }, { once: true });
  });
  const pdf = await page.pdf({ format: 'A4' });
  await page.emulateMedia({ media: 'screen' });
  const [paper, ...more] = await page.evaluate(() => window.printed);
  assert.deepEqual(more, []);
  return { ...paper, sheets: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length };
}

test('printing gives the whole report in words, black on white, and leaves the form where it was', async () => {
  const page = await stage.open({ colorScheme: 'dark' });
  const person = await Keyboard.arrives(page, stage.url);
  for await (const state of walk(person, stage.site)) {
    if (state === 'ehdotus filled') {
      const focus = await person.looks();
      const { text, color, buttons, sheets } = await prints(page);
      for (const words of ['Perheet odottavat velkaneuvontaa kuukausia.', 'Isännöitsijä', 'Kirjeet selkokielelle.', 'Ei vastausta']) assert.ok(text.includes(words), words);
      assert.deepEqual([color, buttons], ['rgb(0, 0, 0)', 0]);
      assert.ok(sheets >= 2 && sheets <= 5, `${sheets} sheets`);
      assert.deepEqual(await person.looks(), focus);
      assert.equal(await form(page).locator('.printed').count(), 0);
    }
    if (state === 'sent') assert.match((await prints(page)).text, /Raportin tunnus[^]*Perheet odottavat velkaneuvontaa/);
  }
});
