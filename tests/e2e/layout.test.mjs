// What the theme promises of sizes: no sideways scrolling on the narrowest screens and at 400 % zoom, targets that a
// thumb hits, edges and focus in forced colours; and two forms on one page that each speak their own language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard } from './lib/keyboard.mjs';
import { examplePage } from './lib/site.mjs';
import { tooSmall, tooWide } from './lib/sizes.mjs';
import { useStage } from './lib/stage.mjs';
import { walk } from './lib/walk.mjs';

const stage = useStage(() => {
  const form = /<social-report-form[^>]*>/.exec(examplePage)[0];
  const both = ['sv', 'en'].map((lang) => `<div lang="${lang}">${form}</social-report-form></div>`).join('');
  const variants = { '/two.html': examplePage.replace(/<social-report-form.*<\/social-report-form>/, both) };
  return { variants };
});

test('320 px wide: nothing beyond the edge and every target large enough, in every state', async (t) => {
  const page = await stage.open({ viewport: { width: 320, height: 640 }, hasTouch: true });
  const person = await Keyboard.arrives(page, stage.url);
  const found = [];
  let states = 0;
  for await (const state of walk(person, stage.site)) {
    for (const fault of [...(await page.evaluate(tooWide)), ...(await page.evaluate(tooSmall))]) found.push(`${state}: ${fault}`);
    states++;
  }
  t.diagnostic(`${states} states measured`);
  assert.deepEqual(found, []);
});

for (const language of ['sv', 'en']) {
  test(`400 % zoom on a 1280 px screen in ${language}: nothing beyond the edge, errors shown`, async () => {
    const page = await stage.open({ viewport: { width: 1280 / 4, height: 800 / 4 }, deviceScaleFactor: 4 });
    const person = await Keyboard.arrives(page, `${stage.url}/?lang=${language}`);
    await person.continues();
    assert.equal((await person.looks()).id, 'summary');
    assert.deepEqual(await page.evaluate(tooWide), []);
  });
}

test('forced colours: edges and the focus ring are there', async () => {
  const page = await stage.open({ forcedColors: 'active' });
  const person = await Keyboard.arrives(page, stage.url);
  /** Width of the edge or ring that is really drawn; 0 for a transparent one. */
  const drawn = (selector, property) =>
    page.locator(selector).first().evaluate((element, name) => {
      const style = getComputedStyle(element);
      const visible = style[`${name}Style`] !== 'none' && !/^(transparent|rgba\(.*, 0\))$/.test(style[`${name}Color`]);
      return visible ? parseFloat(style[`${name}Width`]) : 0;
    }, property);
  for (const control of ['[type=radio]', '[type=checkbox]', 'input[role=combobox]', '[data-pointer="/alue"]', '[part=next]']) {
    assert.ok((await drawn(control, 'borderTop')) >= 1, `${control} has an edge`);
    await person.tabsTo(await page.locator(control).first().evaluate(({ id, part }) => (id ? { id } : { part: part.value })));
    assert.ok((await drawn(control, 'outline')) >= 2, `${control} has a focus ring`);
  }
});

test('two forms on one page each speak the language of their place', async () => {
  const page = await stage.open();
  const person = await Keyboard.arrives(page, `${stage.url}/two.html`);
  await page.locator('[part=next]').nth(1).waitFor();
  const texts = () => page.locator('social-report-form').evaluateAll((forms) => forms.map(({ shadowRoot }) => shadowRoot.querySelector('.root').innerText));
  const [swedish, english] = await texts();
  assert.match(swedish, /Social rapport[\s\S]*Sida 1\/7[\s\S]*Nästa/);
  assert.match(english, /Social report[\s\S]*Page 1 of 7[\s\S]*Next/);
  // Errors are told in each one's own words, also after the other has spoken.
  await person.enters({ part: 'next', name: 'Next' });
  await person.tabsBackTo({ part: 'next', name: 'Nästa' });
  await person.presses('Enter');
  const [korrigera, correct] = await texts();
  assert.match(korrigera, /Korrigera 4 svar/);
  assert.doesNotMatch(korrigera, /Correct 4 answers/);
  assert.match(correct, /Correct 4 answers/);
  assert.doesNotMatch(correct, /Korrigera/);
});
