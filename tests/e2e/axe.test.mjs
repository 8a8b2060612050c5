// axe finds nothing, WCAG 2.0 to 2.2 A and AA, in any state of any form we ship, in light and dark, on the whole page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit, prepareAudits } from './lib/audit.mjs';
import { formNames } from './lib/site.mjs';
import { useStage } from './lib/stage.mjs';
import { fillAll, modelOf, statesOf } from './lib/states.mjs';

const stage = useStage();
const form = 'social-report-form';

async function openAudited(name, { language = 'fi', ...options } = {}) {
  const page = await stage.open(options);
  await prepareAudits(page);
  await page.goto(`${stage.url}/${name}.html?lang=${language}`);
  await page.locator('[part~=next]').first().waitFor();
  return page;
}

/** All is drawn that was asked for. */
const settle = (page) => page.locator(form).evaluate((element) => element.updateComplete);

for (const name of formNames) {
  test(`${name}: nothing on any page, empty, with errors and filled, in light and dark`, async (t) => {
    const page = await openAudited(name);
    const model = modelOf(`${name}.json`);
    const found = [];
    const seen = [];
    const started = performance.now();
    for await (const state of statesOf(page, model)) {
      seen.push(state);
      const within = seen.length > 1 ? form : undefined;
      found.push(...(await audit(page, { without: ['color-contrast'], within })).map((line) => `${state}: ${line}`));
      // The colours of every state are measured in contrast.test.mjs; axe looks at them where most is drawn.
      for (const colorScheme of state.endsWith(' filled') ? ['dark', 'light'] : []) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await audit(page, { rules: ['color-contrast'], within: form })).map((line) => `${state}, ${colorScheme}: ${line}`));
      }
    }
    t.diagnostic(`${name}: ${seen.length} states in ${Math.round(performance.now() - started)} ms`);
    assert.deepEqual(model.pages.map(({ id }) => `${id} filled`), seen.filter((state) => state.endsWith(' filled')), 'every page was seen');
    assert.deepEqual(found, []);
  });
}

test('around the pages: languages, pages of the form, an open list, a failed attempt, the receipt', async () => {
  const page = await openAudited('social-report', { viewport: { width: 360, height: 740 } });
  await page.locator(form).evaluate((element) => (element.languageMenu = true));
  const answers = fillAll(modelOf('social-report.json'));
  const found = [];
  const looks = async (state) => {
    await settle(page);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await audit(page, { within: form })).map((line) => `${state}, ${colorScheme}: ${line}`));
    }
  };
  await page.locator('summary').click();
  await page.locator('[role=combobox]').first().click();
  await looks('pages of the form and a list, open');

  await page.locator(form).evaluate((element, given) => {
    element.answers = given;
    element.goTo(' check');
  }, answers);
  await page.locator('[part=what-leaves] summary').click();
  await looks('what will be sent, open');
  const problem = { violations: ['/title', '/where', ''].map((pointer) => ({ pointer, rule: 'house-rule', params: {} })) };
  await page.route('**/v1/responses', (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', json: problem }));
  await page.locator('[part=submit]').click();
  await page.locator('#fault').waitFor();
  await looks('refused');
  await page.unroute('**/v1/responses');
  await page.route('**/v1/responses', (route) => route.abort());
  await page.locator(form).evaluate((element, given) => {
    element.answers = given;
    void element.submit();
  }, answers);
  await page.locator('.queued').waitFor();
  await looks('queued');
  await page.unroute('**/v1/responses');
  await page.locator('.sent:not(.queued)').waitFor();
  await looks('sent');
  assert.deepEqual(found, []);
});

test('instead of the pages: loading, no network, a broken form, answers that are read only or disabled', async () => {
  const page = await openAudited('social-report');
  const found = [];
  const looks = async (state) => found.push(...(await audit(page, { within: form })).map((line) => `${state}: ${line}`));
  const sets = (name, value) =>
    page.locator(form).evaluate(
      (element, [key, given]) => {
        element[key] = given;
      },
      [name, value],
    );
  await sets('disabled', true);
  await settle(page);
  await looks('disabled');
  await sets('disabled', false);
  await page.locator(form).evaluate((element, answers) => (element.answers = answers), fillAll(modelOf('social-report.json')));
  await sets('readOnly', true);
  await settle(page);
  await looks('read only');

  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route('**/held.json', async (route) => {
    await held;
    await route.abort();
  });
  await sets('src', '/held.json');
  await page.getByText(/ladataan/i).waitFor();
  await looks('loading');
  answer();
  await page.locator('[role=alert]').waitFor();
  await looks('no network');
  await sets('definition', { type: 'string' });
  await page.locator('[role=alert]').filter({ hasText: /ei voi/ }).waitFor();
  await looks('broken');
  assert.deepEqual(found, []);
});

for (const language of ['sv', 'en']) {
  test(`nothing on a narrow screen with errors in ${language}`, async () => {
    const page = await openAudited('social-report', { language, viewport: { width: 360, height: 740 } });
    await page.locator('[part=next]').click();
    await page.locator('#summary').waitFor();
    assert.deepEqual(await audit(page, { within: form }), []);
  });
}

test('axe looks inside the form: a label taken away there is found, and so is a colour too pale that axe is unsure of', async () => {
  const page = await openAudited('social-report');
  await page.locator(form).evaluate((element) => element.style.setProperty('--social-report-color-text', '#999'));
  const pale = await audit(page, { rules: ['color-contrast'], within: form });
  assert.ok(pale.some((line) => line.startsWith('undecided: color-contrast')), pale.join('\n'));
  await page.locator('label[for]').first().evaluate((label) => label.remove());
  const violations = await audit(page);
  assert.ok(violations.some((line) => line.startsWith('label ')), violations.join('\n'));
});
