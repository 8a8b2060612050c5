// Tokens run out while many reports wait in many tabs: each tab asks for a new one once for each time, all arrives, and no
// token is left anywhere.
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@social-report/core/testing';
import { makeProfile, openProfile } from './lib/chromium.mjs';
import { startEndpoint } from './lib/endpoint.mjs';
import { aReport } from './lib/reports.mjs';
import { startSite } from './lib/site.mjs';
import { everythingKept, filesWith } from './lib/traces.mjs';

const TABS = 5;
const REPORTS = 500;
/** Reports that one token is good for. */
const GOOD_FOR = 120;
const MARK = 'SALAINENTUNNISTE';

export const tokens = {
  name: 'tokens',
  rounds: { short: 1, full: 20 },

  /**
   * @param options `client`: name of a control that is put to the test instead of the SDK's; `count` of reports in a
   * round; `patience`: ms until it is given up
   */
  async open({ seed, client, count = REPORTS, patience = 120_000 }) {
    const stage = { client, count, patience, site: await startSite(), period: 0, accepted: 0, asked: [], isDown: false };
    const token = () => `${MARK}-${stage.period}`;
    stage.endpoint = await startEndpoint({
      collector: stage.site.url,
      random: seeded(seed),
      share: 0,
      answers(path, request, response) {
        if (path !== '/token') return false;
        const { tab } = Object.fromEntries(new URL(request.url, 'http://x').searchParams);
        stage.asked.push(`tab ${tab} in period ${stage.period}`);
        response.writeHead(200, { 'cache-control': 'no-store', 'content-type': 'text/plain' }).end(token());
        return true;
      },
      before(visit) {
        if (stage.isDown) return 'reset after the body';
        if (visit.headers.authorization !== `Bearer ${token()}`) return '401';
        if (++stage.accepted % GOOD_FOR === 0) stage.period += 1;
        return '';
      },
    });
    return stage;
  },

  async round(stage, random, figures) {
    const { endpoint, site } = stage;
    const profile = await makeProfile();
    const browser = await openProfile(profile.folder);
    const said = [];
    stage.period += 1;
    stage.asked = [];
    stage.isDown = true;
    try {
      const reports = Array.from({ length: stage.count }, () => aReport(random, 'outreach'));
      const tabs = await Promise.all(
        Array.from({ length: TABS }, async (_, tab) => {
          const page = await browser.page();
          page.on('console', (message) => said.push(message.text()));
          page.on('pageerror', (error) => said.push(String(error)));
          await page.goto(`${endpoint.url}/sdk.html`);
          await page.waitForFunction(() => window.makeClient, undefined, { polling: 50 });
          await page.evaluate(
            ([name, number]) => {
              const headers = async () => ({ Authorization: `Bearer ${await (await fetch(`/token?tab=${number}`)).text()}` });
              window.makeClient(name, { endpoint: '/v1/responses', headers });
            },
            [stage.client, tab],
          );
          const mine = reports.filter((_report, number) => number % TABS === tab);
          const statuses = await page.evaluate(async (all) => {
            const told = [];
            for (const each of all) told.push((await window.client.submit(each)).status);
            return told;
          }, mine);
          for (const status of statuses) if (status !== 'queued') figures.breaks(`without a network the person was told "${status}"`);
          return page;
        }),
      );
      // The tokens that they asked for have run out meanwhile.
      stage.isDown = false;
      stage.period += 1;
      const began = performance.now();
      await Promise.all(tabs.map((page) => page.evaluate(() => void window.client.flush())));
      const rows = await everyRow(site, reports, stage.patience);
      figures.atMost('seconds until all had arrived', (performance.now() - began) / 1000);
      figures.add('reports', stage.count);
      figures.add('answers 401', endpoint.visits.filter(({ mishap }) => mishap === '401').length);
      figures.add('tokens asked for', stage.asked.length);
      for (const { id } of reports) if (rows.get(id) !== 1) figures.breaks(`${id} is stored ${rows.get(id) ?? 0} times`);
      for (const who of new Set(stage.asked)) {
        const times = stage.asked.filter((each) => each === who).length;
        if (times > 1) figures.breaks(`${who} asked for a token ${times} times`);
      }
      const kept = await everythingKept(tabs[0]);
      if (kept.includes(MARK)) figures.breaks('a token is in the browser’s storage');
      if (said.some((text) => text.includes(MARK))) figures.breaks('a token is in the console');
      for (const text of said.filter((each) => !/Failed to load resource/.test(each))) figures.breaks(`said in the console: ${text}`);
      await browser.quit();
      for (const file of await filesWith(profile.folder, [MARK])) figures.breaks(`a token is in the profile: ${file}`);
    } finally {
      await browser.kill();
      await profile.remove();
      endpoint.visits.length = 0;
    }
  },

  async close({ endpoint, site }) {
    await endpoint.stop();
    await site.stop();
  },
};

/** How often each report is stored, once all are, or at the end of patience. */
async function everyRow(site, reports, patience) {
  const ids = new Set(reports.map(({ id }) => id));
  for (const began = performance.now(); ; ) {
    const rows = new Map();
    for (const { id } of site.rows()) if (ids.has(id)) rows.set(id, (rows.get(id) ?? 0) + 1);
    if (rows.size === ids.size || performance.now() - began > patience) return rows;
    await pause(200);
  }
}
