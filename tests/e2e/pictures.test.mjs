// Each form, filled, on a phone in the dark and on a desktop by day, as it was when somebody looked at it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { matchPicture, typesetting } from './lib/pictures.mjs';
import { formNames } from './lib/site.mjs';
import { stage as bare } from './lib/stage-page.mjs';
import { useStage } from './lib/stage.mjs';
import { fillAll, modelOf } from './lib/states.mjs';

const folder = new URL('snapshots/pictures/', import.meta.url);
const madeWith = new URL('made-with.txt', folder);
const screens = {
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'dark', reducedMotion: 'reduce' },
  desktop: { viewport: { width: 1280, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' },
};

const stage = useStage({ variants: bare });

/** The page of a form that asks most, with everything answered. */
async function pictureOf(name, screen, prepare = async () => undefined) {
  const model = modelOf(`${name}.json`);
  const page = await stage.open(screens[screen]);
  await page.goto(`${stage.url}/stage.html?form=${name}.json`);
  const form = page.locator('social-report-form');
  await form.locator('[part~=next]').first().waitFor();
  const { id } = [...model.pages].sort((a, b) => b.names.length - a.names.length)[0];
  await form.evaluate(
    (element, [answers, target]) => {
      element.answers = answers;
      element.goTo(target);
    },
    [fillAll(model), id],
  );
  await form.evaluate((element) => element.updateComplete);
  await prepare(form);
  const picture = await page.screenshot({ fullPage: true, caret: 'hide', type: 'jpeg', quality: 60 });
  await page.goto('about:blank');
  return { page, picture };
}

let looked;

/** Why pictures cannot be compared here, if they cannot. */
const elsewhere = () => (looked ??= looksAround());

async function looksAround() {
  const page = await stage.open();
  const here = await typesetting(page);
  if (process.env.SNAPSHOTS === 'write') await writeFile(madeWith, `${here}\n`);
  const there = readFileSync(madeWith, 'utf8').trim();
  return here === there ? undefined : `the pictures were taken with other typefaces or another browser (${there}; here ${here})`;
}

for (const name of formNames)
  for (const screen of Object.keys(screens))
    test(`${name} on a ${screen}`, async (t) => {
      const why = await elsewhere();
      if (why) return t.skip(why);
      const { page, picture } = await pictureOf(name, screen);
      await matchPicture(page, new URL(`${name}-${screen}.jpg`, folder), picture);
    });

test('a question drawn a little further down is found', async (t) => {
  const why = await elsewhere();
  if (why || process.env.SNAPSHOTS === 'write') return t.skip(why ?? 'pictures are being written');
  const { page, picture } = await pictureOf('outreach', 'phone', (form) => form.locator('[data-question]').nth(1).evaluate((question) => (question.style.paddingTop = '4px')));
  await assert.rejects(matchPicture(page, new URL('outreach-phone.jpg', folder), picture), /differs/);
});
