// Contrast of every text, every edge of a control and every ring of focus, as drawn, in every state, light and dark.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage } from './lib/browser.mjs';
import { measureContrast } from './lib/contrast.mjs';
import { startSite } from './lib/site.mjs';
import { stage } from './lib/stage-page.mjs';
import { modelOf, statesOf } from './lib/states.mjs';

/** Between them they draw every question type. */
const forms = ['social-report.json', 'municipal-survey.json'];

const faint = `social-report-form {
  --social-report-color-muted: light-dark(#9aa5a8, #556);
  --social-report-color-line: light-dark(#d0d4d6, #333);
  --social-report-color-focus: light-dark(#ffe9c9, #333);
}`;

let site;
let browser;

before(async () => {
  [site, browser] = await Promise.all([startSite({ variants: { ...stage, '/faint.css': faint } }), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** All faults, in every state and both colour schemes. */
async function faultsOf(name, style = '') {
  const model = modelOf(name);
  const page = await openPage(browser, { reducedMotion: 'reduce' });
  await page.goto(`${site.url}/stage.html?form=${name}&style=${style}`);
  const faults = [];
  const counts = { states: 0, texts: 0, edges: 0, rings: 0 };
  for await (const state of statesOf(page, model)) {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const measured = await measureContrast(page, { focus: !state.endsWith('empty') });
      faults.push(...measured.faults.map((fault) => `${state}, ${colorScheme}: ${fault}`));
      counts.states++;
      for (const kind of ['texts', 'edges', 'rings']) counts[kind] += measured[kind];
    }
  }
  await page.context().close();
  return { faults, counts };
}

for (const name of forms) {
  test(`${name}: everything stands out from what it lies on`, async (t) => {
    const { faults, counts } = await faultsOf(name);
    t.diagnostic(JSON.stringify(counts));
    assert.ok(counts.texts > 500 && counts.edges > 100 && counts.rings > 100, 'something was measured');
    assert.deepEqual(faults, []);
  });
}

test('faint texts, edges and rings are found', async () => {
  const { faults } = await faultsOf('social-report.json', '/faint.css');
  for (const kind of ['texts', 'edges', 'rings'])
    for (const scheme of ['light', 'dark']) assert.ok(faults.some((fault) => fault.includes(`${kind} `) && fault.includes(`, ${scheme}:`)), `${kind} in ${scheme}`);
});
