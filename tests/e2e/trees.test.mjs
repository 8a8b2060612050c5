// What a screen reader is given of every question type in every state, compared word for word with what was read and
// judged before: snapshots/trees/*.txt. After a change that is meant, write them anew and read the difference:
// SNAPSHOTS=write node --test tests/e2e/trees.test.mjs
import { test } from 'node:test';
import { bareFiles, formOf, settle, show } from './lib/bare.mjs';
import { questions, withQuestion } from './lib/questions.mjs';
import { matchSnapshot } from './lib/snapshot.mjs';
import { useStage } from './lib/stage.mjs';
import { readTree } from './lib/tree.mjs';

const stage = useStage({ variants: bareFiles });

async function openBare() {
  const page = await stage.open({ locale: 'fi-FI', timezoneId: 'Europe/Helsinki' });
  await page.goto(`${stage.url}/bare.html`);
  return page;
}

/** What each question type is shown as, one after the other: definition, properties of the element, and what is done. */
function* situations(question) {
  const { answer, wrong, states = {} } = question;
  const optional = formOf(...withQuestion(question));
  const required = formOf(...withQuestion(question, { required: true }));
  yield ['optional', optional];
  yield ['required', required];
  yield ['with help', formOf(...withQuestion(question, { required: true, helped: true }))];
  yield ['left unanswered', required, { next: true }];
  yield ['answered', optional, { answers: { q: answer } }];
  if (wrong !== undefined) yield ['answered wrong', required, { answers: { q: wrong }, next: true }];
  for (const [name, { types, ...rest }] of Object.entries(states)) yield [name, required, { ...rest, types }];
  yield ['disabled', required, { answers: { q: answer }, disabled: true }];
  yield ['read only', required, { answers: { q: answer }, readOnly: true }];
}

for (const [name, question] of Object.entries(questions)) {
  test(`${name}: each state is told as before`, async () => {
    const page = await openBare();
    const told = [];
    for (const [state, definition, { next, types, ...properties } = {}] of situations(question)) {
      await show(page, definition, properties);
      if (next) await page.locator('[part~=next]').click();
      if (types) {
        await page.locator('[data-pointer="/q"]').first().focus();
        await page.keyboard.type(types);
      }
      await settle(page);
      const place = (await page.locator('[data-question="/q"]').count()) ? '[data-question="/q"]' : '.root';
      told.push(`## ${state}\n\n${await readTree(page, place)}\n`);
    }
    await matchSnapshot(new URL(`snapshots/trees/${name.replaceAll(' ', '-')}.txt`, import.meta.url), `# ${name}\n\n${told.join('\n')}`);
  });
}
