// A browser that can be killed as a power cut would: nothing is told to it, nothing is closed. Its profile stays.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../../scripts/find-browser.mjs';

/** Opens the browser of a profile folder. */
export async function openMortal(profile) {
  const flags = [...browserFlags, '--headless=new', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const process = spawn(await findBrowser(), flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(process, 'exit');
  const browser = await chromium.connectOverCDP(await addressIn(process.stderr));
  const context = browser.contexts()[0];
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(15_000);
  return {
    page,
    /** SIGKILL to the browser; its helpers die with it. */
    async kill() {
      process.kill('SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

/** Where the browser says that it listens. */
function addressIn(stream) {
  let text = '';
  stream.setEncoding('utf8');
  return new Promise((resolve, reject) => {
    stream.on('data', (part) => {
      text += part;
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found) resolve(found[1]);
    });
    stream.on('close', () => reject(new Error(`The browser did not start: ${text}`)));
  });
}
