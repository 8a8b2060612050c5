import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { definition, formDigest, makeResponse } from '../testing/harness.js';
import { createJudging, JudgingError } from './judging.js';

const form = { digest: formDigest, text: JSON.stringify(definition) };
const body = (answers: Record<string, unknown>): string => JSON.stringify(makeResponse({ answers }));
const good = body({ what: 'A' });
const bad = body({});

const judging = createJudging();
after(() => judging.close());

test('each of many that ask at once hears the verdict on its own response', async () => {
  const verdicts = await Promise.all(Array.from({ length: 200 }, (_, at) => judging.judge(form, at % 3 ? good : bad)));
  verdicts.forEach((violations, at) => assert.deepEqual(violations.map(({ pointer, rule }) => [pointer, rule]), at % 3 ? [] : [['/what', 'required']]));
});

test('more definitions than are kept compiled: each response is judged by its own', async () => {
  const forms = Array.from({ length: 60 }, (_, at) => ({ digest: `sha256-${at}`, text: JSON.stringify({ ...definition, properties: { ...definition.properties, what: { type: 'string', title: 'What?', minLength: at + 1 } } }) }));
  for (const times of [1, 2]) {
    for (const [at, each] of forms.entries()) {
      assert.deepEqual(await judging.judge(each, body({ what: 'x'.repeat(at + 1) })), [], `${times}`);
      assert.equal((await judging.judge(each, body({ what: 'x'.repeat(at) })))[0]?.pointer, '/what', `${times}`);
    }
  }
});

test('a definition that cannot be compiled fails for who asks, and for nobody else', async () => {
  const [unsound, sound] = await Promise.allSettled([judging.judge({ digest: 'sha256-unsound', text: '{}' }, good), judging.judge(form, good)]);
  assert.match(String((unsound as PromiseRejectedResult).reason), /unsound/);
  assert.deepEqual(sound, { status: 'fulfilled', value: [] });
});

test('when the thread ends, who waits for it hears so, and the next question finds another one', async () => {
  const ending = createJudging(new URL('../testing/ending-thread.js', import.meta.url));
  assert.deepEqual(await ending.judge(form, 'good'), []);
  const outcomes = await Promise.allSettled([ending.judge(form, 'end'), ending.judge(form, 'good')]);
  for (const { reason } of outcomes as PromiseRejectedResult[]) assert.ok(reason instanceof JudgingError);
  assert.deepEqual(await ending.judge(form, 'good'), []);
  await ending.close();
});
