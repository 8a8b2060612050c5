// Where focus goes by Tab: through every control in the order they are read, always in sight and marked, in and out
// again; and what a press that is taken back does: nothing (WCAG 2.1.2, 2.4.3, 2.4.7, 2.4.11, 2.5.2, 3.2.1, 3.2.2).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useStage } from './lib/stage.mjs';
import { fillAll, modelOf } from './lib/states.mjs';

const stage = useStage();
const form = 'social-report-form';

async function openAt(name, target, options) {
  const page = await stage.open({ viewport: { width: 390, height: 500 }, ...options });
  await page.goto(`${stage.url}/${name}.html`);
  await page.locator('[part~=next]').first().waitFor();
  await page.locator(form).evaluate(
    async (element, [answers, place]) => {
      element.answers = answers;
      element.goTo(place);
      await element.updateComplete;
    },
    [fillAll(modelOf(`${name}.json`)), target],
  );
  return page;
}

/** Runs in the page: what has focus, whether it is in sight, not covered, and marked. */
function inspectFocus() {
  const host = document.querySelector('social-report-form');
  if (document.activeElement !== host) return { outside: true };
  const root = host.shadowRoot;
  const element = root.activeElement;
  const { left, top, width, height, bottom } = element.getBoundingClientRect();
  // The top left corner of what is seen of it: a control may be taller than the screen.
  const x = left + Math.min(width / 2, 8);
  const y = Math.max(top, 0) + Math.min(height / 2, 8);
  const hit = root.elementFromPoint(x, y);
  const style = getComputedStyle(element);
  const faults = [
    ...(bottom <= 0 || top >= innerHeight ? ['out of sight'] : []),
    ...(hit === element || element.contains(hit) || hit?.closest('label')?.control === element ? [] : [`covered by ${hit?.localName}`]),
    ...(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? [] : ['without a ring']),
  ];
  const all = [...root.querySelectorAll('*')];
  return { name: `${element.localName}${element.id && `#${element.id}`} ${element.dataset.pointer ?? element.textContent.trim().slice(0, 30)}`, place: all.indexOf(element), faults };
}

for (const [name, target] of [['social-report', 'kuka'], ['social-report', 'havainto'], ['municipal-survey', 'kehittaminen']]) {
  test(`${name}, ${target}: Tab goes through in order, each stop is in sight and marked, and out at the end; back the same way`, async () => {
    const page = await openAt(name, target);
    await page.locator(form).evaluate((element) => element.shadowRoot.querySelector('summary, [data-pointer]').focus());
    const walk = async (key) => {
      const way = [];
      for (let stop = await page.evaluate(inspectFocus); !stop.outside; stop = await page.evaluate(inspectFocus)) {
        way.push(stop);
        assert.ok(way.length < 200, `${key} never leaves the form: ${way.slice(-5).map((each) => each.name).join(', ')}`);
        await page.keyboard.press(key);
      }
      return way;
    };
    const there = await walk('Tab');
    assert.ok(there.length > 5);
    assert.deepEqual(there.flatMap((stop) => stop.faults.map((fault) => `${stop.name}: ${fault}`)), []);
    assert.deepEqual(there.map(({ place }) => place), [...there].map(({ place }) => place).sort((a, b) => a - b), 'in the order of reading');
    await page.keyboard.press('Shift+Tab');
    const back = await walk('Shift+Tab');
    assert.deepEqual(back.map((stop) => stop.name).slice(0, there.length), there.map((stop) => stop.name).reverse());
  });
}

test('choosing an answer moves neither focus nor page', async () => {
  const page = await openAt('social-report', 'kuka');
  const where = () => page.locator(form).evaluate(({ shadowRoot: root }) => [root.activeElement?.id, root.querySelector('.page [role=heading]').textContent]);
  for (const control of ['[type=radio]', '[type=checkbox]', '[type=radio]:not(:checked)']) {
    await page.locator(control).first().focus();
    const before = await where();
    await page.keyboard.press('Space');
    await page.locator(form).evaluate((element) => element.updateComplete);
    assert.deepEqual(await where(), before, control);
  }
});

test('a press that is taken back does nothing', async () => {
  const page = await openAt('social-report', 'kuka', { viewport: { width: 1280, height: 900 } });
  const state = () => page.locator(form).evaluate((element) => [JSON.stringify(element.answers), element.shadowRoot.querySelector('.page [role=heading]').textContent]);
  const pressesAndLeaves = async (selector) => {
    const target = page.locator(selector).first();
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await target.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(2, 2);
    await page.mouse.up();
    await page.locator(form).evaluate((element) => element.updateComplete);
  };
  const before = await state();
  for (const selector of ['[part~=next]', '[type=radio]:not(:checked) + label', '[type=checkbox]:not(:checked) + label']) {
    await pressesAndLeaves(selector);
    assert.deepEqual(await state(), before, selector);
  }
  await page.locator('[role=combobox]').first().click();
  await page.locator('[role=option]').first().waitFor();
  await pressesAndLeaves('[role=option]:not([aria-selected=true])');
  assert.deepEqual(await state(), before, 'an option of a list');
});
