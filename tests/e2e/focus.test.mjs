// Focus is never lost: whatever somebody presses, and whatever is taken away under the caret, focus is on something that
// is seen, in the form or beyond its edges, and never on nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person, seeded } from '@social-report/core/testing';
import { modelOf, sendsOf } from '../forms/helpers.mjs';
import { people } from '../forms/stories/index.mjs';
import { actsAtRandom, focusOf } from './lib/focus.mjs';
import { Keyboard } from './lib/keyboard.mjs';
import { useStage } from './lib/stage.mjs';

const ACTIONS = 500;

/** How somebody finds the form: in turns, for an empty form alone would seldom be finished by chance. */
const beginnings = {
  empty: () => undefined,
  'with every error told': (form) => form.reportValidity(),
  answered: (form, answers) => {
    form.answers = answers;
    form.focus();
  },
  'answered, before sending': (form, answers) => {
    form.answers = answers;
    form.goTo(' check');
  },
  'answered, in the middle': (form, answers) => {
    form.answers = answers;
    form.goTo(`/${Object.keys(answers).at(-3)}`);
  },
};

const stage = useStage();

/** Actions from a seed; throws where focus is lost, with the way there. */
async function runs(page, seed, actions, answers) {
  const random = seeded(seed);
  const way = [];
  for (let focus = await focusOf(page); way.length < actions; focus = await focusOf(page)) {
    assert.equal(focus.fault, '', `seed ${seed}, after ${way.length} actions:\n  ${way.slice(-15).join('\n  ')}`);
    const done = await actsAtRandom(page, random, focus, answers);
    way.push(`${focus.told}: ${done}`);
  }
}

for (const [form, { stories }] of Object.entries(people))
  test(`${form}: ${ACTIONS} actions, and focus is somewhere after each`, async () => {
    const model = modelOf(`${form}.json`);
    const each = ACTIONS / Object.keys(beginnings).length;
    for (const [at, begins] of Object.values(beginnings).entries()) {
      // Somebody else each time: nobody's draft is there.
      const page = await stage.open();
      const story = stories[at % stories.length];
      const answers = sendsOf(new Person(model, { language: story.language }), story);
      await Keyboard.arrives(page, `${stage.url}/${form}.html`);
      await page.keyboard.press('Tab');
      await page.locator('social-report-form').evaluate(begins, answers);
      await runs(page, at + 1, each, answers);
      assert.deepEqual(page.complaints, []);
    }
  });

test('a question that was left unanswered is reached by Tab again after the page was left', async () => {
  const person = await Keyboard.arrives(await stage.open(), `${stage.url}/team-summary.html`);
  await person.chooses('/period', 'puolivuosi');
  await person.tabsTo('/periodHalf');
  await person.chooses('/period', 'oma');
  await person.chooses('/period', 'puolivuosi');
  await person.presses('Tab');
  assert.equal((await person.looks()).pointer, '/periodHalf');
});

test('focus that is taken away is found missing', async () => {
  const page = await stage.open();
  const person = await Keyboard.arrives(page, `${stage.url}/outreach.html`);
  await person.tabsTo('/place');
  assert.equal((await focusOf(page)).fault, '');
  await page.locator('[data-question="/place"]').evaluate((question) => question.remove());
  assert.match((await focusOf(page)).fault, /^focus is on body/);
});
