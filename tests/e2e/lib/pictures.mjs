// Pictures that were looked at once, kept beside the tests, and compared as a person would: is anything visibly different?
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How different a pixel's channel may be, of 255, and how much of a picture may be more different. */
const CHANNEL = 32;
const SHARE = 0.001;

/**
 * What letters look like here: the browser, how wide its typefaces set a few words, and how it draws them. Pictures from
 * elsewhere differ in every line, and tell nothing.
 */
export async function typesetting(page) {
  const letters = await page.evaluate(() =>
    ['system-ui', 'sans-serif', 'monospace'].map((family) => {
      const pen = Object.assign(document.createElement('canvas'), { width: 300, height: 24 }).getContext('2d', { willReadFrequently: true });
      pen.font = `16px ${family}`;
      const words = 'Sosiaalinen raportointi äöå 0123';
      pen.fillText(words, 0, 18);
      const drawn = pen.getImageData(0, 0, 300, 24).data.reduce((hash, value) => (Math.imul(hash, 31) + value) | 0, 7);
      return `${Math.round(pen.measureText(words).width)}/${(drawn >>> 0).toString(36)}`;
    }),
  );
  return `Chromium ${page.context().browser().version().split('.')[0]}, ${letters.join(' ')}`;
}

/** The picture is what the file holds, but for a few pixels; with `SNAPSHOTS=write` it is written there instead. */
export async function matchPicture(page, file, picture) {
  if (process.env.SNAPSHOTS === 'write') {
    await mkdir(new URL('.', file), { recursive: true });
    return writeFile(file, picture);
  }
  const before = await readFile(file).catch(() => undefined);
  assert.ok(before, `${fileURLToPath(file)} is not there: look at it first, then SNAPSHOTS=write`);
  const found = await page.evaluate(differing, { urls: [before, picture].map((jpeg) => `data:image/jpeg;base64,${jpeg.toString('base64')}`), channel: CHANNEL });
  if (found.share <= SHARE) return undefined;
  const seen = join(tmpdir(), basename(fileURLToPath(file)));
  await writeFile(seen, picture);
  assert.fail(`${basename(seen)}: ${JSON.stringify(found)} differs; it is now as in ${seen}. Where the change is meant: SNAPSHOTS=write`);
}

/** Run in the page: which share of the pixels differs, and between which heights; all of it when the size does. */
async function differing({ urls, channel }) {
  const [one, other] = await Promise.all(
    urls.map(async (url) => {
      const image = Object.assign(new Image(), { src: url });
      await image.decode();
      const { width, height } = image;
      const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', { willReadFrequently: true });
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, width, height);
    }),
  );
  if (one.width !== other.width || one.height !== other.height) return { share: 1, sizes: [one, other].map(({ width, height }) => `${width} × ${height}`) };
  const lines = [];
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (![0, 1, 2].some((part) => Math.abs(one.data[at + part] - other.data[at + part]) > channel)) continue;
    count++;
    lines.push(Math.floor(at / 4 / one.width));
  }
  return { share: count / (one.width * one.height), ...(count && { from: lines[0], to: lines.at(-1) }) };
}
