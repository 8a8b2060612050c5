// A storage whose IndexedDB fails in all the ways that browsers have: it never says "saved" of what is not on disk, never
// leaves anybody waiting, and works again as soon as the browser does.
import { readFile } from 'node:fs/promises';
import { openBrowser } from '../e2e/lib/browser.mjs';
import { startSite } from './lib/site.mjs';

const FAULTS = 500;
const textOf = (path) => readFile(new URL(path, import.meta.url), 'utf8');
const scripts = { '/storage-faults.js': await textOf('./lib/storage-faults.js'), '/storages.js': await textOf('./controls/storages.js') };

export const storage = {
  name: 'storage',
  rounds: { short: 4, full: 20 },

  /** @param options `make`: name of the function in the page that gives the storage for a name */
  async open({ make = 'sdk.indexedDbStorage', faults = FAULTS }) {
    const torment = `import { torment } from '/storage-faults.js';
      import * as sdk from '/sdk/index.js';
      import * as controls from '/storages.js';
      window.torment = (options) => torment(${make}, options);`;
    const html = '<!doctype html><title>Soak</title><link rel="icon" href="data:,"><script type="module" src="/torment.js"></script>';
    const [site, browser] = await Promise.all([startSite({ variants: { ...scripts, '/torment.js': torment, '/torment.html': html } }), openBrowser()]);
    return { site, browser, faults };
  },

  async round({ site, browser, faults }, random, figures) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const thrown = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.goto(`${site.url}/torment.html`);
    await page.waitForFunction(() => window.torment);
    const found = await page.evaluate((options) => window.torment(options), { seed: random.below(2 ** 31), enough: faults });
    await context.close();
    figures.add('faults', found.faults);
    figures.add('saved', found.saved);
    figures.add('not saved, and said so', found.failed);
    for (const [kind, count] of Object.entries(found.kinds)) figures.add(kind, count);
    figures.atMost('ms until a promise settled', found.longest);
    for (const what of found.falselySaved) figures.breaks(`said to be saved, and is not: ${what}`);
    for (const what of found.changed) figures.breaks(`neither what was there nor what was written: ${what}`);
    for (const what of found.pending) figures.breaks(`did not settle within 5 s: ${what}`);
    for (const what of found.stuck) figures.breaks(`does not work again after the faults: ${what}`);
    for (const what of [...found.rejections, ...thrown]) figures.breaks(`an error that nobody catches: ${what}`);
  },

  async close({ site, browser }) {
    await browser?.close();
    await site?.stop();
  },
};
