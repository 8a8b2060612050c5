import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '@social-report/core/testing';
import { modelOf, read, stock, storiesOf } from './helpers.mjs';
import { satakuntaAnswers, satakuntaOwn, without } from './stories.mjs';

const { model, story, everyBranch, refuses } = storiesOf('satakunta.json');
const core = stock(read('social-report.json'));

const where = { kunta: ['050'], tyoskentelen: ['tyoikaiset'], role: 'sosiaalityontekija', palvelutehtava: ['tyoikaiset'], source: ['oma-tyo'] };
const matter = { tone: 'huoli', title: 'Nuorilla ei ole paikkaa illalla.', description: 'Nuoret kokoontuvat kaupan edessä.', themes: ['asuinymparisto'], groups: ['nuoret'], scale: 'toistuva' };
const ending = { responseUnit: 'yksin', publish: 'teemoitettuna', followUp: 'en', confirmAnonymous: true };

story('a worry from Eura, and no more than must be said', (person) => {
  person.answersAll(where).continues().mustAnswer('ilot', false).mustAnswer('harmit', false).continues();
  assert.deepEqual([person.page.id, person.page.errors.map(({ pointer, rule }) => `${pointer} ${rule}`)], ['ilot', ['/ilot anyOf', '/harmit anyOf']]);
  person.writes('harmit', 'Iltaisin ei ole paikkaa, johon mennä.').continues().answersAll({ ...matter, hasProposal: 'ei-viela', ...ending });
});

story('a joy from the parts of Pori, in Swedish, and how it could spread', (person) => {
  assert.equal(person.reads('tyoskentelen'), 'Var arbetar eller verkar du?');
  person.answers('kunta', ['609', '609-itainen', 'muu']).writes('kuntaOther', 'Tammerfors');
  person.answers('tyoskentelen', ['muu-ikaihmiset', 'vammaispalvelut', 'perheoikeus', 'muualla']).mustAnswer('tyoskentelenIkaihmiset', false);
  person.writes('tyoskentelenIkaihmiset', 'Dagverksamhet').writes('tyoskentelenVammaispalvelut', 'Boende').writes('tyoskentelenPerheoikeus', 'Medling');
  person.mustAnswer('tyoskentelenMuualla').writes('tyoskentelenMuualla', 'På biblioteket');
  person.answers('role', 'muu').writes('roleOther', 'Bibliotekarie').answers('palvelutehtava', ['ei-mikaan']).writes('palvelutehtavaOther', 'Kultur');
  person.answers('source', ['tiimi', 'muu']).writes('sourceOther', 'På föräldramötet').writes('ilot', 'De unga har fått en egen kväll.');
  person.answersAll({ ...matter, tone: 'onnistuminen', themes: ['muu'], themesOther: 'Läsning', groups: ['muu'], groupsOther: 'Skolelever', where: ['muu'], whereOther: 'På torget' });
  person.writes('spread', 'Andra bibliotek kan göra likadant.').doesNotSee('hasProposal').answersAll({ ...ending, responseUnit: 'muu', responseUnitOther: 'Två föreningar', unitSize: 12 });
  person.answers('addressee', ['muu']).writes('addresseeOther', 'Skolorna');
}, { language: 'sv' });

story('a team with a proposal that wants to hear of it', (person) => {
  person.answersAll({ ...where, kunta: ['koko-alue'], role: 'terveydenhuolto', roleHealthCare: 'Terveydenhoitaja', ilot: 'Neuvola toimii.', harmit: 'Jono kasvaa.' });
  person.answersAll({ ...matter, hasProposal: 'kylla', proposals: [{ what: 'Ohje yhdelle sivulle.', level: 'palvelu' }, { what: 'Etuus muuttuu.', level: 'muu-viranomainen', levelAuthority: 'Kela' }] });
  person.answersAll({ ...ending, responseUnit: 'tiimi', unitSize: 5, followUp: 'kylla', contact: { email: 'tiimi@esimerkki.example' } });
});

story('a matter that is already being worked on', (person) => {
  person.answersAll({ ...where, role: 'muu-sosiaalihuolto', roleSocialCare: 'Koordinaattori', harmit: 'Häiriöitä kaupan edessä.', ...matter, hasProposal: 'tyon-alla', done: 'Nuorisotyö on paikalla iltaisin.', ...ending });
});

// The county is known, so its municipalities are always asked for; two groups of questions never are.
everyBranch({ always: ['kunta'], never: ['specialGroupsOther', 'impact/muuMika'] });

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
