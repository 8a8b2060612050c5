// What may identify a person, from the text field to the network: a person with a keyboard and a screen reader writes an
// identity code, and everything that leaves the browser is looked through for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit, prepareAudits } from './lib/audit.mjs';
import { createListener } from './lib/hearing.mjs';
import { Keyboard } from './lib/keyboard.mjs';
import { stage as stagePage } from './lib/stage-page.mjs';
import { useStage } from './lib/stage.mjs';

const stage = useStage({ variants: stagePage });
const CODE = '010190-900P';
const PHONE = '040 123 4567';
const answers = { place: 'katu-ulkotila', aluekarkea: 'alue-pohjoinen', tapa: 'kohtaaminen', aihe: ['muu'], aiheOther: 'Vuokrahuijaukset', signaali: 'tuttu' };

test('an identity code does not leave the device; a warning is looked at, kept and sent', async () => {
  const page = await stage.open({ viewport: { width: 360, height: 780 }, colorScheme: 'dark', hasTouch: true });
  const left = [];
  page.on('request', (request) => left.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
  await prepareAudits(page);
  const listener = await createListener(page);
  await page.goto(`${stage.url}/stage.html?form=outreach.json&lang=sv`);
  await page.locator('[part=next]').first().waitFor();
  await page.locator('social-report-form').evaluate((element, given) => Object.assign(element, { answers: given }).updateComplete, answers);
  const person = new Keyboard(page);
  const before = stage.site.rows().length;

  // On the first page there is another text; whichever page it is on, it is turned without a word of refusal.
  await person.retypes('/aiheOther', `Kunden (${CODE.toLowerCase()}) ringde från ${PHONE}`);
  await listener.hears();
  await person.presses('Tab');
  const said = (await listener.waitsFor('personbeteckning')).filter((words) => !words.startsWith('→')).join('\n');
  assert.match(said, /innehåller en personbeteckning.*verkar innehålla ett telefonnummer/s, 'both, each once');
  assert.equal(said.match(/personbeteckning/g).length, 1);
  assert.match(await person.reads(), /Svaret innehåller en personbeteckning/);
  assert.doesNotMatch(await person.reads(), /Korrigera ett svar/, 'nothing above the questions moves them');
  // Buttons that a finger hits, and no text beside the page.
  for (const button of await page.locator('[part=finding] button').all()) assert.ok((await button.boundingBox()).height >= 43.5);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  assert.deepEqual(await audit(page), []);

  for (let pages = 0; !(await page.locator('[part=submit]').count()); pages++) {
    assert.ok(pages < 9, 'pages turn');
    await person.continues();
  }
  assert.equal((await person.looks()).id, 'summary', 'on the check page it is the first thing told');
  await person.enters({ part: 'submit' });
  assert.equal((await person.looks()).id, 'summary', 'and is not sent');
  assert.equal(stage.site.rows().length, before);

  // From the summary to the words themselves, marked; Remove; back by undo; and Remove again.
  await person.enters({ tag: 'a', name: /personbeteckning/ });
  const marked = () => page.locator('[data-pointer="/aiheOther"]').evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd));
  assert.equal(await marked(), CODE.toLowerCase());
  const remove = { name: /^Ta bort: en personbeteckning/ };
  await person.enters(remove);
  await listener.waitsFor('Borttaget: en personbeteckning');
  assert.equal((await person.looks()).value, `Kunden ringde från ${PHONE}`);
  await person.presses('Control+z');
  assert.equal((await person.looks()).value, `Kunden (${CODE.toLowerCase()}) ringde från ${PHONE}`);
  await person.enters(remove);
  await person.enters({ name: /^Behåll i texten: ett telefonnummer/ });
  await listener.waitsFor('Kvar i texten: ett telefonnummer');
  await person.continues();
  assert.equal(await page.locator('[part=findings]').count(), 0, 'what is kept is not told again');

  const leaked = left.filter((request) => request.toLowerCase().includes('900p'));
  assert.deepEqual(leaked, []);
  await person.enters({ part: 'submit' });
  await page.locator('[part=sent]').waitFor();
  assert.equal(JSON.parse(stage.site.rows().at(-1).body).answers.aiheOther, `Kunden ringde från ${PHONE}`);
  // The rig can see what leaves: the phone number did.
  assert.ok(left.some((request) => request.includes(PHONE)));
  assert.ok(!left.join().toLowerCase().includes('900p'));
  assert.deepEqual(page.complaints, []);
});

test('a collector refuses an identity code from whoever sends it, and repeats its kind alone', async () => {
  const body = { id: '0192d0b0-0000-7000-8000-000000000900', language: 'fi', context: {}, startedAt: '2026-11-22T08:00:00Z', completedAt: '2026-11-22T08:05:00Z', answers: { ...answers, aiheOther: `x ${CODE}` } };
  const page = await stage.open();
  await page.goto(`${stage.url}/stage.html?form=outreach.json`);
  await page.locator('[part=next]').first().waitFor();
  const { form, formDigest } = await page.locator('social-report-form').evaluate((element) => element.response);
  const reply = await fetch(`${stage.url}/v1/responses`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...body, form, formDigest }) });
  const text = await reply.text();
  assert.equal(reply.status, 422, text);
  assert.deepEqual(JSON.parse(text).violations, [{ pointer: '/aiheOther', rule: 'x-guard', params: { kinds: ['identity-code'] } }]);
  assert.ok(!text.includes('900P'));
});
