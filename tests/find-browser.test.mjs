import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { installedBrowser } from '../scripts/find-browser.mjs';

const finds = (platform, env, files) => installedBrowser({ platform, env, has: (path) => files.includes(path) });

test('CHROME_PATH outranks everything, and is told when it is wrong', () => {
  const onPath = join('/usr/bin', 'chromium');
  assert.equal(finds('linux', { CHROME_PATH: '/opt/my/chrome', PATH: '/usr/bin' }, ['/opt/my/chrome', onPath]), '/opt/my/chrome');
  assert.throws(() => finds('linux', { CHROME_PATH: '/opt/none', PATH: '/usr/bin' }, [onPath]), /CHROME_PATH says \/opt\/none/);
});

test('finds what is on PATH, in the order of PATH', { skip: process.platform === 'win32' && 'PATH is written otherwise' }, () => {
  assert.equal(finds('linux', { PATH: '/a:/b' }, ['/b/chromium', '/a/google-chrome']), '/a/google-chrome');
  assert.equal(finds('linux', { PATH: '/a' }, ['/snap/bin/chromium']), '/snap/bin/chromium');
});

test('finds it where macOS and Windows keep programs', () => {
  const mac = join('/Applications', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  assert.equal(finds('darwin', {}, [mac]), mac);
  const home = join('/Users/a', 'Applications', 'Chromium.app/Contents/MacOS/Chromium');
  assert.equal(finds('darwin', { HOME: '/Users/a' }, [home]), home);
  const windows = join('C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe');
  assert.equal(finds('win32', { PROGRAMFILES: 'C:\\Program Files' }, [windows]), windows);
});

test('finds nothing where there is nothing', () => {
  for (const platform of ['linux', 'darwin', 'win32']) assert.equal(finds(platform, {}, []), undefined);
});
