import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileSchema, parseDefinition } from '../index.js';
import { Person } from '../testing/person.js';
import { seeded } from '../testing/random.js';
import type { FormModel } from '../definition/model.js';
import { judgeResponse } from './judge.js';
import { act, all, complete, forbidden, looksLike, plain } from './walker.test.support.js';

const WALKS = 300;
const STEPS = 45;
/** Comparing takes longer than acting: once in so many steps. */
const LOOKS = 15;
/** Of all that is not shown or not offered to one person, what is tried. */
const TRIES = 12;

const source = (name: string): string => readFileSync(new URL(`../../../../examples/forms/${name}.json`, import.meta.url), 'utf8');
const read = (name: string): FormModel => {
  const result = parseDefinition(source(name));
  assert.ok(result.ok, JSON.stringify(result.ok || result.errors));
  return result.model;
};

/** People who do what comes to mind with a form; what they see and send is judged by an engine. Throws at the first difference. */
function compare(model: FormModel, engine: Pick<FormModel, 'validate'>, walks = WALKS): Record<string, number> {
  const counts = { looks: 0, guarded: 0, refused: 0 };
  for (let seed = 1; seed <= walks; seed++) {
    const random = seeded(seed);
    const person = new Person(model);
    const { session } = person;
    for (let step = 0; step < STEPS; step++) {
      act(person, random);
      if ((step + 1) % LOOKS) continue;
      counts.looks++;
      const answers = session.answers();
      const at = `seed ${seed}, step ${step}: ${JSON.stringify(session.everything())}`;
      const guards = all(session.view).flatMap(({ violations }) => violations).filter(({ rule }) => rule === 'x-guard').length;
      counts.guarded += guards;
      const judged = engine.validate(answers);
      const isValid = session.view.pages.every((page) => page.valid);
      assert.equal(isValid, judged.length === 0 && guards === 0, `the view and the engine differ at ${at}: ${JSON.stringify(judged)}`);
      // A collector repeats the check for identity codes alone.
      const codes = all(session.view).filter(({ findings = [] }) => findings.some(({ certain }) => certain)).length;
      assert.deepEqual(judgeResponse(model, { answers, context: {} }).map(({ rule }) => rule), judged.length ? judged.map(({ rule }) => rule) : Array(codes).fill('x-guard'), at);
      const fresh = new Person(model, { answers: session.everything() });
      assert.deepEqual(fresh.session.answers(), answers, at);
      // A row with nothing in it is drawn, but is not among what was typed.
      if (!JSON.stringify(session.everything()).includes('{}') && !looksLike(session.view, fresh.session.view)) assert.deepEqual(plain(session.view), plain(fresh.session.view), at);
    }
    complete(person);
    const response = person.sends();
    assert.ok(response, `seed ${seed} cannot be completed: ${JSON.stringify(session.view.pages.flatMap(({ errors }) => errors))}`);
    assert.deepEqual(engine.validate(response.answers), [], `seed ${seed}`);
    assert.deepEqual(judgeResponse(model, response), [], `seed ${seed}`);
    const wrong = [...forbidden(session, model.root, response.answers)];
    for (let tries = Math.min(TRIES, wrong.length); tries--; ) {
      const [[pointer, more]] = wrong.splice(random.below(wrong.length), 1) as [(typeof wrong)[number]];
      counts.refused++;
      assert.ok(engine.validate(more).length, `seed ${seed}: ${pointer} is not shown or not offered, yet accepted in ${JSON.stringify(more)}`);
    }
  }
  return counts;
}

for (const name of ['social-report', 'satakunta', 'outreach', 'team-summary', 'client-survey', 'municipal-survey'])
  test(`${name}: whatever a person does, what is shown is what the schema evaluates, and what is sent is valid`, (report) => {
    const model = read(name);
    const counts = compare(model, compileSchema(JSON.parse(source(name))));
    report.diagnostic(`${name}: ${JSON.stringify(counts)}`);
    assert.ok(counts['guarded']! > 10 && counts['refused']! > WALKS, 'identity codes and what is hidden were tried');
  });

test('a schema that shows a question to others than the form does is found within a few walks', () => {
  const tied = '"contains": { "const": "muu" }';
  assert.ok(source('outreach').includes(tied));
  const other = compileSchema(JSON.parse(source('outreach').replace(tied, '"contains": { "const": "nuoret" }')));
  assert.throws(() => compare(read('outreach'), other, 10), /seed \d+, step/);
});

test('every response to the regional form is valid under the base, and its projection under the national form', () => {
  const [region, nation] = [read('satakunta'), read('social-report')];
  const base = compileSchema(JSON.parse(source('social-report.base')));
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
