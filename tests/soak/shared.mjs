// One computer, two people: nobody reads the other's drafts, signing out leaves none, and with a key of the host no word of
// theirs is in any file of the browser.
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@social-report/core/testing';
import { makeProfile, openProfile } from './lib/chromium.mjs';
import { startEndpoint } from './lib/endpoint.mjs';
import { startSite } from './lib/site.mjs';
import { everythingKept, filesWith } from './lib/traces.mjs';
import { chooses, finishes, isOffered, opens, sends, types } from './lib/writer.mjs';

const form = 'social-report-form';
const letters = (random, count) => Array.from({ length: count }, () => random.pick([...'abcdefghijklmnoprstuvy'])).join('');

export const shared = {
  name: 'shared',
  rounds: { short: 2, full: 50 },

  /** @param options `sealed: false`: without a key, which the search must find */
  async open({ seed, sealed = true }) {
    const stage = { sealed, site: await startSite(), mishap: '' };
    stage.endpoint = await startEndpoint({ collector: stage.site.url, random: seeded(seed), share: 0, before: () => stage.mishap });
    return stage;
  },

  async round(stage, random, figures) {
    const { endpoint, sealed } = stage;
    const profile = await makeProfile();
    const browser = await openProfile(profile.folder);
    // The draft of one report, and another that could not be sent: neither is anybody else's business.
    const words = [letters(random, 24), letters(random, 24)];
    try {
      stage.mishap = 'reset after the body';
      const address = (scope) => `${endpoint.url}/form.html?scope=${scope}${sealed ? '&sealed=1' : ''}`;
      const page = await browser.page();
      await opens(page, address('aino'));
      await this.writes(page, words[0]);
      await finishes(page);
      await sends(page);
      await page.locator(`${form} [part~=sent]`).waitFor();
      await opens(page, address('aino'));
      await this.writes(page, words[1]);
      await page.locator(`${form} .kept[data-state=saved]`).waitFor();
      const kept = await everythingKept(page);
      if (sealed && words.some((word) => kept.includes(word))) figures.breaks('answers are in the browser’s storage in the open');

      await opens(page, address('birgitta'));
      if (await isOffered(page)) figures.breaks('a draft of somebody else is offered');
      const seen = await page.evaluate(async () => {
        const client = window.sdk.createClient({ endpoint: '/v1/responses' });
        const drafts = await client.drafts.list({ scope: 'birgitta' });
        client.close();
        return [drafts.length, document.querySelector('social-report-form').shadowRoot.textContent];
      });
      if (seen[0]) figures.breaks('drafts of somebody else are listed');
      if (words.some((word) => seen[1].includes(word))) figures.breaks('words of somebody else are on the page');
      figures.add('drafts not seen by somebody else');

      // Some of what a browser writes, it writes late; and when it is closed as it should be.
      await pause(1000);
      if (random.below(2)) await browser.browser.newBrowserCDPSession().then((session) => session.send('Browser.close')).catch(() => undefined);
      await pause(500);
      await browser.kill();
      const files = await filesWith(profile.folder, words);
      if (files.length) figures.breaks(`answers are in the profile in the open: ${files.join(', ')}`);
      figures.add('profiles searched');
    } finally {
      await browser.kill();
      await profile.remove();
    }
  },

  async writes(page, text) {
    if (await isOffered(page)) await page.locator(`${form} .offer > .buttons button`).click();
    await chooses(page);
    await types(page, text, () => 0);
  },

  async close({ endpoint, site }) {
    await endpoint.stop();
    await site.stop();
  },
};
