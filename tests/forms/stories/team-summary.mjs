// Teams that sum up a period.
import assert from 'node:assert/strict';

export const team = { team: 'Aikuissosiaalityö, itäinen tiimi', service: 'tyoikaiset', period: 'vuosi', periodYear: 2026, basis: ['keskustelu'], nWorkers: 7 };
export const approval = { approvedBy: 'Johtava sosiaalityöntekijä', date: '2026-11-20', confirmAnonymous: true };
export const debt = { name: 'Vuokravelka katkaisee kuntoutuksen', themes: ['asuminen-asunnottomuus'], description: 'Häätö tulee ennen kuin hoito alkaa.', extent: 'toistuva' };

export const stories = [
  {
    title: 'a team with one phenomenon and no more than it must say',
    tell(person) {
      person.answersAll(team).doesNotSee('nDocs', 'serviceOther', 'basisOther', 'periodMonth', 'periodHalf', 'periodStart');
      person.answersAll({ phenomena: [debt], ...approval });
    },
  },
  {
    title: 'half a year in documents, three phenomena, solutions on four levels, in Swedish',
    language: 'sv',
    tell(person) {
      assert.equal(person.reads('phenomena'), 'Fenomen');
      person.answersAll({ ...team, period: 'puolivuosi', periodHalf: 'H2', periodYear: 2026, basis: ['pta', 'raportit', 'muu'], nDocs: 42, basisOther: 'Brukarmöten', theme: 'Boende' });
      person.answers('phenomena/0/name', debt.name).answers('phenomena/0/themes', ['muu', 'palveluun-paasy']).answers('phenomena/0/themesOther', 'Fritid');
      person.answers('phenomena/0/description', debt.description).answers('phenomena/0/extent', 'laaja').answers('phenomena/0/structure', 'Bostadspolitiken i regionen.');
      person.addsRow('phenomena').addsRow('phenomena');
      for (const row of [1, 2]) for (const [name, answer] of Object.entries(debt)) person.answers(`phenomena/${row}/${name}`, answer);
      person.doesNotSee('phenomena/1/quotePublish', 'phenomena/1/themesOther').writes('phenomena/1/quote', '”Jag vet inte vart jag ska ringa.”');
      person.mustAnswer('phenomena/1/quotePublish').answers('phenomena/1/quotePublish', 'kylla').doesNotSee('phenomena/2/quotePublish');
      for (const level of ['oma', 'sote', 'kunta', 'kansallinen']) person.writes(`phenomena/2/solutions/${level}`, `Förslag: ${level}`);
      person.writes('phenomena/2/statistics', 'Antalet vräkningar per kommun.');
      person.answersAll({ weakSignals: [{ signal: 'Fler frågar efter matkassar.', watch: 'Köernas längd.' }, { signal: 'Nya lån på telefonen.' }], works: 'Kvällsmottagningen.', dissent: 'Alla är inte av samma åsikt.' });
      person.answersAll({ linkedReports: [{ id: '018f2b6e-7c1d-7a40-9b3e-2f5d6c8a9e01' }], ...approval });
    },
  },
  {
    title: 'several services, one month',
    tell(person) {
      person.answersAll({ ...team, service: 'muu', serviceOther: 'Lastensuojelu ja lapsiperheet', period: 'kuukausi', periodMonth: '09', periodYear: 2026, phenomena: [{ ...debt, quote: 'Kukaan ei vastaa.', quotePublish: 'ei' }], ...approval });
    },
  },
  {
    title: 'a period of its own, found after trying another',
    tell(person) {
      person.answersAll({ ...team, period: 'kuukausi', periodMonth: '03', periodYear: 2026 }).answers('period', 'oma').doesNotSee('periodMonth', 'periodYear');
      person.answersAll({ periodStart: '2026-05-15', periodEnd: '2026-08-31', phenomena: [debt], ...approval });
      assert.equal('periodYear' in person.sends().answers, false);
    },
  },
  {
    title: 'a quote that was taken back takes its permission with it',
    tell(person) {
      person.answersAll({ ...team, phenomena: [{ ...debt, quote: 'Kukaan ei vastaa.', quotePublish: 'kylla' }], ...approval });
      person.clears('phenomena/0/quote').doesNotSee('phenomena/0/quotePublish');
      assert.deepEqual(person.sends().answers.phenomena, [debt]);
    },
  },
];
