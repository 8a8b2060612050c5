// The page of the three themes, under the strict policy: three forms side by side, each in its own look.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useStage } from './lib/stage.mjs';

const stage = useStage();

test('three forms on one page, each in its own theme, nothing refused by the policy', async () => {
  const page = await stage.open();
  await page.goto(`${stage.url}/themes/`);
  for (const theme of ['municipal', 'compact', 'contrast']) await page.locator(`.${theme} [part=next]`).waitFor();
  const looks = await page.locator('social-report-form').evaluateAll((forms) =>
    forms.map(({ shadowRoot }) => {
      const [root, next] = ['.root', '[part=next]'].map((part) => getComputedStyle(shadowRoot.querySelector(part)));
      return { font: root.fontSize, corner: next.borderTopLeftRadius, button: next.backgroundColor };
    }),
  );
  assert.deepEqual(looks, [
    { font: '17px', corner: '0px', button: 'rgb(28, 63, 148)' },
    { font: '14px', corner: '3px', button: 'rgb(58, 79, 143)' },
    { font: '18px', corner: '4.5px', button: 'rgb(0, 48, 156)' },
  ]);
  assert.equal(await page.locator('.compact').evaluate((form) => form.getBoundingClientRect().width), 300);
  assert.deepEqual(page.complaints, []);
});
