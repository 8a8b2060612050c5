import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '@social-report/core/testing';
import { formOf, read, stock } from './helpers.mjs';

const { model, refuses } = formOf('outreach.json');

const taps = { place: 'kauppakeskus', aluekarkea: 'alue-keskusta', tapa: 'kuultu', aihe: ['nuoret'], signaali: 'uusi' };

test('one page, five choices that must be made, and nothing else', () => {
  const { pages } = new Person(model).session.view;
  assert.deepEqual(pages.map(({ questions }) => questions.filter(({ required }) => required).map(({ name }) => name)), [Object.keys(taps)]);
  for (const { kind, required } of pages[0].questions) assert.ok(!required || kind === 'choice' || kind === 'choices');
});

test('no more than three topics, and a sentence rather than a story', () => {
  refuses({ ...taps, aihe: ['nuoret', 'yksinaisyys', 'mielenterveys', 'asunnottomuus'] });
  refuses({ ...taps, yksiLause: 'a'.repeat(281) });
  for (const name of Object.keys(taps)) refuses({ ...taps, [name]: undefined }, name);
});

test('nothing tells when the report was made but the day', () => {
  const response = new Person(model).answersAll(taps).sends();
  assert.match(response.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  assert.match(response.startedAt + response.completedAt, /^(\d{4}-\d\d-\d\dT00:00:00(\.000)?Z){2}$/);
});

test('a town gives areas of its own under the base, never an address', () => {
  const { base } = read('outreach.json').$defs;
  const town = stock({
    $id: 'https://town.example/forms/pika/1.0.0',
    allOf: [{ $ref: base.$id }],
    properties: { aluekarkea: { oneOf: [{ const: 'alue-satama', title: 'Satamassa' }, { const: 'eos' }] } },
    unevaluatedProperties: false,
    $defs: { base },
  });
  assert.deepEqual(town({ ...taps, aluekarkea: 'alue-satama' }), []);
  assert.notDeepEqual(town(taps), []);
  assert.deepEqual(stock(base)({ ...taps, aluekarkea: 'alue-satama' }), []);
  assert.notDeepEqual(stock(base)({ ...taps, aluekarkea: 'Satamakatu 4 B' }), []);
});
