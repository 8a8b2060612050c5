// A page without a bundler gives the form a client of its own: the sdk's one file, under the same policy.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/lib/run.mjs';
import { fillAll, modelOf } from './lib/fill.mjs';
import { examplePage } from './lib/site.mjs';
import { useStage } from './lib/stage.mjs';

const script = `
import { createClient } from '/social-report-sdk.js';
const asked = (window.asked = []);
document.querySelector('social-report-form').client = createClient({
  endpoint: '/v1/responses',
  headers: async ({ unauthorized }) => (asked.push(unauthorized), { Authorization: 'Bearer ' + asked.length }),
});
`;

const folder = await mkdtemp(join(tmpdir(), 'social-report-'));
await writeFile(join(folder, 'token.js'), script);
after(() => rm(folder, { recursive: true }));

const stage = useStage(async () => ({
  variants: { '/token.html': examplePage.replace('endpoint="/v1/responses"', '').replace('</head>', '<script type="module" src="/token.js"></script></head>') },
  present: { '/token.js': join(folder, 'token.js'), '/social-report-sdk.js': `${root}packages/sdk/dist/social-report-sdk.js` },
}));

test('sends with a token, and asks for another when it has expired', async () => {
  const page = await stage.open();
  const tokens = [];
  await page.route('**/v1/responses', (route) => {
    tokens.push(route.request().headers().authorization);
    return tokens.length === 1 ? route.fulfill({ status: 401 }) : route.continue();
  });
  await page.goto(`${stage.url}/token.html`);
  const answers = fillAll(modelOf('social-report.json'));
  const form = page.locator('social-report-form');
  await form.locator('[data-pointer]').first().waitFor();
  const receipt = await form.evaluate((form, filled) => {
    form.answers = filled;
    return form.submit();
  }, answers);
  assert.equal(receipt?.status, 'sent');
  assert.equal(stage.site.rows().length, 1);
  assert.deepEqual(tokens, ['Bearer 1', 'Bearer 2']);
  assert.deepEqual(await page.evaluate(() => window.asked), [false, true]);
  assert.deepEqual(page.complaints.filter((text) => !/401/.test(text)), []);
});
