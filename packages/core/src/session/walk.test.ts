import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileSchema, parseDefinition } from '../index.js';
import { Person } from '../testing/person.js';
import { seeded, type Random } from '../testing/random.js';
import type { FormModel } from '../definition/model.js';
import type { JsonObject } from '../types/json.js';
import { judgeResponse } from './judge.js';
import type { QuestionView, View } from './view.js';

const WALKS = 30;
const STEPS = 60;

const read = (name: string): FormModel => {
  const result = parseDefinition(readFileSync(new URL(`../../../../examples/forms/${name}.json`, import.meta.url), 'utf8'));
  assert.ok(result.ok, JSON.stringify(result.ok || result.errors));
  return result.model;
};

const inside = (view: QuestionView): QuestionView[] => [view, ...(view.children ?? view.rows?.flatMap(({ children }) => children) ?? []).flatMap(inside)];
const all = (view: View): QuestionView[] => view.pages.flatMap(({ questions }) => questions.flatMap(inside));

function act(person: Person, random: Random): void {
  const { session } = person;
  const question = random.pick(all(session.view));
  const { pointer, kind, options } = question;
  if (random.below(6) === 0) return session.leave(pointer);
  if (random.below(40) === 0) return void session.submitPage(random.pick(session.view.pages).id);
  if (kind === 'rows') {
    const count = question.rows!.length;
    if (count > 1 && random.below(3) === 0) session.removeRow(pointer, random.below(count));
    else if (count > 1 && random.below(2) === 0) session.moveRow(pointer, random.below(count), random.below(count));
    else if (count < 6) session.addRow(pointer);
  } else if (kind === 'choices') session.set(pointer, options!.map(({ value }) => value).filter(() => random.below(options!.length) < 2));
  else if (kind === 'choice') session.set(pointer, random.below(8) === 0 ? undefined : random.pick(options!).value);
  else if (kind === 'consent' || kind === 'boolean') session.set(pointer, random.pick([true, false, undefined]));
  else if (kind === 'number') session.set(pointer, random.pick([1, 5, 1000, 2.5, 'x', '']));
  else if (kind === 'text') session.set(pointer, random.pick(['', ' ', 'Havainto', 'x'.repeat(130), 'nimi@esimerkki.fi', '010190-900P']));
}

/** A text that is an answer, by format; the only pattern in the forms that nobody can guess is that of a report's id. */
const TEXTS: Readonly<Record<string, string>> = {
  '': 'Havainto', email: 'nimi@esimerkki.fi', date: '2026-11-21', uri: 'https://esimerkki.fi/', pattern: '01a200dc-67b2-763b-b141-fb5f15082336',
};

/** Mends what is wrong, question by question, as someone would who wants to send. */
function complete(person: Person): void {
  const { session } = person;
  for (let round = 0; round < 20 && !session.view.valid; round++)
    for (const { pointer } of all(session.view)) {
      const question = session.question(pointer);
      if (!question?.violations.length) continue;
      if (question.kind === 'choices') session.set(pointer, [question.options![0]!.value]);
      else if (question.kind === 'choice') session.set(pointer, question.options![0]!.value);
      else if (question.kind === 'consent' || question.kind === 'boolean') session.set(pointer, true);
      else if (question.kind === 'number') session.set(pointer, question.minimum ?? 2);
      else if (question.kind === 'text') session.set(pointer, TEXTS[question.violations[0]!.rule === 'pattern' ? 'pattern' : (question.format ?? '')]);
      else if (question.kind === 'rows') session.addRow(pointer);
    }
}

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
