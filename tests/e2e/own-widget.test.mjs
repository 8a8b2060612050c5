// The example of a question type of a page's own: registered by that page under the strict policy, used by keyboard
// alone in each language, and stored as the definition wants it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Keyboard } from './lib/keyboard.mjs';
import { outOfBox, tooSmall } from './lib/sizes.mjs';
import { useStage } from './lib/stage.mjs';
import { assertStored } from './lib/stored.mjs';

const definition = JSON.parse(await readFile(new URL('../../examples/own-widget/follow-up.json', import.meta.url), 'utf8'));
const stage = useStage();

const people = [
  { language: 'fi', length: 'month', period: '2026-03', among: /huhtikuu 2026/, said: 'maaliskuu 2026', compared: '2025-H2', comparison: 'heinä–joulukuu 2025', missing: 'Valitse jakso.' },
  { language: 'sv', length: 'half', period: '2026-H1', among: /juli–december 2025/, said: 'januari–juni 2026', compared: '2025-H1', comparison: 'januari–juni 2025', missing: 'Välj en period.' },
  { language: 'en', length: 'year', period: '2025', among: /2024/, said: '2025', compared: '2024-H2', comparison: 'July–December 2024', missing: 'Choose a period.' },
];

for (const { language, length, period, among, said, compared, comparison, missing } of people)
  test(`a period of the page's own question type, by keyboard alone: ${language}`, async () => {
    const page = await stage.open({ viewport: { width: 320, height: 640 }, colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.clock.setFixedTime('2026-08-15T09:00:00Z');
    const person = await Keyboard.arrives(page, `${stage.url}/own-widget/?lang=${language}`);

    await person.types('/phenomenon', 'Oma testi');
    await person.selects('/period', length);
    await person.continues();
    assert.match(await person.reads(), new RegExp(missing), 'a length alone is no answer');
    await person.enters({ tag: 'a', name: new RegExp(` – ${missing}`) });
    assert.equal((await person.looks()).pointer, '/period');
    assert.equal((await person.looks()).value, length, 'the length stays chosen');
    await person.selects({ pointer: '/period', name: among }, period);
    await person.chooses('/change', 'worse');
    await person.selects('/comparedTo', compared);
    assert.deepEqual([...(await page.evaluate(outOfBox)), ...(await page.evaluate(tooSmall, 43.9))], []);

    await person.continues();
    const read = await person.reads();
    for (const words of [said, comparison]) assert.ok(read.includes(words), `"${words}" is read back`);
    await person.enters({ part: 'submit' });
    await page.locator('[part=sent]').waitFor();

    const response = assertStored(stage.site, definition, { language, answers: { phenomenon: 'Oma testi', period, change: 'worse', comparedTo: compared } });
    assert.deepEqual(page.complaints, []);

    const sends = (other) =>
      fetch(`${stage.url}/v1/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...response, id: crypto.randomUUID(), answers: { ...response.answers, period: other } }),
      });
    assert.equal((await sends('2026-13')).status, 422, 'the definition alone says what a period is');
    assert.equal((await sends(period)).status, 201);
  });
