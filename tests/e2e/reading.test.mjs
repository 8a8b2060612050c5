// Every page of every form can be read and hit: on the narrowest screen, turned on its side, and with the spacing that
// some people need (WCAG 1.3.4, 1.4.10, 1.4.12, 2.5.8); its help always stands at the same place (3.2.6).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutOff, tooSmall, tooWide } from './lib/sizes.mjs';
import { formNames } from './lib/site.mjs';
import { useStage } from './lib/stage.mjs';
import { modelOf, statesOf } from './lib/states.mjs';

const stage = useStage();
const form = 'social-report-form';

/** The spacing of WCAG 1.4.12, put where a person's own style sheet would be: over everything. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

async function openForm(name, options) {
  const page = await stage.open({ reducedMotion: 'reduce', ...options });
  await page.goto(`${stage.url}/${name}.html`);
  await page.locator('[part~=next]').first().waitFor();
  return page;
}

for (const name of formNames) {
  test(`${name}: 320 px wide, nothing beyond the edge or cut off and every target large enough, with wide spacing too`, async (t) => {
    const page = await openForm(name, { viewport: { width: 320, height: 640 }, hasTouch: true });
    await page.locator(form).evaluate(async (element, css) => {
      globalThis.wide = new CSSStyleSheet();
      await globalThis.wide.replace(css);
      globalThis.setWide = (on) => {
        const sheets = element.shadowRoot.adoptedStyleSheets.filter((sheet) => sheet !== globalThis.wide);
        element.shadowRoot.adoptedStyleSheets = on ? [...sheets, globalThis.wide] : sheets;
      };
    }, spacing);
    const found = [];
    let states = 0;
    const measure = async (state, rulers) => {
      for (const ruler of rulers) found.push(...(await page.evaluate(ruler)).map((fault) => `${state}: ${fault}`));
    };
    for await (const state of statesOf(page, modelOf(`${name}.json`))) {
      states++;
      await page.evaluate(() => globalThis.setWide(false));
      await measure(state, [tooWide, tooSmall, cutOff]);
      await page.evaluate(() => globalThis.setWide(true));
      await measure(`${state}, wide spacing`, [tooWide, cutOff]);
    }
    t.diagnostic(`${name}: ${states} states`);
    assert.deepEqual(found, []);
  });
}

test('turned on its side the form shows the same questions', async () => {
  const asked = async (viewport) => {
    const page = await openForm('social-report', { viewport });
    return page.locator('[data-question]').evaluateAll((questions) => questions.filter((each) => each.checkVisibility()).map((each) => each.dataset.question));
  };
  const upright = await asked({ width: 360, height: 740 });
  assert.ok(upright.length > 4);
  assert.deepEqual(await asked({ width: 740, height: 360 }), upright);
});

test('language menu, title, way through the pages, questions, buttons and help come in the same order on every page', async () => {
  const page = await openForm('social-report');
  await page.locator(form).evaluate((element) => {
    element.languageMenu = true;
    element.append(Object.assign(document.createElement('p'), { slot: 'outro', id: 'outro', textContent: 'Kysy lisää: 010 000 0000' }));
  });
  const parts = ['.languages', '.title', '.progress', '.page', '.buttons', 'slot[name=outro]'];
  const seen = [];
  for await (const state of statesOf(page, modelOf('social-report.json'), ['filled'])) {
    if (!state.endsWith('filled')) continue;
    const order = await page.locator(form).evaluate((element, wanted) => {
      const found = wanted.map((selector) => [selector, element.shadowRoot.querySelector(selector)]);
      return found.sort(([, a], [, b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)).map(([selector]) => selector);
    }, parts);
    assert.deepEqual(order, parts, state);
    seen.push(state);
  }
  assert.ok(seen.length > 3);
});

test('nothing appears on hover, and nothing moves for whoever wants less motion', async () => {
  const page = await openForm('social-report');
  const { hints, moving } = await page.locator(form).evaluate((element) => {
    const inside = [...element.shadowRoot.querySelectorAll('*')];
    const moves = (each) => ['transitionDuration', 'animationDuration'].some((name) => getComputedStyle(each)[name].split(', ').some((time) => parseFloat(time) > 0));
    return { hints: inside.filter((each) => each.title).length, moving: inside.filter(moves).map((each) => each.localName) };
  });
  assert.equal(hints, 0, 'no tooltips');
  assert.deepEqual(moving, []);
});

test('the rulers find a long word, a small target and words cut off', async () => {
  const page = await openForm('social-report', { viewport: { width: 320, height: 640 } });
  await page.locator(form).evaluate(async (element) => {
    const sheet = new CSSStyleSheet();
    await sheet.replace('.title { inline-size: 500px !important } button { min-block-size: 0 !important; block-size: 12px !important } .page > p { block-size: 4px !important; overflow: hidden !important }');
    element.shadowRoot.adoptedStyleSheets = [...element.shadowRoot.adoptedStyleSheets, sheet];
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Sanoja';
    element.shadowRoot.querySelector('.page').append(paragraph);
  });
  assert.notDeepEqual(await page.evaluate(tooWide), []);
  assert.notDeepEqual(await page.evaluate(tooSmall), []);
  assert.notDeepEqual(await page.evaluate(cutOff), []);
});
