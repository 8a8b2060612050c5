import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '@social-report/core/testing';
import { formOf, modelOf, read, stock } from './helpers.mjs';
import { satakuntaAnswers, satakuntaOwn, without } from './stories.mjs';

const { model, refuses } = formOf('satakunta.json');
const core = stock(read('social-report.json'));

test('a regional answer is valid under the base as it is; what the two have in common is valid in the core', () => {
  assert.deepEqual(new Person(model).answersAll(without(satakuntaAnswers, 'hva')).sends()?.answers, satakuntaAnswers);
  assert.deepEqual(stock(read('social-report.base.json'))(satakuntaAnswers), []);
  assert.notDeepEqual(core(satakuntaAnswers), []);
  const projection = new Person(modelOf('social-report.json'), { answers: satakuntaAnswers }).session.answers();
  assert.deepEqual(projection, { ...without(satakuntaAnswers, ...Object.keys(satakuntaOwn)), kunta: ['609', '684'] });
  assert.deepEqual(core(projection), []);
});

test('parts of Pori stand under Pori and are chosen with it, so that the town can be counted', () => {
  const { options } = new Person(model).session.question('/kunta');
  assert.equal(options.length, 16 + 3 + 2);
  const pori = options.findIndex(({ key }) => key === '609');
  assert.deepEqual(options.filter(({ parent }) => parent === '609'), options.slice(pori + 1, pori + 4));
  for (const { title } of options.filter(({ parent }) => parent)) assert.deepEqual(Object.keys(title.translations), ['sv', 'en']);
  refuses({ ...satakuntaAnswers, kunta: ['609-itainen'] }, 'a part without the town');
  assert.deepEqual(stock(read('satakunta.json'))({ ...satakuntaAnswers, kunta: ['609'] }), []);
});

test('twenty-five fields of work, four of which can be explained, and five ways to have noticed', () => {
  const person = new Person(model);
  assert.deepEqual([person.offered('tyoskentelen').length, person.offered('source').length], [25, 5]);
  assert.deepEqual(person.session.question('/tyoskentelen').options.filter(({ detail }) => detail).map(({ key }) => key), ['muu-ikaihmiset', 'vammaispalvelut', 'perheoikeus', 'muualla']);
  assert.equal(person.session.question('/source').options.at(-1).detail, '/sourceOther');
});

test('the county is filled in unseen, the region’s pages replace the core’s, its texts too', () => {
  const person = new Person(model);
  assert.deepEqual(person.session.view.pages.map(({ title }) => title.value), ['Missä ja kuka', 'Ilot ja harmit', 'Tärkein havainto', 'Ehdotus ja jatko']);
  assert.deepEqual(person.session.answers(), { hva: '06' });
  person.doesNotSee('hva', 'impact', 'shl11', 'since', 'specialGroups');
  const { title, maxLength } = person.session.question('/title');
  assert.deepEqual([title.value, title.translations.sv, maxLength], ['Asia yhdellä lauseella', 'Saken i en mening', 120]);
  assert.equal(person.session.question('/description').maxLength, 2000);
});

test('the region hides, narrows and adds', () => {
  const no = (answers, reason) => refuses({ ...satakuntaAnswers, ...answers }, reason);
  no({ impact: { arki: 'paljon' } }, 'hidden');
  no({ shl11: ['arki'] }, 'hidden');
  no({ specialGroups: ['muu'], specialGroupsOther: 'Opiskelijat' }, 'hidden with its detail');
  no({ description: 'a'.repeat(2001) }, 'shorter');
  no({ hva: '05' }, 'another county');
  no({ kunta: ['853'] }, 'a municipality of another county');
  no({ source: ['asiakirjat'] }, 'a source that Satakunta leaves out');
  no({ tyoskentelen: ['nuorisotyo'] }, 'detail without its option');
  refuses(without(satakuntaAnswers, 'harmit'), 'neither joy nor worry');
});
