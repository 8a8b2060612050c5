// The strict policy of the example page: nothing the form does in a whole filling is reported as a violation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard } from './lib/keyboard.mjs';
import { examplePage } from './lib/site.mjs';
import { useStage } from './lib/stage.mjs';
import { walk } from './lib/walk.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html social-report";

const stage = useStage(() => {
  const planted = (markup) => examplePage.replace('</main>', `${markup}</main>`);
  const variants = {
    '/style.html': planted('<p style="color: red">Planted</p>'),
    '/sink.html': planted('<script src="/sink.js"></script>'),
    '/sink.js': "document.querySelector('main').innerHTML = '<p>Planted</p>';",
  };
  return { variants };
});

/** A page that tells each violation as it happens, before any script of its own has run. */
async function openWatched() {
  const page = await stage.open();
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
  const page = await stage.open();
  const response = await page.goto(stage.url);
  assert.equal(response.headers()['content-security-policy'], POLICY);
});

test('no violation in a whole filling, with errors, a failed attempt and a receipt', async () => {
  const { page, violations } = await openWatched();
  const person = await Keyboard.arrives(page, stage.url);
  const states = [];
  for await (const state of walk(person, stage.site)) states.push(state);
  assert.ok(states.includes('check') && states.at(-1) === 'sent');
  assert.deepEqual(violations, []);
  assert.deepEqual(aboutPolicy(page.complaints), []);
});

test('a planted style attribute is reported, so the check can fail', async () => {
  const { page, violations } = await openWatched();
  await Keyboard.arrives(page, `${stage.url}/style.html`);
  assert.equal(violations.length, 1);
  assert.match(violations[0], /^style-src-attr /);
  assert.equal(aboutPolicy(page.complaints).length, 1);
});

test('planted markup from a string is reported, so Trusted Types are watched too', async () => {
  const { page, violations } = await openWatched();
  await Keyboard.arrives(page, `${stage.url}/sink.html`);
  assert.equal(violations.length, 1);
  assert.match(violations[0], /^require-trusted-types-for /);
});
