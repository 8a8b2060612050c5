// The form goes by its own width: in a narrow column of a wide window it is what it is on a phone. And it keeps its look
// in pages that say something of every element.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outOfBox, tooSmall, tooWide } from './lib/sizes.mjs';
import { stage as bare } from './lib/stage-page.mjs';
import { useStage } from './lib/stage.mjs';
import { modelOf, statesOf } from './lib/states.mjs';

const hostile = `
* {
  color: red !important; -webkit-text-fill-color: red !important; font: italic small-caps 30px/3 cursive !important;
  letter-spacing: .4em !important; word-spacing: 1em !important; text-transform: uppercase !important; text-align: right !important;
  text-indent: 3em !important; text-shadow: 2px 2px red !important; white-space: nowrap !important; word-break: break-all !important;
  list-style: square !important; cursor: wait !important; border-collapse: separate !important; border-spacing: 9px !important;
}
html, body, social-report-form { font-size: 16px !important; }
input, select, textarea { display: none !important; }
button, label, fieldset, legend, table { all: unset !important; }
.root, .question, .option, .help, .error, .heading { display: none !important; }
`;
const roots = { '/tiny.css': 'html { font-size: 62.5%; }', '/huge.css': 'html { font-size: 32px; }', '/hostile.css': hostile, '/plain.css': '' };

const stage = useStage({ variants: { ...bare, ...roots } });

async function opens(query, options) {
  const page = await stage.open({ reducedMotion: 'reduce', ...options });
  await page.goto(`${stage.url}/stage.html?${query}`);
  await page.locator('[part~=next]').first().waitFor();
  return page;
}

for (const name of ['social-report.json', 'municipal-survey.json', 'team-summary.json']) {
  test(`${name} in a panel of 300 px beside a client's record: nothing cut off, targets for a thumb, in every state`, async (t) => {
    const page = await opens(`form=${name}&width=300px`, { viewport: { width: 1280, height: 900 } });
    const found = [];
    let states = 0;
    for await (const state of statesOf(page, modelOf(name))) {
      for (const fault of [...(await page.evaluate(outOfBox)), ...(await page.evaluate(tooSmall, 43.9))]) found.push(`${state}: ${fault}`);
      states++;
    }
    t.diagnostic(`${states} states`);
    assert.deepEqual(found, []);
  });
}

test('a table is one question a row in the panel, and a table when the panel is widened', async () => {
  const page = await opens('width=300px&form=social-report.json');
  await page.locator('social-report-form').evaluate((form) => form.goTo('vaikutukset'));
  const cell = page.locator('.matrix td.option').first();
  const display = () => cell.evaluate((element) => [getComputedStyle(element).display, getComputedStyle(element.querySelector('label')).fontSize !== '0px']);
  assert.deepEqual(await display(), ['grid', true]);
  await page.locator('main').evaluate((main) => (main.style.inlineSize = '800px'));
  assert.deepEqual(await display(), ['table-cell', false]);
});

test('at 200 px still nothing is out of reach', async () => {
  const page = await opens('form=social-report.json&width=200px', { viewport: { width: 1280, height: 900 } });
  const found = [];
  for await (const state of statesOf(page, modelOf('social-report.json'))) found.push(...(await page.evaluate(outOfBox)).map((fault) => `${state}: ${fault}`));
  assert.deepEqual(found, []);
});

/** Everything that is computed for everything that is drawn, and where it is. */
const looks = (page) =>
  page.locator('social-report-form').evaluate((form) => {
    const { left, top } = form.getBoundingClientRect();
    return [...form.shadowRoot.querySelectorAll('*')].map((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const values = [...style].filter((name) => !name.startsWith('--')).map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return [element.localName, element.className, box.left - left, box.top - top, box.width, box.height, ...values];
    });
  });

test('a page that styles every element with !important changes nothing inside', async () => {
  const [calm, rough] = [await looks(await opens('style=/plain.css&width=600px')), await looks(await opens('style=/hostile.css&width=600px'))];
  assert.equal(rough.length, calm.length);
  const changed = calm.flatMap((element, at) => element.flatMap((value, index) => (value === rough[at][index] ? [] : `${element[0]}.${element[1]}: ${value} → ${rough[at][index]}`)));
  assert.deepEqual([...new Set(changed)].slice(0, 20), []);
});

test('a root of 62.5 %: text of 16 px and targets of 44 px all the same', async () => {
  const page = await opens('style=/tiny.css');
  assert.equal(await page.locator('.root').evaluate((root) => getComputedStyle(root).fontSize), '16px');
  assert.deepEqual(await page.evaluate(tooSmall, 43.9), []);
});

test('a root of 32 px, as who needs large text sets it: the form grows along and stays in its page', async () => {
  const page = await opens('style=/huge.css', { viewport: { width: 640, height: 900 } });
  assert.equal(await page.locator('.root').evaluate((root) => getComputedStyle(root).fontSize), '34px');
  assert.deepEqual(await page.evaluate(tooWide), []);
});

test('from right to left: nothing out of the box in any state', async () => {
  const page = await opens('form=social-report.json&width=320px');
  // The form goes by the direction of its language; none that it speaks goes this way.
  await page.locator('.root').evaluate((root) => (root.dir = 'rtl'));
  const found = [];
  for await (const state of statesOf(page, modelOf('social-report.json'))) found.push(...(await page.evaluate(outOfBox)).map((fault) => `${state}: ${fault}`));
  assert.deepEqual(found, []);
  assert.equal(await page.locator('.root').evaluate((root) => getComputedStyle(root).direction), 'rtl');
});
