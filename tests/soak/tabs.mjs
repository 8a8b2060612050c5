// Five tabs with one draft, while there is no network; one is frozen while it holds the lock. When the network is back, the
// others deliver everything in time, and the draft has become one report, whoever sent it.
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@social-report/core/testing';
import { openBrowser } from '../e2e/lib/browser.mjs';
import { startEndpoint } from './lib/endpoint.mjs';
import { aReport } from './lib/reports.mjs';
import { startSite } from './lib/site.mjs';

const TABS = 5;
const IN_TIME = 30_000;

export const tabs = {
  name: 'tabs',
  rounds: { short: 10, full: 100 },
  parallel: 5,

  async common() {
    const [site, browser] = await Promise.all([startSite(), openBrowser()]);
    return { site, browser };
  },

  /** @param options `client`: name of a control that is put to the test instead of the SDK's; `patience`: ms until it is given up */
  async open({ seed, lane, common: { site, browser }, client, patience = 3 * IN_TIME }) {
    const stage = { client, patience, site, browser, mode: 'down', holder: undefined };
    const before = (visit) => {
      if (stage.mode === 'up') return '';
      if (stage.mode === 'down') return 'reset after the body';
      stage.holder ??= visit.headers['x-tab'];
      return 'no answer';
    };
    stage.endpoint = await startEndpoint({ collector: site.url, random: seeded(seed + lane), share: 0, before });
    return stage;
  },

  async round(stage, random, figures) {
    const { endpoint, site } = stage;
    const context = await stage.browser.newContext();
    Object.assign(stage, { mode: 'down', holder: undefined });
    try {
      const draft = aReport(random, 'outreach');
      const own = Array.from({ length: 3 }, () => aReport(random, 'outreach'));
      const expected = [draft, ...own];
      const pages = await Promise.all(Array.from({ length: TABS }, (_, tab) => this.openTab(stage, context, tab)));
      await pages[0].evaluate(({ id, form, formDigest, language, startedAt, answers }) => window.client.drafts.save('maija', { id, form, formDigest, language, startedAt, answers }, 0), draft);

      // All of them send the draft, each with the last words of its own.
      const statuses = await Promise.all(
        pages.map(async (page, tab) => {
          const wait = random.pick([0, 0, 5, 50]);
          return page.evaluate(
            async ([response, milliseconds]) => {
              const { revision } = (await window.client.drafts.open({ scope: 'maija', id: response.id })) ?? {};
              await new Promise((resolve) => setTimeout(resolve, milliseconds));
              if (!revision) return 'gone';
              return window.client.submit(response, { scope: 'maija', draft: { id: response.id, revision } }).then(({ status }) => status, ({ code }) => code);
            },
            [{ ...draft, completedAt: new Date(Date.parse(draft.completedAt) + tab * 1000).toISOString() }, wait],
          );
        }),
      );
      const count = (status) => statuses.filter((each) => each === status).length;
      if (count('queued') !== 1 || count('conflict') + count('gone') !== TABS - 1) figures.breaks(`five tabs sent one draft and were told: ${statuses.join(', ')}`);
      for (const report of own) await random.pick(pages).evaluate((response) => window.client.submit(response), report);

      stage.mode = 'hold';
      const trying = random.below(TABS);
      await pages[trying].evaluate(() => void window.client.flush());
      for (let tries = 0; stage.holder === undefined && tries < 400; tries++) await pause(25);
      const frozen = pages[Number(stage.holder ?? trying)];
      // A page without a window counts as visible, and the browser freezes hidden ones only; stopped by a debugger it does as
      // little, and keeps the lock as well.
      const session = await context.newCDPSession(frozen);
      await session.send('Debugger.enable');
      await session.send('Debugger.pause');
      const others = pages.filter((page) => page !== frozen);
      await pause(300);
      if (await others[0].evaluate(async () => (await navigator.locks.query()).held.length)) figures.add('frozen with the lock');

      stage.mode = 'up';
      endpoint.heal();
      const began = performance.now();
      if (random.below(2)) await random.pick(others).evaluate(() => dispatchEvent(new Event('online')));
      const rows = () => site.rows().filter(({ id }) => expected.some((report) => report.id === id));
      while (new Set(rows().map(({ id }) => id)).size < expected.length && performance.now() - began < stage.patience) await pause(100);
      const took = performance.now() - began;
      figures.atMost('ms until all was delivered', took);
      if (took > IN_TIME) figures.breaks(`${rows().length} of ${expected.length} delivered ${Math.round(took)} ms after the network had come back`);

      await session.send('Debugger.resume');
      await session.send('Debugger.disable');
      // The one that wakes up finds out that there is nothing left to do.
      for (let tries = 0; tries < 100; tries++) {
        if (!(await frozen.evaluate(async () => (await window.client.outbox.list()).length))) break;
        await pause(50);
      }
      const left = await others[0].evaluate(async () => (await window.client.outbox.list()).map(({ id, state: now }) => `${id} ${now}`));
      if (left.length) figures.breaks(`delivered, and still in the outbox: ${left}`);
      for (const { id } of expected) {
        const times = rows().filter((row) => row.id === id).length;
        if (times !== 1) figures.breaks(`${id} is stored ${times} times`);
      }
      figures.add('reports', expected.length);
      figures.add('tabs told that it was sent from elsewhere', count('conflict') + count('gone'));
    } finally {
      await context.close();
    }
  },

  async openTab({ endpoint, client }, context, tab) {
    const page = await context.newPage();
    await page.goto(`${endpoint.url}/sdk.html`);
    await page.waitForFunction(() => window.makeClient, undefined, { polling: 50 });
    await page.evaluate(([name, number]) => void window.makeClient(name, { endpoint: '/v1/responses', headers: () => ({ 'x-tab': `${number}` }) }), [client, tab]);
    return page;
  },

  async close({ endpoint }) {
    await endpoint.stop();
  },

  async closeCommon({ site, browser }) {
    await browser.close();
    await site.stop();
  },
};
