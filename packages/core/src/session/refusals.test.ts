import assert from 'node:assert/strict';
import { test } from 'node:test';
import { form } from '../testing/forms.js';
import { Person } from '../testing/person.js';
import type { JsonObject } from '../types/json.js';

const text = { type: 'string', maxLength: 50 };
const group = { type: 'object', properties: { name: text, phone: text }, unevaluatedProperties: false };
const model = form({
  properties: {
    what: text,
    where: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] } },
    contact: group,
    unit: { type: 'string', title: 'Unit', readOnly: true, default: 'east' },
    rows: { type: 'array', items: group },
    more: text,
  },
  required: ['what'],
  'x-pages': [{ id: 'one', title: 'One', questions: ['what', 'where', 'contact'] }, { id: 'two', title: 'Two', questions: ['unit', 'rows', 'more'] }],
});
const answers: JsonObject = { what: 'x', where: ['a'], contact: { name: 'n' }, rows: [{ name: 'r0' }, { name: 'r1' }], more: 'm' };
const starts = (): Person => new Person(model, { answers });
const no = (pointer: string, rule = 'house-rule', params: object = {}) => ({ pointer, rule, params });
const said = ({ session }: Person): string[] =>
  session.view.pages.flatMap(({ errors }) => errors.map(({ pointer, rule, params }) => `${pointer} ${rule} ${String(params['rule'])}`));

test('a refusal shows at once at its question or the nearest around it, in the order of the questions', () => {
  const person = starts();
  const elsewhere = person.session.refuse([no('/more'), no('/rows/1/name/deeper'), no('/contact/age'), no('/where/0'), no('/rows/7/name')]);
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(said(person), ['/where', '/contact', '/rows', '/rows/1/name', '/more'].map((pointer) => `${pointer} refused house-rule`));
  assert.equal(person.session.view.valid, false);
  assert.equal(person.session.submit(), false, 'the same answers are refused here, without asking again');
});

test('each goes away when its answer changes, comes back with it, and follows its row', () => {
  const person = starts();
  person.session.refuse([no('/what', 'pattern'), no('/rows/1/name'), no('/contact')]);
  person.writes('what', 'y');
  assert.deepEqual(said(person), ['/contact refused house-rule', '/rows/1/name refused house-rule']);
  person.writes('what', 'x');
  assert.equal(person.session.question('/what')!.errors[0]!.params['rule'], 'pattern');
  person.session.moveRow('/rows', 1, 0);
  assert.equal(person.session.question('/rows/0/name')!.errors.length, 1);
  person.session.removeRow('/rows', 0);
  person.writes('contact/phone', '040');
  assert.deepEqual(said(person), ['/what refused pattern']);
});

test('nobody is stuck: pages may be turned, and once anything has changed the server is asked again', () => {
  const person = starts();
  person.session.refuse([no('/what')]);
  assert.equal(person.session.submitPage('one'), true);
  assert.deepEqual(said(person), ['/what refused house-rule']);
  person.writes('more', 'mended here');
  assert.deepEqual(said(person), ['/what refused house-rule']);
  assert.equal(person.session.submit(), true);
  assert.deepEqual(said(person), []);
});

test('what breaks our own rules still keeps its page', () => {
  const person = starts();
  person.session.refuse([no('/what')]);
  person.clears('what');
  assert.equal(person.session.submitPage('one'), false);
});

test('what no answer can mend comes back: no question, the context, a question that is read only', () => {
  const { session } = starts();
  const elsewhere = [no(''), no('/nowhere'), no('/what', 'x-context'), no('/unit')];
  assert.deepEqual(session.refuse(elsewhere), elsewhere);
  assert.equal(session.view.valid, true);
});

test('the rule that we say ourselves is not said twice, nor one rule of one answer', () => {
  const person = starts();
  person.writes('what', 'x'.repeat(51)).leaves('what');
  person.session.refuse([no('/what', 'maxLength', { limit: 50 }), no('/what', 'other'), no('/what', 'other', { other: 1 })]);
  assert.deepEqual(said(person), ['/what maxLength undefined', '/what refused other']);
});

test('a reply that is wild, wrong or huge neither throws nor takes long, and says what it can', () => {
  const { session } = starts();
  for (const reply of [undefined, null, 'no', 7, {}, { length: 9 }, [[]], [null], [{ pointer: 7, rule: {}, params: [] }]]) session.refuse(reply);
  assert.equal(session.view.valid, true);
  const wild = ['/__proto__', '/constructor/prototype', '/rows/-1/name', '/rows/1e0/name', '/what~9', '//', 'what', `/${'a/'.repeat(500_000)}`, '/toString'];
  const params = JSON.parse('{"__proto__":{"limit":1},"toString":1,"limit":{"toString":1},"deep":[[[]]],"long":"LONG"}'.replace('LONG', 'x'.repeat(1_000_000))) as object;
  session.refuse(Array.from({ length: 100_000 }, (_, at) => no(wild[at % wild.length]!, `rule-${at}`, params)));
  session.refuse(Array.from({ length: 100_000 }, (_, at) => no('/what', `rule-${at}`, params)));
  const { errors } = session.question('/what')!;
  assert.ok(errors.length > 0 && errors.length <= 5);
  assert.deepEqual(Object.keys(errors[0]!.params), ['toString', 'rule']);
  assert.equal(({} as { limit?: number }).limit, undefined);
});

test('completedAt is when an answer last changed, whenever it is looked at', () => {
  let now = Date.UTC(2026, 10, 21, 9, 0);
  const { session } = new Person(model, { now: () => now });
  const at = (): string => session.response({ language: 'en' }).completedAt;
  const minute = (work: () => void): void => ((now += 60_000), work());
  assert.equal(at(), '2026-11-21T09:00:00.000Z');
  minute(() => session.set('/what', 'x'));
  minute(() => session.leave('/what'));
  minute(() => session.submit());
  minute(() => session.set('/what', 'x'));
  assert.equal(at(), '2026-11-21T09:01:00.000Z');
  assert.equal(JSON.stringify(session.response({ language: 'en' })), JSON.stringify(session.response({ language: 'en' })));
  minute(() => session.set('/where', ['a']));
  minute(() => session.set('/where', ['a']));
  assert.equal(at(), '2026-11-21T09:05:00.000Z');
  minute(() => session.addRow('/rows'));
  assert.equal(at(), '2026-11-21T09:07:00.000Z');
  now = Date.UTC(2016, 0, 1);
  session.set('/more', 'the clock jumped back');
  assert.equal(at(), '2026-11-21T09:00:00.000Z', 'never before the start');
});
