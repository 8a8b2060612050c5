import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileSchema, parseDefinition } from '../index.js';
import { Person } from '../testing/person.js';
import { seeded } from '../testing/random.js';
import type { FormModel } from '../definition/model.js';
import type { JsonObject } from '../types/json.js';
import { judgeResponse } from './judge.js';
import type { View } from './view.js';
import { act, all, complete } from './walker.test.support.js';

const WALKS = 30;
const STEPS = 60;

const read = (name: string): FormModel => {
  const result = parseDefinition(readFileSync(new URL(`../../../../examples/forms/${name}.json`, import.meta.url), 'utf8'));
  assert.ok(result.ok, JSON.stringify(result.ok || result.errors));
  return result.model;
};

/** What a view says, without identities: rows are told apart by place. */
const plain = (view: View): unknown => JSON.parse(JSON.stringify(view, (name, value: unknown) => (name === 'key' || name === 'errors' || name === 'submitted' ? undefined : value)));

for (const name of ['social-report', 'satakunta', 'outreach', 'team-summary', 'client-survey', 'municipal-survey'])
  test(`${name}: whatever a person does, the view, the engine and a fresh start agree`, () => {
    const model = read(name);
    let guarded = 0;
    for (let seed = 1; seed <= WALKS; seed++) {
      const random = seeded(seed);
      const person = new Person(model);
      for (let step = 0; step < STEPS; step++) {
        act(person, random);
        if (step % 10) continue;
        const { session } = person;
        const answers = session.answers();
        const at = `seed ${seed}, step ${step}: ${JSON.stringify(session.everything())}`;
        const guards = all(session.view).flatMap(({ violations }) => violations).filter(({ rule }) => rule === 'x-guard').length;
        guarded += guards;
        const judged = model.validate(answers);
        const isValid = session.view.pages.every((page) => page.valid);
        assert.equal(isValid, judged.length === 0 && guards === 0, `the view and the engine differ at ${at}: ${JSON.stringify(judged)}`);
        assert.deepEqual(judgeResponse(model, { answers, context: {} }).map(({ rule }) => rule), judged.length ? judged.map(({ rule }) => rule) : Array(guards).fill('x-guard'), at);
        const fresh = new Person(model, { answers: session.everything() });
        assert.deepEqual(fresh.session.answers(), answers, at);
        if (!JSON.stringify(session.everything()).includes('{}')) assert.deepEqual(plain(session.view), plain(fresh.session.view), at);
        // What is hidden is refused when it is sent all the same.
        const everything = session.everything();
        for (const hidden of Object.keys(everything))
          if (!(hidden in answers) && !session.question(`/${hidden}`))
            assert.ok(model.validate({ ...answers, [hidden]: everything[hidden] } as JsonObject).length, `hidden ${hidden} accepted at ${at}`);
      }
      complete(person);
      const response = person.sends();
      assert.ok(response, `seed ${seed} cannot be completed: ${JSON.stringify(person.session.view.pages.flatMap(({ errors }) => errors))}`);
      assert.deepEqual(judgeResponse(model, response), []);
    }
    assert.ok(guarded > 10, 'identity codes were tried');
  });

test('every response to the regional form is valid under the base, and its projection under the national form', () => {
  const [region, nation] = [read('satakunta'), read('social-report')];
  const base = compileSchema(JSON.parse(readFileSync(new URL('../../../../examples/forms/social-report.base.json', import.meta.url), 'utf8')));
  for (let seed = 1; seed <= WALKS; seed++) {
    const random = seeded(seed);
    const person = new Person(region);
    for (let step = 0; step < STEPS; step++) act(person, random);
    complete(person);
    const { answers } = person.sends()!;
    assert.deepEqual(base.validate(answers), [], `seed ${seed}`);
    const projection = new Person(nation, { answers }).session.answers();
    assert.deepEqual(nation.validate(projection), [], `seed ${seed}: ${JSON.stringify(projection)}`);
    assert.notDeepEqual(projection, answers, 'the region asks something of its own');
  }
});
