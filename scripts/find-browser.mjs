// Finds a Chromium-family browser for the tests: `node scripts/find-browser.mjs` prints its path.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command } from './lib/run.mjs';

const MISSING =
  'No Chromium, Chrome or Edge was found. Install one of them, or say where it is: CHROME_PATH=/path/to/chrome npm test';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

/** Where browsers are installed when they are not on PATH. */
function usualPlaces({ platform, env }) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`);
    return ['/Applications', join(env.HOME ?? '/', 'Applications')].flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return folders.flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium'];
}

/** The installed browser, or undefined. Everything it looks at can be passed in. */
export function installedBrowser({ env = process.env, platform = process.platform, has = existsSync } = {}) {
  if (env.CHROME_PATH) {
    if (has(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH says ${env.CHROME_PATH}, but there is no such file`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = folders.flatMap((folder) => ON_PATH.map((name) => join(folder, platform === 'win32' ? `${name}.exe` : name)));
  return [...named, ...usualPlaces({ platform, env })].find((path) => has(path));
}

/** The installed browser; on a Debian-like system, as root, installs Chromium after saying so; else explains what to do. */
export async function findBrowser() {
  const found = installedBrowser();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('No browser found: installing the chromium package with apt-get.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
    await command('/usr/bin/apt-get', ['update'], quiet);
    await command('/usr/bin/apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], quiet);
    const installed = installedBrowser();
    if (installed) return installed;
  }
  throw new Error(MISSING);
}

/**
 * Features that tests do without: Playwright's list, whose flag this one takes the place of; the lists of an address bar that
 * nobody sees, which cost two processes a window; and a process in reserve.
 */
const unwanted = [
  ...['AimEnabled', 'AutoDeElevate', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'BlockOriginHeaderModificationOnRedirect'],
  ...['DestroyProfileOnBrowserClose', 'DialMediaRouteProvider', 'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying'],
  ...['OptimizationHints', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'Translate'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'],
];

/** Flags for a browser that tests drive: quiet, and without the sandbox where root cannot have one. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  `--disable-features=${unwanted.join()}`,
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await findBrowser().then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
