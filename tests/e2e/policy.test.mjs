// The form in a page with the strictest policy we promise: nothing is reported, and what breaks the policy would be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from './support/example.mjs';

const EXACTLY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html social-report";

/** Waits until what the page has said so far has arrived here: messages keep their order. */
const settled = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

test('the page is served with the policy, and the form breaks no part of it', async (t) => {
  const { url, open } = await example(t);
  assert.equal((await fetch(url)).headers.get('content-security-policy'), EXACTLY);
  const page = await open();
  const form = page.locator('social-report-form');
  await form.locator('input[type=radio]').first().check();
  await form.locator('[part~=next]').click();
  await settled(page);
  assert.deepEqual(page.violations, []);
  assert.deepEqual(page.faults, []);
});

test('a second language, in the dark, on a phone: the same', async (t) => {
  const { open } = await example(t);
  for (const [path, options] of [
    ['/?lang=sv', { colorScheme: 'dark' }],
    ['/?lang=en', { viewport: { width: 320, height: 640 } }],
  ]) {
    const page = await open(path, options);
    await settled(page);
    assert.deepEqual([page.violations, page.faults], [[], []]);
  }
});

for (const [what, directive, plant] of [
  ['style=', 'style-src-attr', ({ shadowRoot: root }) => root.querySelector('[role=heading]').setAttribute('style', 'color: red')],
  ['a <style> element', 'style-src-elem', ({ shadowRoot: root }) => root.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }))],
  ['markup from text', 'require-trusted-types-for', ({ shadowRoot: root }) => {
    try {
      root.querySelector('[role=heading]').innerHTML = '<b>x</b>';
    } catch {
      // reported, and thrown
    }
  }],
  ['an image from elsewhere', 'img-src', ({ shadowRoot: root }) => root.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/x.png' }))],
]) {
  test(`a planted violation is reported: ${what}`, async (t) => {
    const { open } = await example(t);
    const page = await open();
    await page.locator('social-report-form').evaluate(plant);
    await settled(page);
    assert.equal(page.violations.length, 1, page.violations.join());
    assert.ok(page.violations[0].startsWith(directive), page.violations[0]);
  });
}
