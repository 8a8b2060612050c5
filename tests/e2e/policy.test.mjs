// The strict policy of the example page: nothing the form does in a whole filling is reported as a violation.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openBrowser, openPage } from './lib/browser.mjs';
import { Keyboard } from './lib/keyboard.mjs';
import { startSite } from './lib/site.mjs';
import { walk } from './lib/walk.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html social-report";

let site;
let browser;

before(async () => {
  const page = await readFile(new URL('../../examples/plain-html/index.html', import.meta.url), 'utf8');
  const planted = (markup) => page.replace('</main>', `${markup}</main>`);
  const variants = {
    '/style.html': planted('<p style="color: red">Planted</p>'),
    '/sink.html': planted('<script src="/sink.js"></script>'),
    '/sink.js': "document.querySelector('main').innerHTML = '<p>Planted</p>';",
  };
  [site, browser] = await Promise.all([startSite({ variants }), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A page that tells each violation as it happens, before any script of its own has run. */
async function openWatched() {
  const page = await openPage(browser);
  const violations = [];
  await page.exposeFunction('tellViolation', (violation) => violations.push(violation));
  await page.addInitScript(() => {
    const tell = ({ effectiveDirective, sourceFile, sample }) => window.tellViolation(`${effectiveDirective} ${sourceFile} ${sample}`);
    document.addEventListener('securitypolicyviolation', tell);
  });
  return { page, violations };
}

const aboutPolicy = (complaints) => complaints.filter((text) => /Content Security Policy|TrustedHTML|Trusted Type/i.test(text));

test('the page is served with the policy', async () => {
  const page = await openPage(browser);
  const response = await page.goto(site.url);
  assert.equal(response.headers()['content-security-policy'], POLICY);
});

test('no violation in a whole filling, with errors, a failed attempt and a receipt', async () => {
  const { page, violations } = await openWatched();
  const person = await Keyboard.arrives(page, site.url);
  const states = [];
  for await (const state of walk(person, site)) states.push(state);
  assert.ok(states.includes('check') && states.at(-1) === 'sent');
  assert.deepEqual(violations, []);
  assert.deepEqual(aboutPolicy(page.complaints), []);
});

test('a planted style attribute is reported, so the check can fail', async () => {
  const { page, violations } = await openWatched();
  await Keyboard.arrives(page, `${site.url}/style.html`);
  assert.equal(violations.length, 1);
  assert.match(violations[0], /^style-src-attr /);
  assert.equal(aboutPolicy(page.complaints).length, 1);
});

test('planted markup from a string is reported, so Trusted Types are watched too', async () => {
  const { page, violations } = await openWatched();
  await Keyboard.arrives(page, `${site.url}/sink.html`);
  assert.equal(violations.length, 1);
  assert.match(violations[0], /^require-trusted-types-for /);
});
