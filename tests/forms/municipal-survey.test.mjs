import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '@social-report/core/testing';
import { formOf } from './helpers.mjs';
import { each, gates, jumpedOver, matrixOf, organisation } from './stories/municipal-survey.mjs';

const { model, refuses } = formOf('municipal-survey.json');

test('the jump stands in one place: 28 questions and their details, nothing before or after', () => {
  const person = new Person(model, { answers: { k08: 'kylla', ...each(gates, 'kylla') } });
  const shown = () => person.session.view.pages.flatMap(({ questions }) => questions.map(({ name }) => name));
  const before = shown();
  person.answers('k08', 'ei');
  assert.deepEqual(before.filter((name) => !shown().includes(name)), jumpedOver);
});

test('matrices have the rows of the original, on five points with "don’t know" apart from no answer', () => {
  const person = new Person(model, { answers: { k08: 'kylla', ...each(gates, 'kylla') } });
  const rows = (name) => person.session.question(`/${name}`).children.filter(({ kind }) => kind === 'choice');
  assert.deepEqual([...gates.map(matrixOf), 'k35', 'k36'].map((name) => rows(name).length), [10, 10, 5, 7, 8, 4, 6]);
  for (const gate of gates) {
    for (const { options } of rows(matrixOf(gate))) assert.deepEqual(options.map(({ key }) => key), ['usein', 'joskus', 'harvoin', 'ei-lainkaan', 'eos']);
    assert.equal(rows(matrixOf(gate)).at(-1).detail, `/${matrixOf(gate)}/muuMita`);
  }
  assert.deepEqual(rows('k35').map(({ required }) => required), [true, true, true, false]);
});

test('what an option or a row demands is demanded', () => {
  const some = { ...organisation, k08: 'kylla' };
  refuses({ ...organisation, k08: 'ei' });
  refuses({ ...some, k09: 'suunnitteilla' });
  refuses({ ...some, k16: 'kylla' });
  refuses({ ...some, k17: 'kylla', k18: { muu: 'usein' } });
  refuses({ ...some, k35: { vastuu: 'kylla' } });
  refuses({ ...some, k06: 'kylla', k07: { nimi: 'Maija Meikäläinen' } });
  refuses({ ...some, k18: { tyontekijat: 'usein' } });
});
