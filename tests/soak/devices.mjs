// Browsers that keep nothing, or whose clock is wrong: a report can be sent from each of them, every time, and the person is
// told the truth about what is kept.
import { seeded } from '@social-report/core/testing';
import { openBrowser, openPage } from '../e2e/lib/browser.mjs';
import { startEndpoint } from './lib/endpoint.mjs';
import { startSite } from './lib/site.mjs';
import { chooses, finishes, hears, marked, opens, sends, types } from './lib/writer.mjs';

const YEARS = 10 * 365 * 86_400_000;

/** What is different about a browser: a script that runs before the page's own, or `prepare`; and whether it keeps anything. */
const kinds = {
  'no IndexedDB': { keeps: false, script: () => Object.defineProperty(window, 'indexedDB', { value: undefined }) },
  'IndexedDB may not be touched': { keeps: false, script: () => Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('planted', 'SecurityError'); } }) },
  'a private window of old': { keeps: false, script: () => { IDBFactory.prototype.open = () => { throw new DOMException('planted', 'InvalidStateError'); }; } },
  'a database that never opens': { keeps: false, script: () => { IDBFactory.prototype.open = () => new EventTarget(); } },
  'a connection that dies each time': { keeps: false, script: () => { IDBDatabase.prototype.transaction = () => { throw new DOMException('planted', 'UnknownError'); }; } },
  'no room at all': { keeps: false, script: () => { IDBObjectStore.prototype.put = () => { throw new DOMException('planted', 'QuotaExceededError'); }; } },
  'a quota that is used up': { keeps: false, prepare: async (page, origin) => (await page.context().newCDPSession(page)).send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 }) },
  'plain http': {
    keeps: true,
    script: () => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
      Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
      Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });
      delete window.BroadcastChannel;
    },
  },
  'a clock ten years ahead': { keeps: true, shift: YEARS },
  'a clock ten years behind': { keeps: true, shift: -YEARS },
  'a clock that jumps': { keeps: true, shift: 'jumps' },
};

/** Runs in the page: another time. */
function shifted(by) {
  const { now } = Date;
  let calls = 0;
  const wrong = () => now() + (by === 'jumps' ? [0, 1, -1][Math.floor(calls++ / 3) % 3] * 10 * 365 * 86_400_000 : by);
  Date.now = wrong;
  const Real = Date;
  // `new Date()` tells the same time as `Date.now()`.
  window.Date = class extends Real {
    constructor(...given) {
      super(...(given.length ? given : [wrong()]));
    }
  };
}

export const devices = {
  name: 'devices',
  rounds: { short: Object.keys(kinds).length, full: 10 * Object.keys(kinds).length },
  parallel: 2,

  async common() {
    const [site, browser] = await Promise.all([startSite(), openBrowser()]);
    return { site, browser };
  },

  async open({ common, seed, query = '' }) {
    const stage = { ...common, seed, query, mishap: '' };
    stage.endpoint = await startEndpoint({ collector: common.site.url, random: seeded(seed), share: 0, before: () => stage.mishap });
    return stage;
  },

  async round(stage, random, figures, index) {
    const { endpoint, site, browser, seed } = stage;
    const name = Object.keys(kinds)[index % Object.keys(kinds).length];
    const { keeps, script, prepare, shift } = kinds[name];
    const told = figures.named(`devices seed ${seed} round ${index}, ${name}`);
    const page = await openPage(browser);
    try {
      if (script) await page.addInitScript(script);
      if (shift) await page.addInitScript(shifted, shift);
      await prepare?.(page, endpoint.url);
      stage.mishap = '';
      await opens(page, `${endpoint.url}/form.html?scope=maija${stage.query}`);
      const text = `${marked(seed, index)} jono kasvaa`;
      await chooses(page);
      await types(page, text, () => 0);
      const state = page.locator(`social-report-form .kept[data-state=${keeps ? 'saved' : 'failed'}]`);
      const words = await state.innerText({ timeout: 15_000 }).catch(() => '');
      if (!words) told.breaks(`the person is not told that answers are ${keeps ? '' : 'not '}kept: ${await page.locator('social-report-form .kept').evaluateAll((found) => found.map(({ dataset, innerText }) => `${dataset.state} ${innerText}`).join())}`);
      await finishes(page);
      if (!keeps && random.below(2)) {
        // What can neither be sent nor kept is never called kept.
        stage.mishap = 'reset after the body';
        await sends(page);
        await page.locator('social-report-form #fault').waitFor();
        if ((await hears(page)).some(({ type }) => type === 'report-queued')) told.breaks('said to be kept, and is not');
        stage.mishap = '';
        told.add('failures told');
      }
      await sends(page);
      await page.locator('social-report-form [part~=sent]').waitFor();
      if (!(await hears(page)).some(({ type }) => type === 'report-sent')) told.breaks('not sent, although there is a network');
      const rows = site.rows().filter(({ body }) => body.includes(`${text}"`));
      if (rows.length !== 1) told.breaks(`stored ${rows.length} times`);
      for (const complaint of page.complaints.filter((each) => !/Failed to load resource/.test(each))) told.breaks(`said in the console: ${complaint}`);
      told.add('sent online');
      told.add(keeps ? 'kept, and said so' : 'not kept, and said so');
    } finally {
      await page.context().close();
    }
  },

  async close({ endpoint }) {
    await endpoint.stop();
  },

  async closeCommon({ site, browser }) {
    await browser.close();
    await site.stop();
  },
};
