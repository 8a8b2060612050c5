// Every label is clicked: the click lands on the label, and goes to its own control and no other. axe cannot tell:
// controls that share an id have a label each, and one of them answers for both.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formNames } from './lib/site.mjs';
import { useStage } from './lib/stage.mjs';
import { modelOf, statesOf } from './lib/states.mjs';

const stage = useStage();

/** Runs in the page: clicks each label and tells which did not come to the control beside it. Nothing is chosen by it. */
function clickLabels() {
  const root = document.querySelector('social-report-form').shadowRoot;
  const landed = [];
  const listen = (event) => {
    const [target] = event.composedPath();
    if (!target.matches('input, select, textarea')) return;
    landed.push(target);
    // So that no answer changes, and with it the questions.
    event.preventDefault();
    event.stopPropagation();
  };
  root.addEventListener('click', listen, true);
  const faults = [];
  let clicked = 0;
  for (const label of root.querySelectorAll('label')) {
    if (!label.checkVisibility() || label.control?.disabled) continue;
    label.scrollIntoView({ block: 'center' });
    const words = [...label.getClientRects()].at(-1);
    const hit = root.elementFromPoint(words.left + words.width / 2, words.top + words.height / 2);
    const name = `"${label.textContent.trim()}"`;
    const own = label.parentElement.querySelector('input, select, textarea');
    if (!hit?.closest('label, input, select, textarea') || (hit.closest('label') ?? own) !== (hit.closest('label') ? label : hit)) faults.push(`${name} is covered by ${hit?.localName}`);
    landed.length = 0;
    label.click();
    clicked++;
    if (landed.length !== 1 || landed[0] !== own) faults.push(`${name} leads to ${landed.map((each) => each.id).join() || 'nothing'} instead of ${own?.id}`);
    else if (!/^(radio|checkbox)$/.test(own.type) && root.activeElement !== own) faults.push(`${name} gives no focus`);
  }
  root.removeEventListener('click', listen, true);
  return { clicked, faults };
}

for (const name of formNames) {
  test(`${name}: every label leads to its own control`, async (t) => {
    const page = await stage.open({ viewport: { width: 390, height: 844 } });
    await page.goto(`${stage.url}/${name}.html`);
    let total = 0;
    const found = [];
    for await (const state of statesOf(page, modelOf(`${name}.json`), ['filled'])) {
      if (!state.endsWith('filled')) continue;
      const { clicked, faults } = await page.evaluate(clickLabels);
      total += clicked;
      found.push(...faults.map((fault) => `${state}: ${fault}`));
    }
    t.diagnostic(`${name}: ${total} labels`);
    assert.ok(total > 20);
    assert.deepEqual(found, []);
  });
}

test('two controls with one id: the label of the second is found to lead to the first', async () => {
  const page = await stage.open();
  await page.goto(`${stage.url}/outreach.html`);
  await page.locator('[part~=next]').waitFor();
  await page.locator('social-report-form').evaluate(({ shadowRoot }) => {
    const [first, second] = shadowRoot.querySelectorAll('[type=radio]');
    const label = second.labels[0];
    second.id = first.id;
    label.htmlFor = first.id;
  });
  const { faults } = await page.evaluate(clickLabels);
  assert.equal(faults.length, 1, faults.join('\n'));
  assert.match(faults[0], /leads to/);
});
