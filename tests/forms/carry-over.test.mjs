// A draft written for one version of a shipped form, opened in the next: DESIGN section 4, drafts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersInWords, carryOver, parseDefinition } from '@social-report/core';
import { Person } from '@social-report/core/testing';
import { modelOf, read } from './helpers.mjs';
import { stories } from './stories.mjs';

/** The next version of a form, after an edit of its base. */
function next(name, edit) {
  const definition = structuredClone(read(name));
  definition.$id = definition.$id.replace(/[^/]+$/, '2.0.0');
  edit(Object.values(definition.$defs).find((inner) => inner.$id?.includes('-base/')) ?? definition, definition);
  const result = parseDefinition(JSON.stringify(definition));
  assert.deepEqual(result.ok ? [] : result.errors, []);
  return result.model;
}

/** What a person left behind, as a draft holds it. */
const draftOf = (model, { session }, language = 'fi') => ({ answers: session.everything(), words: answersInWords(model, session, language), language });

/** Fills a form, carries it over to the next version, and gives the person there, with what was left behind. */
function carried(name, tell, edit, language) {
  const model = modelOf(name);
  const person = new Person(model);
  tell(person);
  const later = next(name, edit);
  const { answers, left } = carryOver(later, JSON.parse(JSON.stringify(draftOf(model, person, language))));
  return { before: person.session, person: new Person(later, { answers, resumed: true }), left };
}

const optionsOf = (schema) => (schema.items ?? schema).oneOf;
const outreach = (person) => person.answersAll({ place: 'muu', placeOther: 'Rannassa', aluekarkea: 'alue-keskusta', tapa: 'kuultu', aihe: ['nuoret', 'muu'], aiheOther: 'Peliriippuvuus', signaali: 'uusi', yksiLause: 'Nuoria on entistä enemmän.' });

test('a version that asks the same takes all, whoever answered', () => {
  for (const { name, answers } of stories) {
    const { before, person, left } = carried('social-report.json', (each) => each.answersAll(answers), () => undefined);
    assert.deepEqual([person.session.everything(), left], [before.everything(), []], name);
  }
});

test('a renamed option is listed in its words, and the rest of the answer stays', () => {
  const { before, person, left } = carried('outreach.json', outreach, ({ properties }) => {
    optionsOf(properties.aihe).find((option) => option.const === 'nuoret').const = 'nuorten-tilanne';
    optionsOf(properties.tapa).find((option) => option.const === 'kuultu').const = 'kuulopuhe';
  }, 'sv');
  assert.deepEqual(left, [
    { title: ['Hur lade du märke till saken?'], value: ['Jag hörde det av andra'], why: 'option' },
    { title: ['Vad gäller det?'], value: ['Ungas situation'], why: 'option' },
  ]);
  const { tapa: _, ...kept } = before.answers();
  assert.deepEqual(person.session.answers(), { ...kept, aihe: ['muu'] });
  assert.deepEqual(person.session.everything(), person.session.answers());
});

test('a removed question is listed with its answer; what stood under it as well', () => {
  const { person, left } = carried('outreach.json', outreach, (base) => {
    delete base.properties.place;
    delete base.properties.yksiLause;
    base.required.shift();
    base.allOf.shift();
    base['x-pages'][0].questions = base['x-pages'][0].questions.filter((name) => name in base.properties);
  });
  assert.deepEqual(left, [
    { title: ['Missä?'], value: ['Muualla'], why: 'question' },
    { title: ['Millaisessa paikassa?'], value: 'Rannassa', why: 'question' },
    { title: ['Yksi lause havainnosta'], value: 'Nuoria on entistä enemmän.', why: 'question' },
  ]);
  assert.deepEqual(Object.keys(person.session.answers()), ['aluekarkea', 'tapa', 'aihe', 'aiheOther', 'signaali']);
});

test('a text that became a choice is listed as it was written; one that says an option is that option', () => {
  for (const [text, kept] of [['Nuoria on enemmän.', undefined], ['enemman', 'enemman']]) {
    const { person, left } = carried('outreach.json', (each) => outreach(each).writes('yksiLause', text), ({ properties }) => {
      const question = properties.yksiLause;
      for (const name of ['maxLength', 'examples', 'x-guard']) delete question[name];
      delete question['x-i18n'].sv.examples;
      question.oneOf = ['Enemman', 'Vahemman'].map((title) => ({ const: title.toLowerCase(), title, 'x-i18n': { sv: { title } } }));
    });
    assert.deepEqual(left, kept ? [] : [{ title: ['Yksi lause havainnosta'], value: text, why: 'option' }]);
    assert.equal(person.session.everything().yksiLause, kept);
  }
});

test('a text that is too long now is kept whole, and says so', () => {
  const { person, left } = carried('outreach.json', outreach, ({ properties }) => (properties.yksiLause.maxLength = 10));
  assert.deepEqual(left, []);
  assert.equal(person.sends(), undefined);
  person.isTold('yksiLause', 'maxLength');
  assert.equal(person.session.answers().yksiLause, 'Nuoria on entistä enemmän.');
});

test('what is asked under another condition is listed, and comes back when it is asked', () => {
  const { person, left } = carried('outreach.json', outreach, ({ properties, allOf }) => {
    allOf[0].if.properties.place.const = 'luonto-maja';
    optionsOf(properties.place).find((option) => option['x-detail'])['x-detail'] = undefined;
    optionsOf(properties.place).find((option) => option.const === 'luonto-maja')['x-detail'] = 'placeOther';
  });
  assert.deepEqual(left, [{ title: ['Millaisessa paikassa?'], value: 'Rannassa', why: 'hidden' }]);
  person.doesNotSee('placeOther').answers('place', 'luonto-maja').sees('placeOther');
  assert.equal(person.session.answers().placeOther, 'Rannassa');
});

test('rows go over one by one: what a row has lost is listed with the number of the row, and a row of which nothing is left goes', () => {
  const rows = [{ what: 'Ensin tämä.', level: 'kunta', urgency: 'heti' }, { urgency: 'pitkalla' }, { what: 'Sitten tuo.', level: 'palvelu', urgency: 'puoli-vuotta' }];
  const { answers } = stories.find((story) => story.answers.proposals);
  const { person, left } = carried('social-report.json', (each) => each.answersAll({ ...answers, proposals: rows }), ({ allOf }) => {
    const { proposals } = allOf.flatMap((each) => [each, each.else ?? {}, each.then]).flatMap(({ allOf: inner = [] }) => inner).find(({ then }) => then.properties.proposals).then.properties;
    delete proposals.items.properties.urgency;
  });
  assert.deepEqual(left, [
    { title: ['Toimenpide-ehdotukset', '1', 'Milloin?'], value: ['Heti'], why: 'question' },
    { title: ['Toimenpide-ehdotukset', '2', 'Milloin?'], value: ['Pitkällä aikavälillä'], why: 'question' },
    { title: ['Toimenpide-ehdotukset', '3', 'Milloin?'], value: ['Puolen vuoden kuluessa'], why: 'question' },
  ]);
  assert.deepEqual(person.session.answers().proposals, rows.flatMap(({ what, level }) => (what ? [{ what, level }] : [])));
});

test('consent goes over with its words, and is asked anew where they have changed', () => {
  const { answers } = stories.find((story) => story.answers.confirmAnonymous);
  const tell = (person) => person.answersAll(answers);
  assert.equal(carried('social-report.json', tell, () => undefined).person.session.answers().confirmAnonymous, true);
  const { person, left } = carried('social-report.json', tell, ({ properties }) => (properties.confirmAnonymous.title = 'Annan luvan julkaista raportin.'));
  assert.equal(person.session.answers().confirmAnonymous, undefined);
  assert.deepEqual(left.map(({ value, why }) => [value, why]), [[true, 'kind']]);
});

/** Pointers of single answers. */
const leaves = (value, at = '') =>
  typeof value === 'object' && !(Array.isArray(value) && typeof value[0] !== 'object') ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${at}/${name}`)) : [at];

test('whatever the next version is, each answer is in the report, withdrawn as it was, or listed', () => {
  const names = ['social-report.json', 'satakunta.json', 'outreach.json', 'client-survey.json', 'municipal-survey.json', 'team-summary.json'];
  let listed = 0;
  for (const { answers } of stories) {
    const model = modelOf('social-report.json');
    const draft = draftOf(model, new Person(model).answersAll(answers));
    const given = leaves(draft.answers);
    assert.deepEqual(Object.keys(draft.words).sort(), given.sort());
    for (const name of names) {
      const later = modelOf(name);
      const { answers: kept, left } = carryOver(later, draft);
      const now = leaves(new Person(later, { answers: kept, resumed: true }).session.everything());
      const titles = left.map(({ title }) => title.join());
      for (const pointer of given) assert.ok(now.includes(pointer) || titles.includes(draft.words[pointer].title.join()), `${name}: ${pointer} is lost`);
      listed += left.length;
    }
  }
  assert.ok(listed > 100, `${listed} listed`);
});

test('a report that goes on keeps its id and its start; one that parts from another tab gets an id of its own', () => {
  const model = modelOf('social-report.json');
  const id = '0192f0c0-0000-7000-8000-000000000001';
  const { session } = new Person(model, { id, startedAt: '2026-05-03T06:15:00.000Z' });
  const response = session.response({ language: 'fi' });
  assert.deepEqual([response.id, response.startedAt], [id, '2026-05-03T06:15:00.000Z']);
  session.renew();
  assert.notEqual(session.response({ language: 'fi' }).id, id);
  assert.equal(session.response({ language: 'fi' }).startedAt, response.startedAt);
});
