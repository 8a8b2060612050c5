import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '@social-report/core/testing';
import { storiesOf } from './helpers.mjs';

const { model, story, everyBranch, refuses } = storiesOf('team-summary.json');

const team = { team: 'Aikuissosiaalityö, itäinen tiimi', service: 'tyoikaiset', period: 'vuosi', periodYear: 2026, basis: ['keskustelu'], nWorkers: 7 };
const approval = { approvedBy: 'Johtava sosiaalityöntekijä', date: '2026-11-20', confirmAnonymous: true };
const debt = { name: 'Vuokravelka katkaisee kuntoutuksen', themes: ['asuminen-asunnottomuus'], description: 'Häätö tulee ennen kuin hoito alkaa.', extent: 'toistuva' };

story('a team with one phenomenon and no more than it must say', (person) => {
  person.answersAll(team).doesNotSee('nDocs', 'serviceOther', 'basisOther', 'periodMonth', 'periodHalf', 'periodStart');
  person.answersAll({ phenomena: [debt], ...approval });
});

story('half a year in documents, three phenomena, solutions on four levels, in Swedish', (person) => {
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
}, { language: 'sv' });

story('several services, one month', (person) => {
  person.answersAll({ ...team, service: 'muu', serviceOther: 'Lastensuojelu ja lapsiperheet', period: 'kuukausi', periodMonth: '09', periodYear: 2026, phenomena: [{ ...debt, quote: 'Kukaan ei vastaa.', quotePublish: 'ei' }], ...approval });
});

story('a period of its own, found after trying another', (person) => {
  person.answersAll({ ...team, period: 'kuukausi', periodMonth: '03', periodYear: 2026 }).answers('period', 'oma').doesNotSee('periodMonth', 'periodYear');
  person.answersAll({ periodStart: '2026-05-15', periodEnd: '2026-08-31', phenomena: [debt], ...approval });
  assert.equal('periodYear' in person.sends().answers, false);
});

story('a quote that was taken back takes its permission with it', (person) => {
  person.answersAll({ ...team, phenomena: [{ ...debt, quote: 'Kukaan ei vastaa.', quotePublish: 'kylla' }], ...approval });
  person.clears('phenomena/0/quote').doesNotSee('phenomena/0/quotePublish');
  assert.deepEqual(person.sends().answers.phenomena, [debt]);
});

everyBranch();

const whole = { ...team, phenomena: [debt], ...approval };

test('one to ten phenomena, each with its name, themes, description and extent', () => {
  refuses({ ...whole, phenomena: [] });
  refuses({ ...whole, phenomena: Array(11).fill(debt) });
  for (const name of Object.keys(debt)) refuses({ ...whole, phenomena: [debt, { ...debt, [name]: undefined }] }, name);
  refuses({ ...whole, phenomena: [{ ...debt, themes: ['mielenterveys', 'digi-asiointi', 'asuinymparisto', 'toimeentulo-velka'] }] });
});

test('each part of a period is asked for with its kind of period', () => {
  refuses({ ...whole, period: 'kuukausi' });
  refuses({ ...whole, period: 'puolivuosi' });
  refuses({ ...whole, periodYear: undefined });
  refuses({ ...whole, period: 'oma', periodYear: undefined, periodStart: '2026-05-15' });
});

test('the period stands together on the first page, in the order in which one says it', () => {
  const person = new Person(model).answers('period', 'puolivuosi');
  const names = person.page.questions.map(({ name }) => name);
  assert.deepEqual(names, ['team', 'service', 'period', 'periodHalf', 'periodYear', 'theme', 'basis', 'nWorkers']);
});
