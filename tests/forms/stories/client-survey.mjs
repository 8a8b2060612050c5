// Clients who tell how they get on, alone or helped.
import assert from 'node:assert/strict';

export const stories = [
  {
    title: 'someone who says only who is answering',
    tell(person) {
      person.mustAnswer('filledBy').answers('filledBy', 'itse');
      person.doesNotSee('situationOther', 'incomeOther', 'householdAffectsOther', 'servicesOther');
    },
  },
  {
    title: 'everything is told, with a worker helping, in English',
    language: 'en',
    tell(person) {
      assert.equal(person.reads('incomeEnough'), 'Do you have enough money?');
      person.answersAll({ filledBy: 'tyontekija-auttoi', ageGroup: '45-64', gender: 'en-halua-sanoa', education: ['peruskoulu', 'ammattikoulu'], situation: ['tyoton', 'muu'], situationOther: 'I do volunteer work' });
      person.answersAll({ income: ['asumistuki', 'muu'], incomeOther: 'I sell bottles', incomeEnough: 'ei-riita', householdAffects: ['velat', 'muu'], householdAffectsOther: 'The car' });
      person.answersAll({ services: ['ruoka-apu', 'muu'], servicesOther: 'A neighbour', experience: { kuultu: 'kylla', samaTyontekija: 'ei', tietoa: 'osittain', hakemukset: 'ei-koske', aikaa: 'kylla', osasinHakea: 'ei' } });
      person.answersAll({ helpWhen: ['ilta', 'viikonloppu'], goodExp: 'I was met with respect.', badExp: 'I had to tell everything again.', helpWanted: 'Someone who calls back.', panel: 'kylla' });
    },
  },
  {
    title: 'an interview in Swedish in which some rows are left out',
    language: 'sv',
    tell(person) {
      assert.equal(person.reads('experience'), 'Hur har servicen fungerat?');
      person.answersAll({ filledBy: 'haastattelu', services: ['en-mistaan'], householdAffects: ['ei-mikaan'], education: ['ei-mitaan'], experience: { osasinHakea: 'ei', aikaa: 'ei-koske' } });
      assert.deepEqual(person.sends().answers.experience, { aikaa: 'ei-koske', osasinHakea: 'ei' });
    },
  },
  {
    title: 'something else was ticked by mistake',
    tell(person) {
      person.answersAll({ filledBy: 'laheinen-auttoi', income: ['muu'], incomeOther: 'Kirpputori' }).answers('income', ['elake']).doesNotSee('incomeOther');
      assert.deepEqual(person.sends().answers, { filledBy: 'laheinen-auttoi', income: ['elake'] });
    },
  },
];
