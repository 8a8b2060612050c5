// The random person of core's walks, in a browser: after each thing they do, the page shows exactly the questions that the
// engine does for the same answers, and the element holds the same answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anAct, seeded, withInner } from '@social-report/core/testing';
import { modelOf } from '../forms/helpers.mjs';
import { Filler } from './lib/filler.mjs';
import { Keyboard } from './lib/keyboard.mjs';
import { useStage } from './lib/stage.mjs';

const ACTS = 20;

const stage = useStage();

/** What is tried here: answers and new rows. A required choice once made is changed, not taken back. */
const isPossible = ({ does, value }, question) => ['answers', 'addsRow'].includes(does) && !(question.required && question.kind === 'choice' && value === undefined);

/** Walks from a seed and compares after each act. */
async function walks(form, model, seed, acts = ACTS, prepare = async () => undefined) {
  const random = seeded(seed);
  const page = await stage.open();
  const filler = new Filler(await Keyboard.arrives(page, `${stage.url}/${form}.html`), model);
  await prepare(page);
  const done = [];
  while (done.length < acts) {
    if (random.below(6) === 0) {
      const { pointer } = random.pick(random.pick(filler.session.view.pages).questions);
      await filler.goesTo(pointer);
    }
    const questions = withInner(filler.page.questions);
    const act = anAct(questions, random);
    if (!act || !isPossible(act, questions.find(({ pointer }) => pointer === act.pointer))) continue;
    done.push(JSON.stringify(act));
    const about = `after seed ${seed}:\n  ${done.join('\n  ')}`;
    await filler.does(act).catch((error) => {
      throw new Error(`${error.message}\n${about}`, { cause: error });
    });
    await filler.seesItsQuestions(about);
    assert.deepEqual(await page.locator('social-report-form').evaluate(({ answers }) => answers), filler.session.answers(), about);
  }
  await page.context().close();
}

// The forms with most conditions, and with rows; the others walk without a screen.
for (const form of ['social-report', 'team-summary'])
  test(`${form}: a walk of ${ACTS} acts`, () => walks(form, modelOf(`${form}.json`), 1));

test('a question that is not drawn is found missing', async () => {
  const hides = (page) => page.locator('[data-question="/signaali"]').evaluate((question) => question.remove());
  await assert.rejects(walks('outreach', modelOf('outreach.json'), 1, 3, hides), /questions of the page|can be answered/);
});
