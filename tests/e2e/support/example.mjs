import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../../scripts/find-browser.mjs';
import { startExample } from '../../../scripts/start.mjs';

/**
 * The example page with a collector and a database file of its own, and a browser; all gone after the test.
 * @param t the test's context
 * @returns `url` of the page, `database` (the SQLite file), `log` (the collector's), and `open(path, options)`, which
 *   gives a page whose `violations` and `faults` (script errors, console errors) fill as they happen
 */
export async function example(t) {
  const folder = await mkdtemp(join(tmpdir(), 'example-'));
  const log = [];
  const collector = await startExample({ port: 0, database: join(folder, 'reports.sqlite'), log: (entry) => log.push(entry) });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
  t.after(async () => {
    await browser.close();
    await collector.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  async function open(path = '/', options = {}) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const violations = [];
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.exposeFunction('reportViolation', (violation) => violations.push(violation));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        globalThis.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    await page.goto(collector.url + path);
    await page.locator('social-report-form').getByRole('heading').first().waitFor();
    return Object.assign(page, { violations, faults });
  }

  return { url: collector.url, database: collector.location, log, open };
}
