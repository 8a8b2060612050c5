// Pictures of the form: `node tests/e2e/screens.mjs` takes those of the README into docs/images,
// `node tests/e2e/screens.mjs FOLDER` every state at two widths, light and dark, for looking at.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWhenNeeded } from '../../scripts/start.mjs';
import { root } from '../../scripts/lib/run.mjs';
import { openBrowser, openPage } from './lib/browser.mjs';
import { Keyboard } from './lib/keyboard.mjs';
import { startSite } from './lib/site.mjs';
import { stage } from './lib/stage-page.mjs';
import { modelOf, statesOf } from './lib/states.mjs';
import { walk } from './lib/walk.mjs';

/** Pictures of the README: a state of a walk, and how it is looked at. */
const shown = [
  { name: 'form-desktop', state: 'havainto filled', language: 'fi', colorScheme: 'light', width: 1280, height: 1000, fromTop: true },
  { name: 'form-phone-dark', state: 'keta filled', language: 'sv', colorScheme: 'dark', width: 390, height: 844, scale: 2 },
  { name: 'error-summary', state: 'keta errors', language: 'fi', colorScheme: 'light', width: 1280, height: 860 },
  { name: 'check-answers', state: 'check', language: 'en', colorScheme: 'light', width: 1280, height: 860 },
  { name: 'receipt', state: 'sent', language: 'fi', colorScheme: 'light', width: 1280, height: 860 },
];

/** Pictures of docs/theming.md: a state of the national form in a theme, in a column of this width. */
const themed = [
  { theme: 'municipal', state: 'keta errors', width: 420, colorScheme: 'light' },
  { theme: 'compact', state: 'keta filled', width: 300, colorScheme: 'dark' },
  { theme: 'contrast', state: 'ehdotus errors', width: 420, colorScheme: 'light' },
];

const heights = { 360: 740, 1280: 900 };

if (await buildWhenNeeded()) process.exit(1);
const folder = process.argv[2];
const [site, browser] = await Promise.all([startSite({ variants: stage }), openBrowser()]);
try {
  await (folder ? takeAll(folder) : takeShown(join(root, 'docs/images')));
  if (!folder) await takeThemed(join(root, 'docs/images'));
} finally {
  await browser.close();
  await site.stop();
}

/** A person at the start of the form, on a screen of this size. */
async function arrives({ language, width, height, colorScheme, scale = 1 }) {
  const page = await openPage(browser, { viewport: { width, height }, deviceScaleFactor: scale, colorScheme, reducedMotion: 'reduce' });
  return Keyboard.arrives(page, `${site.url}/?lang=${language}`);
}

async function takeShown(into) {
  await mkdir(into, { recursive: true });
  for (const picture of shown) {
    const person = await arrives(picture);
    for await (const state of walk(person, site, picture.language)) {
      if (state !== picture.state) continue;
      await (picture.fromTop ? person.page.evaluate(() => window.scrollTo({ top: 0 })) : frame(person.page));
      await person.page.screenshot({ path: join(into, `${picture.name}.png`) });
      break;
    }
    await person.page.context().close();
    console.log(picture.name);
  }
}

async function takeThemed(into) {
  for (const { theme, state, width, colorScheme } of themed) {
    const page = await openPage(browser, { viewport: { width, height: 680 }, deviceScaleFactor: 1.5, colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${site.url}/stage.html?lang=en&style=/themes/${theme}.css&class=${theme}`);
    for await (const now of statesOf(page, modelOf('social-report.json'))) {
      if (now !== state) continue;
      await page.evaluate(() => window.scrollTo({ top: 0 }));
      await page.screenshot({ path: join(into, `theme-${theme}.png`) });
      break;
    }
    await page.context().close();
    console.log(`theme-${theme}`);
  }
}

/** Scrolls so that the form, without the page's own heading, fills the picture. */
function frame(page) {
  return page.evaluate(() => {
    const form = document.querySelector('social-report-form');
    window.scrollTo({ top: form.getBoundingClientRect().top + window.scrollY - 24 });
  });
}

async function takeAll(into) {
  await mkdir(into, { recursive: true });
  const width = 1280;
  const person = await arrives({ language: 'fi', width, height: heights[width], colorScheme: 'light' });
  for await (const state of walk(person, site)) {
    for (const [size, height] of Object.entries(heights)) {
      await person.page.setViewportSize({ width: Number(size), height });
      for (const colorScheme of ['light', 'dark']) {
        await person.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await person.page.screenshot({ path: join(into, `${state.replace(' ', '-')}-${size}-${colorScheme}.png`), fullPage: true });
      }
    }
    console.log(state);
  }
}
