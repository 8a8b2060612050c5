// What leaves the device is what the person was shown, byte for byte, on every way that a report can take; and what
// cannot leave now waits, is told of on the next visit, and goes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillAll, modelOf } from './lib/fill.mjs';
import { audit, prepareAudits } from './lib/audit.mjs';
import { useStage } from './lib/stage.mjs';

const answers = fillAll(modelOf('social-report.json'));
const service = '**/v1/responses';
const stage = useStage();
const form = (page) => page.locator('social-report-form');

/** The form on its check page, everything answered; and the bodies of all that leaves. */
async function checks() {
  const page = await stage.open({ viewport: { width: 360, height: 740 } });
  await prepareAudits(page);
  const bodies = [];
  page.on('request', (request) => request.method() === 'POST' && bodies.push(request.postDataBuffer().toString('utf8')));
  await page.goto(stage.url);
  await page.locator('[part=next]').waitFor();
  await fills(page);
  return { page, bodies };
}

async function fills(page) {
  await form(page).evaluate((element, given) => {
    element.answers = given;
    element.goTo(' check');
  }, answers);
  await page.locator('[part=what-leaves]').waitFor();
}

/** What the person is shown: the text, and the property. */
async function shown(page) {
  const [text, response] = await form(page).evaluate(async (element) => {
    await element.updateComplete;
    return [element.shadowRoot.querySelector('pre').textContent, JSON.stringify(element.response)];
  });
  assert.equal(response, text);
  return text;
}

const refusal = { violations: [{ pointer: '/title', rule: 'house-rule', params: {} }] };

test('the text that is shown is the body that is sent: refused, corrected, in another language, queued, and as it is on disk', async () => {
  const { page, bodies } = await checks();
  await page.locator('[part=what-leaves] summary').click();
  await page.locator('pre').waitFor();
  const first = await shown(page);
  await page.route(service, (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', json: refusal }));
  await page.locator('[part=submit]').click();
  await page.locator('#summary').waitFor();
  assert.deepEqual(bodies, [first]);
  assert.equal(await shown(page), first);

  await page.unroute(service);
  await page.route(service, (route) => route.abort());
  await page.locator('#summary a').click();
  await page.locator('[data-pointer="/title"]').fill('Jonot “kasvavat” – köerna växer 👩‍👧 \u202E<b>');
  await form(page).evaluate((element) => {
    element.lang = 'sv';
    element.goTo(' check');
  });
  await page.getByText('Vad som skickas', { exact: true }).waitFor();
  const second = await shown(page);
  assert.notEqual(second, first);
  assert.equal(JSON.parse(second).id, JSON.parse(first).id);
  assert.equal(JSON.parse(second).language, 'sv');
  await page.locator('[part=submit]').click();
  await page.locator('.queued').waitFor();
  await page.unroute(service);
  await page.locator('.sent:not(.queued)').waitFor();
  assert.deepEqual([...new Set(bodies)], [first, second]);
  const [row, ...more] = stage.site.rows().filter(({ id }) => id === JSON.parse(first).id);
  assert.deepEqual(more, []);
  assert.equal(row.body.toString('utf8'), second);
  assert.deepEqual(page.complaints.filter((text) => !/422|ERR_FAILED/.test(text)), []);
});

test('without a network it is queued at once, told of on the next visit, and sent from there', async () => {
  const { page, bodies } = await checks();
  await page.context().setOffline(true);
  const started = performance.now();
  await page.locator('[part=submit]').click();
  await page.locator('.queued').waitFor();
  assert.ok(performance.now() - started < 8000);
  await page.route(service, (route) => route.abort());
  await page.context().setOffline(false);
  await page.reload();
  await page.locator('#waiting').waitFor();
  assert.match(await page.locator('.waiting').innerText(), /^1 raportti odottaa lähettämistä[^]*Raportti[^]*Lähetä nyt$/);
  assert.deepEqual(await audit(page, { within: 'social-report-form' }), []);
  await page.unroute(service);
  await page.getByRole('button', { name: 'Lähetä nyt' }).click();
  await page.locator('#waiting').waitFor({ state: 'detached' });
  const { id } = JSON.parse(bodies[0]);
  assert.equal(stage.site.rows().filter((row) => row.id === id).length, 1);
});

test('refused for good it is told of on the next visit, corrected under its id, and sent once', async () => {
  const { page, bodies } = await checks();
  await page.route(service, (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', json: refusal }));
  await page.locator('[part=submit]').click();
  await page.locator('#summary').waitFor();
  await page.unroute(service);
  await page.reload();
  await page.locator('#refused').waitFor();
  assert.doesNotMatch(await form(page).evaluate((element) => element.shadowRoot.textContent), /Tarkennus/);
  assert.deepEqual(await audit(page, { within: 'social-report-form' }), []);
  await page.getByRole('button', { name: 'Korjaa', exact: true }).click();
  await page.locator('#summary a').click();
  await page.locator('[data-pointer="/title"]').fill('Toinen otsikko');
  await page.locator('[part=next]').click();
  const text = await shown(page);
  await page.locator('[part=submit]').click();
  await page.locator('.sent').waitFor();
  const { id } = JSON.parse(bodies[0]);
  assert.equal(JSON.parse(text).id, id);
  assert.equal(bodies.at(-1), text);
  assert.deepEqual(stage.site.rows().filter((row) => row.id === id).map(({ body }) => body.toString('utf8')), [text]);
});
