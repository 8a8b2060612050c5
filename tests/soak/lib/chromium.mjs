// A browser with a profile on disk that can be killed as a power cut would, and opened again.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../../scripts/find-browser.mjs';

/** A folder for a profile; `remove()` it at the end. */
export async function makeProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'social-report-profile-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}

const flags = [...browserFlags, '--headless=new', '--remote-debugging-port=0', '--hide-scrollbars', '--mute-audio', '--disable-gpu', '--disable-extensions', '--disable-default-apps', '--password-store=basic', '--disable-dev-shm-usage'];

/** What is left open when this program ends, or is told to, goes with it: nobody else would end it. */
const opened = new Set();
const killAll = () => opened.forEach(killGroup);
process.once('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (killAll(), process.exit(1)));

function killGroup(child) {
  opened.delete(child);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it has ended already
  }
}

/**
 * Opens a browser on a profile. `kill()` ends all of its processes at once, as if the power had gone; `quit()` as a
 * person would, so that it has written all that it keeps.
 */
export async function openProfile(folder) {
  const port = join(folder, 'DevToolsActivePort');
  await rm(port, { force: true });
  // A group of its own: its helpers die with it.
  const child = spawn(await findBrowser(), [...flags, `--user-data-dir=${folder}`, 'about:blank'], { detached: true, stdio: 'ignore' });
  opened.add(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let address;
  for (let tries = 0; !address; tries++) {
    if (tries > 600 || child.exitCode !== null) throw new Error('the browser did not start');
    await pause(25);
    const [number, path] = (await readFile(port, 'utf8').catch(() => '')).split('\n');
    if (path) address = `ws://127.0.0.1:${number}${path}`;
  }
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const kill = async () => {
    killGroup(child);
    await ended;
    await browser.close().catch(() => undefined);
  };
  const quit = async () => {
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    await ended;
    opened.delete(child);
  };
  return { browser, context, kill, quit, page: () => context.newPage() };
}
