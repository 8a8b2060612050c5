import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '@social-report/core/testing';
import { read, storiesOf } from './helpers.mjs';

const { model, story, everyBranch, refuses } = storiesOf('client-survey.json');

story('someone who says only who is answering', (person) => {
  person.mustAnswer('filledBy').answers('filledBy', 'itse');
  person.doesNotSee('situationOther', 'incomeOther', 'householdAffectsOther', 'servicesOther');
});

story('everything is told, with a worker helping, in English', (person) => {
  assert.equal(person.reads('incomeEnough'), 'Do you have enough money?');
  person.answersAll({ filledBy: 'tyontekija-auttoi', ageGroup: '45-64', gender: 'en-halua-sanoa', education: ['peruskoulu', 'ammattikoulu'], situation: ['tyoton', 'muu'], situationOther: 'I do volunteer work' });
  person.answersAll({ income: ['asumistuki', 'muu'], incomeOther: 'I sell bottles', incomeEnough: 'ei-riita', householdAffects: ['velat', 'muu'], householdAffectsOther: 'The car' });
  person.answersAll({ services: ['ruoka-apu', 'muu'], servicesOther: 'A neighbour', experience: { kuultu: 'kylla', samaTyontekija: 'ei', tietoa: 'osittain', hakemukset: 'ei-koske', aikaa: 'kylla', osasinHakea: 'ei' } });
  person.answersAll({ helpWhen: ['ilta', 'viikonloppu'], goodExp: 'I was met with respect.', badExp: 'I had to tell everything again.', helpWanted: 'Someone who calls back.', panel: 'kylla' });
}, { language: 'en' });

story('an interview in Swedish in which some rows are left out', (person) => {
  assert.equal(person.reads('experience'), 'Hur har servicen fungerat?');
  person.answersAll({ filledBy: 'haastattelu', services: ['en-mistaan'], householdAffects: ['ei-mikaan'], education: ['ei-mitaan'], experience: { osasinHakea: 'ei', aikaa: 'ei-koske' } });
  assert.deepEqual(person.sends().answers.experience, { aikaa: 'ei-koske', osasinHakea: 'ei' });
}, { language: 'sv' });

story('something else was ticked by mistake', (person) => {
  person.answersAll({ filledBy: 'laheinen-auttoi', income: ['muu'], incomeOther: 'Kirpputori' }).answers('income', ['elake']).doesNotSee('incomeOther');
  assert.deepEqual(person.sends().answers, { filledBy: 'laheinen-auttoi', income: ['elake'] });
});

everyBranch();

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
