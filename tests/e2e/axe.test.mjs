// axe finds nothing, WCAG 2.0 to 2.2 A and AA, in any state of the national form, in light and dark, on the whole page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { Keyboard } from './lib/keyboard.mjs';
import { useStage } from './lib/stage.mjs';
import { walk } from './lib/walk.mjs';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const stage = useStage();

/**
 * A page that has axe from the start: the policy lets no script in later. Without transitions, for a colour halfway
 * from light to dark is nobody's.
 */
async function openAudited(options) {
  const page = await stage.open({ reducedMotion: 'reduce', ...options });
  await page.addInitScript({ content: axe.source });
  return page;
}

/** What axe found, one line for each element. */
async function audit(page) {
  const { violations, passes } = await page.evaluate((values) => window.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }), tags);
  assert.ok(passes.length > 10, 'axe has looked at something');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
}

test('nothing in any state in Finnish, light and dark', async (t) => {
  const page = await openAudited();
  const person = await Keyboard.arrives(page, stage.url);
  const found = [];
  let audits = 0;
  for await (const state of walk(person, stage.site)) {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await audit(page)).map((violation) => `${state}, ${colorScheme}: ${violation}`));
      audits++;
    }
  }
  t.diagnostic(`${audits} audits of ${audits / 2} states`);
  assert.deepEqual(found, []);
});

for (const language of ['sv', 'en']) {
  test(`nothing on a narrow screen with errors in ${language}`, async () => {
    const page = await openAudited({ viewport: { width: 360, height: 740 } });
    const person = await Keyboard.arrives(page, `${stage.url}/?lang=${language}`);
    await person.continues();
    assert.equal((await person.looks()).id, 'summary');
    assert.deepEqual(await audit(page), []);
  });
}

test('axe looks inside the form: a label taken away there is found', async () => {
  const page = await openAudited();
  await Keyboard.arrives(page, stage.url);
  await page.locator('label[for]').first().evaluate((label) => label.remove());
  const violations = await audit(page);
  assert.ok(violations.some((line) => line.startsWith('label ')), violations.join('\n'));
});
