// Contrast of every text, every edge of a control and every ring of focus, as drawn, in every state, light and dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureContrast } from './lib/contrast.mjs';
import { formNames } from './lib/site.mjs';
import { stage } from './lib/stage-page.mjs';
import { useStage } from './lib/stage.mjs';
import { modelOf, statesOf } from './lib/states.mjs';

/** Each form as it is, and two that have every question type between them in each theme. */
const looks = [
  ...formNames.map((name) => ({ form: `${name}.json`, walks: ['empty', 'errors', 'filled'], medias: ['light', 'dark', 'forced'] })),
  ...['municipal', 'compact', 'contrast'].flatMap((theme) => ['social-report.json', 'team-summary.json'].map((form) => ({ form, theme, walks: ['errors', 'filled'], medias: ['light', 'dark'] }))),
];

const medias = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};

const faint = `social-report-form {
  --social-report-color-muted: light-dark(#9aa5a8, #556);
  --social-report-color-line: light-dark(#d0d4d6, #333);
  --social-report-color-focus: light-dark(#ffe9c9, #333);
}`;

const site = useStage({ variants: { ...stage, '/faint.css': faint } });

/** All faults in every state and medium, how much was measured, and the lowest ratio of each kind. */
async function faultsOf(form, query, { walks, medias: wanted }) {
  const page = await site.open({ reducedMotion: 'reduce' });
  await page.goto(`${site.url}/stage.html?form=${form}&${query}`);
  const faults = [];
  const counts = { states: 0, texts: 0, edges: 0, rings: 0 };
  const least = { texts: 21, edges: 21, rings: 21 };
  for await (const state of statesOf(page, modelOf(form), walks)) {
    for (const name of wanted) {
      await page.emulateMedia(medias[name]);
      const measured = await measureContrast(page, { focus: !state.endsWith('empty') });
      faults.push(...measured.faults.map((fault) => `${state}, ${name}: ${fault}`));
      counts.states++;
      for (const kind of Object.keys(least)) {
        counts[kind] += measured[kind];
        least[kind] = Math.min(least[kind], measured.least[kind] ?? 21);
      }
    }
  }
  return { faults, counts, least };
}

for (const { form, theme, ...rest } of looks) {
  test(`${form}, ${rest.medias.join(', ')}, theme ${theme ?? 'of its own'}: everything stands out from what it lies on`, async (t) => {
    const { faults, counts, least } = await faultsOf(form, theme ? `style=/themes/${theme}.css&class=${theme}` : '', rest);
    t.diagnostic(JSON.stringify({ counts, least }));
    assert.ok(counts.texts > 100 && counts.edges > 50 && counts.rings > 50, 'something was measured');
    assert.deepEqual(faults, []);
    if (theme === 'contrast') assert.ok(least.texts >= 7, `text ${least.texts}:1`);
  });
}

test('faint texts, edges and rings are found', async () => {
  const { faults } = await faultsOf('outreach.json', 'style=/faint.css', { walks: ['errors'], medias: ['light', 'dark'] });
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
