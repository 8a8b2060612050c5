// What every file of these tests needs: one site and one browser for all of its tests, and pages that end with their test.
import { after, afterEach, before } from 'node:test';
import { openBrowser, openPage } from './browser.mjs';
import { startSite } from './site.mjs';

/**
 * Starts a site and a browser before the first test of a file and stops them after the last.
 * `options` are those of `startSite`, or a function that makes them.
 */
export function useStage(options = {}) {
  let site;
  let browser;
  let opened = [];

  before(async () => {
    const given = typeof options === 'function' ? await options() : options;
    [site, browser] = await Promise.all([startSite(given), openBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(opened.map((page) => page.context().close()));
    opened = [];
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  return {
    get site() {
      return site;
    },
    get url() {
      return site.url;
    },
    /** A page in a browser profile of its own, closed after the test. */
    async open(pageOptions) {
      const page = await openPage(browser, pageOptions);
      opened.push(page);
      return page;
    },
  };
}
