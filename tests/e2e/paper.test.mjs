// The paper version, as `npm start` serves it: every branch on it, when to answer what, and what comes out of the printer.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import axe from 'axe-core';
import { outlineOf, parseDefinition } from '../../packages/core/dist/engine.js';
import { root } from '../../scripts/lib/run.mjs';
import { formNames } from './lib/site.mjs';
import { useStage } from './lib/stage.mjs';

const stage = useStage();

/** The sheet of a form in a language, and every line on it. */
async function sheet(form, lang = 'fi') {
  const page = await stage.open();
  await page.addInitScript({ content: axe.source });
  await page.goto(`${stage.url}/paper.html?form=${form}&lang=${lang}`);
  const paper = page.locator('social-report-paper');
  await paper.locator('footer').waitFor();
  const text = await paper.evaluate((element) => element.shadowRoot.querySelector('.root').innerText);
  return { page, paper, lines: text.split('\n').map((line) => line.trim()).filter(Boolean) };
}

const outline = async (name) => {
  const { model } = parseDefinition(await readFile(`${root}examples/forms/${name}.json`, 'utf8'));
  return outlineOf(model);
};

/** Every question of an outline, details and the questions of groups and rows included. */
const inside = (question) => [question, ...[question, ...(question.options ?? [])].flatMap(({ detail }) => (detail ? [detail] : [])), ...(question.children ?? []).flatMap(inside)];

for (const name of formNames) {
  test(`${name}: every question that may be asked is on it, with its options, and axe finds nothing`, async () => {
    const { page, lines } = await sheet(name);
    const text = lines.join('\n');
    const questions = (await outline(name)).pages.flatMap((each) => each.questions.flatMap(inside));
    assert.ok(questions.length > 5);
    for (const { title, options = [] } of questions) {
      assert.ok(text.includes(title.value), title.value);
      for (const option of options.length > 40 ? [] : options) assert.ok(text.includes(option.title.value), option.title.value);
    }
    const { violations } = await page.evaluate(() => window.axe.run('social-report-paper'));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    assert.deepEqual(page.complaints, []);
  });
}

test('says in plain words when to answer, in each language', async () => {
  const said = {
    fi: ['Vastaa tähän, jos valitsit kysymyksessä 1 vaihtoehdon ”Tiiminä tai työryhmänä” tai ”Muuna kokoonpanona”.', 'Vastaa tähän, jos et valinnut kysymyksessä 8 vaihtoehtoa'],
    sv: ['Svara på detta om du valde', 'Svara på detta om du inte valde'],
    en: ['Answer this if you chose', 'Answer this if you did not choose'],
  };
  for (const [lang, sentences] of Object.entries(said)) {
    const { lines } = await sheet('social-report', lang);
    for (const sentence of sentences) assert.ok(lines.some((line) => line.startsWith(sentence)), `${sentence}\n${lines.filter((line) => /jos |om du|if you/.test(line)).join('\n')}`);
  }
});

test('says once what several questions hang on: the jump of the municipal survey', async () => {
  const { lines } = await sheet('municipal-survey');
  const jumps = lines.filter((line) => /^Vastaa kysymyksiin \d+–\d+, jos et valinnut kysymyksessä 8 vaihtoehtoa/.test(line));
  assert.ok(jumps.length >= 3, lines.filter((line) => line.startsWith('Vastaa')).join('\n'));
});

test('a list that nobody would read on paper is a line to write on; one that stands alone says so', async () => {
  const { lines } = await sheet('social-report');
  assert.ok(lines.includes('Kirjoita vastaukset viivoille.'));
  assert.equal(lines.some((line) => /Kaarina|Kauhajoki/.test(line)), false);
  const survey = await sheet('client-survey');
  assert.ok(survey.lines.includes('Jos valitset vaihtoehdon ”Ei mikään näistä”, älä valitse muita.'));
  assert.equal(await survey.paper.locator('table tbody tr').count(), 6);
  assert.equal(await survey.paper.locator('table td .box').count(), 24);
});

test('a repeating group has several empty rows, and says where to go on', async () => {
  const { lines } = await sheet('team-summary');
  assert.deepEqual(lines.filter((line) => /^Ilmiö \d$/.test(line)), ['Ilmiö 1', 'Ilmiö 2', 'Ilmiö 3']);
  assert.ok(lines.includes('Jos tila ei riitä, jatka toiselle paperille.'));
});

test('comes on a reasonable number of sheets, says which form it is, and leaves its button on the screen', async () => {
  const { page, lines } = await sheet('client-survey');
  assert.equal(lines.at(-1), 'Lomake https://social-report.example/forms/client-survey/1.0.0 (fi)');
  const button = page.getByRole('button', { name: 'Tulosta' });
  assert.equal(await button.isVisible(), true);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await button.isVisible(), false);
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(sheets >= 3 && sheets <= 6, `${sheets} sheets`);
});

test('no wider than a phone', async () => {
  const { page } = await sheet('municipal-survey');
  await page.setViewportSize({ width: 320, height: 700 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

test('the intranet leads to it in its own language', async () => {
  const page = await stage.open();
  await page.goto(`${stage.url}/?lang=sv`);
  await page.getByRole('link', { name: 'Skriv ut en pappersblankett' }).click();
  await page.locator('social-report-paper footer').waitFor();
  assert.match(await page.locator('social-report-paper').innerText(), /Lämna blanketten i ett slutet kuvert/);
});
