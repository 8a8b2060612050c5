import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '@social-report/core/testing';
import { formOf, read } from './helpers.mjs';

const { model, refuses } = formOf('client-survey.json');

test('"does not concern me" is an answer of its own, apart from no answer', () => {
  const person = new Person(model);
  for (const { name } of person.session.question('/experience').children) {
    assert.deepEqual(person.offered(`experience/${name}`), ['kylla', 'osittain', 'ei', 'ei-koske']);
    person.mustAnswer(`experience/${name}`, false);
  }
  refuses({ filledBy: 'itse', experience: { kuultu: 'eos' } });
});

test('"none of these" stands alone', () => {
  for (const [name, alone, other] of [['services', 'en-mistaan', 'kela'], ['householdAffects', 'ei-mikaan', 'ruoka'], ['education', 'ei-mitaan', 'lukio']]) refuses({ filledBy: 'itse', [name]: [alone, other] }, name);
});

test('no question asks who the person is, and none but the first must be answered', () => {
  const { pages } = new Person(model).session.view;
  const questions = pages.flatMap((page) => page.questions);
  assert.deepEqual(questions.filter(({ required }) => required).map(({ name }) => name), ['filledBy']);
  for (const { kind, format, name } of questions) assert.ok(kind !== 'number' && format === undefined, name);
});

test('plain language: no sentence of the Finnish text is longer than 14 words', () => {
  const sentences = JSON.stringify(read('client-survey.json'), (name, value) => (name === 'x-i18n' ? undefined : value)).match(/"(?:title|description)":"[^"]*"/g)
    .flatMap((text) => text.replace(/^"\w+":"|"$/g, '').split(/(?<=[.?!])\s+|\\n+/));
  for (const sentence of sentences) assert.ok(sentence.split(/\s+/).length <= 14, sentence);
});
