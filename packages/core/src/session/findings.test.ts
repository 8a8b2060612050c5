// What the personal-data guard finds in a session: what blocks, what warns, and what the person keeps.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { FormModel } from '../definition/model.js';
import { form as formOf } from '../testing/forms.js';
import { Person } from '../testing/person.js';
import type { JsonObject } from '../types/json.js';
import { personalDataGuard } from '../guard/find.js';
import { createSession } from './create.js';
import { judgeResponse } from './judge.js';

const text = { type: 'string' };
const form = (properties: JsonObject, rest: JsonObject = {}): FormModel => formOf({ properties, ...rest });
const CODE = '010190-900P';
const PHONE = '040 123 4567';
const EMAIL = 'maija@esimerkki.fi';

/** What is found in an answer: kinds, those that block with a mark. */
const found = ({ session }: Person, pointer: string, which: 'findings' | 'shownFindings' = 'findings'): string[] =>
  (session.question(pointer)![which] ?? []).map(({ kind, blocks }) => kind + (blocks ? '!' : ''));
const blocked = ({ session }: Person, pointer: string): unknown[] => session.question(pointer)!.violations.map(({ rule, params }) => [rule, params]);

test('normal: an identity code blocks, the rest warns; strict: all of it blocks; off: nothing is looked for', () => {
  const person = new Person(form({ n: text, s: { ...text, 'x-guard': 'strict' }, o: { ...text, 'x-guard': 'off' } }));
  const all = `${EMAIL}, ${PHONE}, ${CODE}, ${EMAIL}, 010190-900R`;
  for (const name of ['n', 's', 'o']) person.writes(name, all);
  assert.deepEqual(found(person, '/n'), ['identity-code!', 'email', 'phone', 'email', 'identity-code']);
  assert.deepEqual(blocked(person, '/n'), [['x-guard', { kinds: ['identity-code'] }]]);
  assert.deepEqual(found(person, '/s'), ['email!', 'phone!', 'identity-code!', 'email!', 'identity-code!']);
  assert.deepEqual(blocked(person, '/s'), [['x-guard', { kinds: ['email', 'phone', 'identity-code'] }]]);
  assert.equal(person.session.question('/o')!.findings, undefined);
  assert.ok(!JSON.stringify(person.session.view.pages.map(({ errors }) => errors)).includes('4567'), 'no violation repeats it');
});

test('an option is no text of the person’s: nothing is looked for in what is chosen', () => {
  const person = new Person(form({ one: { ...text, oneOf: [{ const: CODE, title: 'A' }, { const: 'b', title: 'B' }] } }));
  person.answers('one', CODE);
  assert.deepEqual(person.session.question('/one')!.violations, []);
  assert.equal(person.session.question('/one')!.findings, undefined);
  assert.equal(person.session.submit(), true);
});

test('it shows when errors do: once the field was left, and live from then on', () => {
  const person = new Person(form({ n: text }));
  person.writes('n', PHONE);
  assert.deepEqual([found(person, '/n'), found(person, '/n', 'shownFindings')], [['phone'], []]);
  person.leaves('n');
  assert.deepEqual(found(person, '/n', 'shownFindings'), ['phone']);
  person.writes('n', `${PHONE} ${EMAIL}`);
  assert.deepEqual(found(person, '/n', 'shownFindings'), ['phone', 'email']);
  person.writes('n', 'ei mitään');
  assert.equal(person.session.question('/n')!.shownFindings, undefined);
});

test('blocking is the first of a page’s errors; pages turn all the same, but not with another error', () => {
  const person = new Person(form({ a: text, b: text, c: text }, { required: ['a'], 'x-pages': [{ id: 'p', title: 'P', questions: ['a', 'b'] }, { id: 'q', title: 'Q', questions: ['c'] }] }));
  const { session } = person;
  person.writes('b', CODE);
  assert.equal(session.submitPage('p'), false, 'an answer is missing');
  assert.deepEqual(session.view.pages[0]!.errors.map(({ pointer, rule }) => `${pointer} ${rule}`), ['/b x-guard', '/a required']);
  person.writes('a', 'x');
  assert.equal(session.submitPage('p'), true, 'the page may be turned');
  assert.equal(session.view.pages[0]!.valid, false, 'and is not done');
  assert.equal(session.submit(), false, 'nothing is sent');
  person.writes('b', PHONE);
  assert.equal(session.submit(), true, 'a warning sends');
});

test('in rows, groups and details as well, where the page says so, too', () => {
  const group = (properties: JsonObject): JsonObject => ({ type: 'object', properties, unevaluatedProperties: false });
  const person = new Person(form({ g: group({ t: text }), r: { type: 'array', items: group({ t: text, u: text }) } }));
  const { session } = person;
  person.writes('g/t', CODE).addsRow('r').addsRow('r').writes('r/1/t', CODE).writes('r/1/u', EMAIL).writes('r/0/u', 'x');
  assert.deepEqual([found(person, '/g/t'), found(person, '/r/1/t'), found(person, '/r/1/u'), found(person, '/r/0/u')], [['identity-code!'], ['identity-code!'], ['email'], []]);
  session.keep('/r/1/u', session.question('/r/1/u')!.findings![0]!);
  session.moveRow('/r', 1, 0);
  assert.deepEqual([found(person, '/r/0/u'), session.kept()], [[], [{ pointer: '/r/0/u', kind: 'email', start: 0, end: EMAIL.length }]], 'what is kept moves with its row');
  assert.equal(session.submitPage('form'), true);
  assert.deepEqual(session.view.pages[0]!.errors.map(({ pointer }) => pointer), ['/g/t', '/r/0/t']);
});

test('a text with a format asks for an address: only identity codes are looked for', () => {
  const person = new Person(form({ e: { ...text, format: 'email' }, u: { ...text, format: 'uri', 'x-guard': 'strict' } }));
  person.writes('e', EMAIL).writes('u', `https://esimerkki.fi/${PHONE.replaceAll(' ', '')}`);
  assert.deepEqual([found(person, '/e'), found(person, '/u')], [[], []]);
  person.writes('u', `https://esimerkki.fi/?c=${CODE}`);
  assert.deepEqual(found(person, '/u'), ['identity-code!']);
});

test('what is read-only nobody can mend: it is not warned of, and still no identity code leaves with it', () => {
  const person = new Person(form({ phone: { ...text, readOnly: true, default: PHONE }, code: { ...text, readOnly: true, default: CODE } }));
  assert.deepEqual([person.session.answers().phone, found(person, '/phone'), found(person, '/code')], [PHONE, [], ['identity-code!']]);
  assert.equal(person.session.submit(), false);
});

test('keep it: for these words in this question, wherever in it they stand', () => {
  const person = new Person(form({ a: text, b: text }));
  const { session } = person;
  person.writes('a', `${PHONE}, ${EMAIL}`).writes('b', PHONE);
  session.keep('/a', session.question('/a')!.findings![0]!);
  assert.deepEqual([found(person, '/a'), found(person, '/b')], [['email'], ['phone']]);
  person.writes('a', `Soita: ${PHONE}`);
  assert.deepEqual(found(person, '/a'), [], 'the same words elsewhere');
  person.writes('a', '040 123 4568');
  assert.deepEqual(found(person, '/a'), ['phone'], 'other words');
  person.writes('a', CODE);
  session.keep('/a', session.question('/a')!.findings![0]!);
  assert.deepEqual(found(person, '/a'), ['identity-code!'], 'what blocks cannot be kept');
  assert.deepEqual(session.kept(), [], 'nor does a draft say that it is');
});

test('what is kept goes with a draft by its place alone, and comes back with it', () => {
  const model = form({ a: text, b: text, hide: { type: 'boolean' } }, { allOf: [{ if: { properties: { hide: { const: true } }, required: ['hide'] }, then: { properties: { c: text } } }] });
  const person = new Person(model);
  person.answers('hide', true).writes('a', `Numero ${PHONE} ja ${EMAIL}`).writes('c', EMAIL);
  for (const name of ['/a', '/c']) person.session.keep(name, person.session.question(name)!.findings![0]!);
  const answers = person.session.everything();
  const kept = person.session.kept();
  assert.deepEqual(kept, [{ pointer: '/a', kind: 'phone', start: 7, end: 19 }, { pointer: '/c', kind: 'email', start: 0, end: EMAIL.length }]);
  const resumed = new Person(model, { answers, resumed: true, kept: JSON.parse(JSON.stringify(kept)) as typeof kept });
  assert.deepEqual([found(resumed, '/a'), found(resumed, '/c'), resumed.session.kept()], [['email'], [], kept]);
  const carried = new Person(model, { answers: { a: 'Aivan muu teksti' }, resumed: true, kept });
  carried.writes('a', PHONE);
  assert.deepEqual(found(carried, '/a'), ['phone'], 'the place alone keeps nothing');
});

test('only the text that changed is looked through', () => {
  const person = new Person(form({ a: text, b: text }));
  person.writes('a', PHONE).writes('b', EMAIL);
  const before = person.session.question('/a')!;
  person.writes('b', 'x').leaves('b');
  assert.equal(person.session.question('/a'), before);
});

test('a collector refuses valid identity codes, whatever the level and the depth, and names the kind alone', () => {
  const rows = { type: 'array', items: { type: 'object', properties: { t: { ...text, 'x-guard': 'strict' } }, unevaluatedProperties: false } };
  const model = form({ a: text, r: rows, o: { ...text, 'x-guard': 'off' }, f: { ...text, format: 'uri' } });
  const judge = (answers: JsonObject): unknown => judgeResponse(model, { answers, context: {} });
  const refused = (pointer: string): unknown => ({ pointer, rule: 'x-guard', params: { kinds: ['identity-code'] } });
  assert.deepEqual(judge({ a: `x ${CODE}`, r: [{ t: 'x' }, { t: `${PHONE} ${CODE}` }], o: CODE, f: `https://x.fi/?${CODE}` }), [refused('/a'), refused('/r/1/t'), refused('/f')]);
  assert.deepEqual(judge({ a: PHONE, r: [{ t: PHONE }] }), [], 'what only another version may have found is let through');
});

test('until the guard has come no answers are valid; then it looks at what was written before', () => {
  const session = createSession(form({ n: text, s: text }), { now: () => 0, random: () => new Uint8Array(16), formDigest: '' });
  session.set('/n', `Soita ${PHONE}`);
  session.leave('/n');
  assert.deepEqual([session.submit(), session.view.valid, session.question('/n')!.findings], [false, false, undefined]);
  const heard: unknown[] = [];
  session.subscribe((change) => heard.push(change));
  session.guard(personalDataGuard);
  assert.deepEqual(heard, [{ questions: ['/n'], structure: false, withdrawn: [] }]);
  assert.deepEqual(session.question('/n')!.shownFindings!.map(({ kind }) => kind), ['phone']);
  assert.deepEqual([session.submit(), session.view.valid], [true, true]);
  session.set('/s', CODE);
  assert.equal(session.submit(), false);
});
