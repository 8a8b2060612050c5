// A report that is begun outlives the browser: killed in the middle of a sentence, it is offered, and sent once.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openMortal } from './lib/mortal-browser.mjs';
import { examplePage, startSite } from './lib/site.mjs';

const page = (scope) => examplePage.replace('/forms/social-report.json', '/forms/outreach.json').replace('draft-scope="example"', `draft-scope="${scope}"`);
const site = await startSite({ variants: { '/mine.html': page('worker 4711'), '/hers.html': page('worker 12') } });
const profile = await mkdtemp(join(tmpdir(), 'social-report-profile-'));
const browsers = [];
const open = async () => (browsers.push(await openMortal(profile)), browsers.at(-1));
after(async () => {
  for (const browser of browsers) await browser.kill();
  await site.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const saved = (page) => page.locator('.kept[data-state=saved]').waitFor();
const sentence = 'Jonot ovat kasvaneet, ja ihmiset odottavat ulkona.';

test('a browser killed in the middle of a sentence: the report is offered by its time, goes on, and arrives once', async () => {
  const first = await open();
  await first.page.goto(`${site.url}/mine.html`);
  await first.page.locator('[data-pointer="/place"][value=kauppakeskus]').check({ force: true });
  await first.page.locator('[data-pointer="/yksiLause"]').pressSequentially(sentence);
  await saved(first.page);
  const { id, startedAt } = await first.page.evaluate(() => document.querySelector('social-report-form').response);
  // Still typing when the power goes; half a second of it may be lost.
  await first.page.locator('[data-pointer="/yksiLause"]').pressSequentially(' Miksi');
  await first.kill();

  const second = await open();
  const complaints = [];
  second.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await second.page.goto(`${site.url}/hers.html`);
  await second.page.locator('[data-pointer="/place"]').first().waitFor();
  assert.equal(await second.page.locator('.offer').count(), 0);

  await second.page.goto(`${site.url}/mine.html`);
  await second.page.locator('.offer').waitFor();
  assert.doesNotMatch(await second.page.locator('social-report-form').innerText(), /Jonot/);
  await second.page.getByRole('button', { name: /^Jatka/ }).click();
  const text = await second.page.locator('[data-pointer="/yksiLause"]').inputValue();
  assert.ok(`${sentence} Miksi`.startsWith(text) && text.startsWith(sentence), text);
  await second.page.locator('[data-pointer="/yksiLause"]').fill(sentence);
  for (const [name, value] of [['aluekarkea', 'alue-keskusta'], ['tapa', 'kuultu'], ['aihe', 'nuoret'], ['signaali', 'uusi']]) {
    await second.page.locator(`[data-pointer="/${name}"][value="${value}"]`).check({ force: true });
  }
  await second.page.locator('[part=next]').click();
  await second.page.locator('[part=submit]').click();
  await second.page.locator('[part=sent]').waitFor();

  const rows = site.rows().map(({ body }) => JSON.parse(String(body)));
  assert.deepEqual(rows.map((row) => [row.id, row.startedAt, row.answers.place, row.answers.yksiLause]), [[id, startedAt, 'kauppakeskus', sentence]]);
  await second.page.reload();
  await second.page.locator('[data-pointer="/place"]').first().waitFor();
  assert.equal(await second.page.locator('.offer').count(), 0);
  assert.deepEqual(complaints, []);
});
