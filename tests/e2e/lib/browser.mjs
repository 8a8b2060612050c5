import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../../scripts/find-browser.mjs';

/** The installed Chromium, without a window. */
export const openBrowser = async () => chromium.launch({ executablePath: await findBrowser(), args: browserFlags });

/** A page in a browser profile of its own, with what the browser complained about collected in `page.complaints`. */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.setDefaultTimeout(15_000);
  return page;
}
