// Contrast of every text, every edge of a control and every ring of focus, as drawn, in every state, light and dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureContrast } from './lib/contrast.mjs';
import { formNames } from './lib/site.mjs';
import { stage } from './lib/stage-page.mjs';
import { useStage } from './lib/stage.mjs';
import { modelOf, statesOf } from './lib/states.mjs';

/** What is looked at: the form and the theme (none for the element's own). Between them every question type is drawn in each. */
const looks = [
  { form: 'social-report.json' },
  { form: 'municipal-survey.json' },
  ...['municipal', 'compact', 'contrast'].flatMap((theme) => [{ form: 'social-report.json', theme }, { form: 'team-summary.json', theme }]),
];

const faint = `social-report-form {
  --social-report-color-muted: light-dark(#9aa5a8, #556);
  --social-report-color-line: light-dark(#d0d4d6, #333);
  --social-report-color-focus: light-dark(#ffe9c9, #333);
}`;

const site = useStage({ variants: { ...stage, '/faint.css': faint } });

/** All faults in every state and both colour schemes, how much was measured, and the lowest ratio of each kind. */
async function faultsOf(form, query) {
  const page = await site.open({ reducedMotion: 'reduce' });
  await page.goto(`${site.url}/stage.html?form=${form}&${query}`);
  const faults = [];
  const counts = { states: 0, texts: 0, edges: 0, rings: 0 };
  const least = { texts: 21, edges: 21, rings: 21 };
  for await (const state of statesOf(page, modelOf(form))) {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const measured = await measureContrast(page, { focus: !state.endsWith('empty') });
      faults.push(...measured.faults.map((fault) => `${state}, ${colorScheme}: ${fault}`));
      counts.states++;
      for (const kind of Object.keys(least)) {
        counts[kind] += measured[kind];
        least[kind] = Math.min(least[kind], measured.least[kind] ?? 21);
      }
    }
  }
  return { faults, counts, least };
}

for (const { form, theme } of looks) {
  test(`${form}, ${theme ?? 'without a theme'}: everything stands out from what it lies on`, async (t) => {
    const { faults, counts, least } = await faultsOf(form, theme ? `style=/themes/${theme}.css&class=${theme}` : '');
    t.diagnostic(JSON.stringify({ counts, least }));
    assert.ok(counts.texts > 300 && counts.edges > 100 && counts.rings > 100, 'something was measured');
    assert.deepEqual(faults, []);
    if (theme === 'contrast') assert.ok(least.texts >= 7, `text ${least.texts}:1`);
  });
}

for (const name of formNames) {
  test(`${name}, in forced colours: texts, edges and rings are drawn in what the person chose`, async (t) => {
    const page = await site.open({ reducedMotion: 'reduce', forcedColors: 'active' });
    await page.goto(`${site.url}/stage.html?form=${name}.json`);
    const faults = [];
    let measured = 0;
    for await (const state of statesOf(page, modelOf(`${name}.json`))) {
      if (state.endsWith(' empty')) continue;
      const { texts, edges, rings, faults: found } = await measureContrast(page, { focus: true });
      faults.push(...found.map((fault) => `${state}: ${fault}`));
      measured += texts + edges + rings;
    }
    t.diagnostic(`${name}: ${measured} in forced colours`);
    assert.ok(measured > 100, 'something was measured');
    assert.deepEqual(faults, []);
  });
}

test('faint texts, edges and rings are found', async () => {
  const { faults } = await faultsOf('social-report.json', 'style=/faint.css');
  for (const kind of ['texts', 'edges', 'rings'])
    for (const scheme of ['light', 'dark']) assert.ok(faults.some((fault) => fault.includes(`${kind} `) && fault.includes(`, ${scheme}:`)), `${kind} in ${scheme}`);
});

test('in forced colours, a page’s faint ones do nothing; where the form itself insisted on them it is found', async () => {
  const page = await site.open({ reducedMotion: 'reduce', forcedColors: 'active' });
  await page.goto(`${site.url}/stage.html?style=/faint.css`);
  const form = page.locator('social-report-form');
  await form.locator('[part=next]').waitFor();
  assert.deepEqual((await measureContrast(page, { focus: true })).faults, []);
  await form.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.root').style.setProperty('forced-color-adjust', 'none'));
  const { faults } = await measureContrast(page, { focus: true });
  assert.ok(faults.some((fault) => fault.includes('rings ')), faults.join('\n'));
});
