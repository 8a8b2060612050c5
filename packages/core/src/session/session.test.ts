import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeResponse, parseDefinition } from '../index.js';
import { Person, type Circumstances } from '../testing/person.js';
import { form } from '../testing/forms.js';
import type { FormModel } from '../definition/model.js';
import type { Json } from '../types/json.js';

const when = (name: string, value: unknown, then: object): object => ({
  if: { properties: { [name]: { const: value } }, required: [name] }, then,
});
const options = (...values: string[]): object[] => values.map((value) => ({ const: value, title: value.toUpperCase() }));
const text = { type: 'string', maxLength: 50 };

const chain = form({
  properties: { a: { type: 'string', oneOf: options('yes', 'no') }, free: text },
  required: ['a'],
  allOf: [when('a', 'yes', {
    properties: { b: { type: 'string', oneOf: options('yes', 'no') } },
    required: ['b'],
    allOf: [when('b', 'yes', { properties: { c: text }, required: ['c'] })],
  })],
});

test('a question is shown exactly while its conditions hold, and what it held comes back with it', () => {
  const person = new Person(chain);
  person.doesNotSee('b', 'c').answers('a', 'yes').sees('b').doesNotSee('c').answers('b', 'yes').sees('c').mustAnswer('c').writes('c', 'kept');
  person.answers('a', 'no').doesNotSee('b', 'c');
  assert.deepEqual(person.session.answers(), { a: 'no' });
  assert.deepEqual(person.session.everything(), { a: 'no', b: 'yes', c: 'kept' });
  person.answers('a', 'yes').sees('b', 'c');
  assert.deepEqual(person.session.answers(), { a: 'yes', b: 'yes', c: 'kept' });
});

test('what is withdrawn with an answer is said once', () => {
  const person = new Person(chain);
  person.answersAll({ a: 'yes', b: 'yes', c: 'kept' });
  person.heard.length = 0;
  person.answers('a', 'no').writes('free', 'x');
  assert.deepEqual(person.heard.map(({ withdrawn }) => [...withdrawn].sort()), [['/b', '/c'], []]);
});

test('an unchanged question is the same object, and only what changed is named', () => {
  const person = new Person(chain);
  person.answers('a', 'yes');
  const before = person.session.question('/a');
  person.heard.length = 0;
  person.writes('free', 'hello');
  assert.equal(person.session.question('/a'), before);
  assert.deepEqual(person.heard, [{ questions: ['/free'], structure: false, withdrawn: [] }]);
});

test('errors show after a question is left or its page submitted, then live', () => {
  const person = new Person(chain);
  const summed = (): number => person.session.view.pages.flatMap(({ errors }) => errors).length;
  person.isTold('a').leaves('a').isTold('a', 'required');
  assert.equal(summed(), 0, 'no summary comes above the questions while they are being answered');
  person.answers('a', 'yes').isTold('a').isTold('b');
  assert.equal(person.sends(), undefined);
  assert.equal(summed(), 1);
  person.isTold('b', 'required').answers('b', 'no').isTold('b');
  person.writes('free', 'x'.repeat(51)).isTold('free', 'maxLength').writes('free', '😀'.repeat(50)).isTold('free');
});

test('an option narrowed away is withdrawn and restored; the answer never leaves meanwhile', () => {
  const person = new Person(form({
    properties: {
      where: { type: 'string', oneOf: options('north', 'south') },
      towns: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: options('n1', 'n2', 's1') } },
    },
    allOf: [
      when('where', 'north', { properties: { towns: { items: { enum: ['n1', 'n2'] } } } }),
      when('where', 'south', { properties: { towns: { items: { enum: ['s1'] } } } }),
    ],
  }));
  person.answers('towns', ['n1', 's1']).answers('where', 'north');
  assert.deepEqual(person.offered('towns'), ['n1', 'n2']);
  assert.deepEqual(person.session.answers(), { where: 'north', towns: ['n1'] });
  assert.deepEqual(person.heard.at(-1)!.withdrawn, ['/towns']);
  person.answers('towns', ['n1', 'n2']).answers('where', 'south');
  assert.deepEqual(person.session.answers(), { where: 'south', towns: ['s1'] });
  person.answers('where', 'north');
  assert.deepEqual(person.session.answers(), { where: 'north', towns: ['n1', 'n2'] });
});

test('an exclusive option clears the others and is cleared by them', () => {
  const person = new Person(form({
    properties: {
      what: {
        type: 'array', uniqueItems: true,
        items: { type: 'string', oneOf: [...options('a', 'b'), { const: 'none', title: 'None', 'x-exclusive': true }] },
        if: { contains: { const: 'none' } }, then: { maxItems: 1 },
      },
    },
  }));
  person.answers('what', ['a', 'b']).answers('what', ['a', 'b', 'none']);
  assert.deepEqual(person.session.answers(), { what: ['none'] });
  person.answers('what', ['none', 'a']);
  assert.deepEqual(person.session.answers(), { what: ['a'] });
});

test('empty answers are no answers, pruned innermost first', () => {
  const person = new Person(form({
    properties: {
      note: text, sure: { type: 'boolean', const: true }, many: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: options('a') } },
      group: { type: 'object', properties: { x: text }, unevaluatedProperties: false },
      rows: { type: 'array', items: { type: 'object', properties: { y: text, z: text }, required: ['y'], unevaluatedProperties: false } },
    },
  }));
  person.writes('note', '  ').answers('sure', false).answers('many', []).writes('group/x', '').addsRow('rows').addsRow('rows').writes('rows/1/z', '');
  assert.deepEqual(person.session.answers(), {});
  assert.ok(person.sends(), 'an empty row asks for nothing');
  person.writes('rows/1/z', 'z');
  assert.equal(person.sends(), undefined);
  person.isTold('rows/1/y', 'required').isTold('rows/0/y').writes('rows/1/y', 'y');
  assert.deepEqual(person.sends()!.answers, { rows: [{ y: 'y', z: 'z' }] });
});

test('a required group or row says inside itself what is missing', () => {
  const person = new Person(form({
    properties: {
      contact: { type: 'object', properties: { name: text, phone: text }, required: ['name'], unevaluatedProperties: false },
      rows: { type: 'array', minItems: 1, items: { type: 'object', properties: { y: text }, required: ['y'], unevaluatedProperties: false } },
    },
    required: ['contact', 'rows'],
  }));
  person.sees('rows/0/y');
  person.sends();
  person.isTold('contact').isTold('contact/name', 'required').isTold('contact/phone').isTold('rows').isTold('rows/0/y', 'required');
  person.writes('contact/name', 'N').writes('rows/0/y', 'y');
  assert.ok(person.sends());
});

test('a required group whose questions are told "answer at least one" is not told again itself', () => {
  const group = { type: 'object', properties: { email: text, phone: text }, anyOf: [{ required: ['email'] }, { required: ['phone'] }], unevaluatedProperties: false };
  const person = new Person(form({ properties: { contact: group }, required: ['contact'] }));
  assert.equal(person.sends(), undefined);
  person.isTold('contact').isTold('contact/email', 'anyOf').isTold('contact/phone', 'anyOf').writes('contact/phone', '1');
  assert.ok(person.sends());
});

test('a row has the title that its items have', () => {
  const items = { type: 'object', title: 'Proposal', 'x-i18n': { sv: { title: 'Förslag' } }, properties: { y: text }, unevaluatedProperties: false };
  const person = new Person(form({ 'x-languages': ['en', 'sv'], properties: { rows: { type: 'array', title: 'Proposals', items } } }));
  assert.deepEqual(person.session.question('/rows')!.rowTitle, { lang: 'en', value: 'Proposal', translations: { sv: 'Förslag' } });
});

test('rows keep their answers, keys and errors when they move', () => {
  const person = new Person(form({
    properties: { rows: { type: 'array', maxItems: 3, items: { type: 'object', properties: { kind: { type: 'string', oneOf: options('a', 'b') }, n: text }, unevaluatedProperties: false,
      ...when('kind', 'b', { properties: { more: text }, required: ['more'] }) } } },
  }));
  person.addsRow('rows').addsRow('rows').answers('rows/0/kind', 'b').sees('rows/0/more').doesNotSee('rows/1/more').writes('rows/0/more', 'first').writes('rows/1/n', 'second');
  const keys = person.session.question('/rows')!.rows!.map(({ key }) => key);
  person.session.moveRow('/rows', 0, 1);
  assert.deepEqual(person.session.answers(), { rows: [{ n: 'second' }, { kind: 'b', more: 'first' }] });
  assert.deepEqual(person.session.question('/rows')!.rows!.map(({ key }) => key), [...keys].reverse());
  assert.equal(person.session.question('/rows/1/more')!.pointer, '/rows/1/more');
  person.session.removeRow('/rows', 0);
  assert.deepEqual(person.session.answers(), { rows: [{ kind: 'b', more: 'first' }] });
  assert.equal(person.session.question('/rows/0/more')!.value, 'first');
  assert.equal(person.session.question('/rows/1/more'), undefined);
});

const kinds = { type: 'string', oneOf: options('a', 'b') };
const rowsOf = (rest: object = {}, at: object = {}): FormModel => form({
  properties: { rows: { type: 'array', ...rest, items: { type: 'object', properties: { kind: kinds, n: text }, unevaluatedProperties: false, ...when('kind', 'b', { properties: { more: text }, required: ['more'] }) } } },
  ...at,
});

test('a removed row comes back whole, in its place, with what was hidden in it and what was told about it', () => {
  const person = new Person(rowsOf());
  person.addsRow('rows').addsRow('rows').addsRow('rows').answers('rows/1/kind', 'b').writes('rows/1/more', 'hidden').answers('rows/1/kind', 'a').writes('rows/1/n', 'x'.repeat(51)).leaves('rows/1/n');
  const { session } = person;
  const before = session.question('/rows');
  const undo = session.removeRow('/rows', 1);
  assert.equal(session.question('/rows')!.rows!.length, 2);
  assert.equal(session.question('/rows/1/n')!.value, undefined);
  undo();
  assert.deepEqual(session.question('/rows'), before);
  person.isTold('rows/1/n', 'maxLength').answers('rows/1/kind', 'b');
  assert.equal(session.question('/rows/1/more')!.value, 'hidden');
  undo();
  assert.equal(session.question('/rows')!.rows!.length, 3, 'once');
});

test('a removed row is put back where it can be: behind the others when they have become fewer, never into other answers', () => {
  const person = new Person(rowsOf());
  person.addsRow('rows').addsRow('rows').addsRow('rows').writes('rows/0/n', 'first').writes('rows/2/n', 'last');
  const { session } = person;
  const undo = session.removeRow('/rows', 2);
  session.removeRow('/rows', 1);
  undo();
  assert.deepEqual(session.answers(), { rows: [{ n: 'first' }, { n: 'last' }] });
  const late = session.removeRow('/rows', 0);
  session.replace({});
  late();
  assert.deepEqual(session.everything(), {});
});

test('nothing is heard of a removed row, whatever happens around it, and it follows when it is back', () => {
  const row = { type: 'object', unevaluatedProperties: false, properties: { n: text, in: { type: 'object', properties: { kind: kinds }, unevaluatedProperties: false } } };
  const person = new Person(form({ properties: { a: kinds, rows: { type: 'array', items: row } },
    allOf: [when('a', 'a', { properties: { rows: { items: { properties: { in: { properties: { kind: { enum: ['a'] } } } } } } } })] }));
  person.addsRow('rows').addsRow('rows').writes('rows/0/n', 'n').answers('rows/0/in/kind', 'b');
  const { session } = person;
  person.heard.length = 0;
  const undo = session.removeRow('/rows', 0);
  person.answers('a', 'a');
  assert.deepEqual(person.heard.map(({ withdrawn }) => withdrawn), [[], []]);
  assert.ok(!person.heard[1]!.questions.some((pointer) => pointer.endsWith('/kind') && session.question(pointer) === undefined));
  undo();
  assert.deepEqual(session.answers(), { a: 'a', rows: [{ n: 'n' }] });
  person.answers('a', 'b');
  assert.deepEqual(session.answers(), { a: 'b', rows: [{ n: 'n', in: { kind: 'b' } }] });
});

test('rows that must be there are there, also where fewer were given; one that is removed leaves an empty one', () => {
  const least = rowsOf({ minItems: 2, maxItems: 2 }, { required: ['rows'] });
  const starts: Circumstances[] = [{}, { answers: { rows: [{ n: 'one' }] } }, { answers: {}, resumed: true }];
  for (const options of starts) assert.equal(new Person(least, options).session.question('/rows')!.rows!.length, 2);
  assert.equal(new Person(rowsOf({ minItems: 2 })).session.question('/rows')!.rows!.length, 0, 'an optional question needs none');
  const person = new Person(least);
  const { session } = person;
  assert.equal(session.question('/rows')!.leastRows, 2);
  person.writes('rows/0/n', 'first').writes('rows/1/n', 'second');
  const undo = session.removeRow('/rows', 0);
  assert.deepEqual(session.everything(), { rows: [{}, { n: 'second' }] });
  undo();
  assert.deepEqual(session.answers(), { rows: [{ n: 'first' }, { n: 'second' }] });
  const again = session.removeRow('/rows', 0);
  person.writes('rows/0/n', 'new');
  again();
  assert.deepEqual(session.answers(), { rows: [{ n: 'first' }, { n: 'new' }, { n: 'second' }] });
});

test('what cannot be changed cannot be changed inside either', () => {
  const group = { type: 'object', properties: { x: text, rows: { type: 'array', items: { type: 'object', properties: { y: text }, unevaluatedProperties: false } } }, unevaluatedProperties: false };
  const readOnly = (properties: object): boolean[] => {
    const { session } = new Person(form({ properties }), { answers: { g: { x: 'x', rows: [{ y: 'y' }] } } });
    return ['/g', '/g/x', '/g/rows', '/g/rows/0/y'].map((pointer) => session.question(pointer)!.readOnly);
  };
  assert.deepEqual(readOnly({ g: group }), [false, false, false, false]);
  assert.deepEqual(readOnly({ g: { ...group, readOnly: true } }), [true, true, true, true]);
  const rows = group.properties.rows;
  assert.deepEqual(readOnly({ g: { ...group, properties: { x: text, rows: { ...rows, readOnly: true } } } }), [false, false, true, true]);
  assert.deepEqual(readOnly({ g: { ...group, properties: { x: text, rows: { ...rows, items: { ...rows.items, readOnly: true } } } } }), [false, false, true, true]);
});

test('the order of choices is the answer where they are ranked: kept when one is withdrawn, and sent', () => {
  const person = new Person(form({
    properties: { where: { type: 'string', oneOf: options('here') }, order: { type: 'array', uniqueItems: true, 'x-widget': 'rank', items: { type: 'string', oneOf: options('a', 'b', 'c') } } },
    allOf: [when('where', 'here', { properties: { order: { items: { enum: ['a', 'c'] } } } })],
  }));
  assert.equal(person.session.question('/order')!.value, undefined, 'the initial order is no answer');
  person.answers('order', ['c', 'b', 'a']);
  assert.deepEqual(person.sends()!.answers, { order: ['c', 'b', 'a'] });
  person.answers('where', 'here');
  assert.deepEqual(person.session.question('/order')!.value, ['c', 'a']);
  person.clears('where');
  assert.deepEqual(person.sends()!.answers, { order: ['c', 'b', 'a'] });
});

test('default fills once, visibly, when first shown; given answers outrank it', () => {
  const model = form({ properties: { a: { ...text, default: 'usual' } } });
  const person = new Person(model);
  assert.equal(person.session.question('/a')!.value, 'usual');
  person.clears('a');
  assert.deepEqual(person.session.answers(), {});
  assert.deepEqual(new Person(model, { answers: { a: 'mine', unknown: 1 } }).session.answers(), { a: 'mine' });
});

test('a hidden question counts as shown: fixed by const, or taken from the context', () => {
  const model = form({
    properties: { kind: { type: 'string', const: 'v1', default: 'v1', 'x-widget': 'hidden' }, unit: { ...text, 'x-widget': 'hidden' }, a: text },
    'x-context': { type: 'object', properties: { unit: text }, unevaluatedProperties: false },
  });
  const person = new Person(model, { context: { unit: 'north' } });
  person.doesNotSee('kind', 'unit');
  assert.deepEqual(person.sends()!.answers, { kind: 'v1', unit: 'north' });
  assert.deepEqual(person.sends()!.context, { unit: 'north' });
  assert.throws(() => new Person(model, { context: { client: '1' } }), { name: 'ContextError', code: 'context-refused' });
});

test('"answer at least one" is said on each of them and goes when one is answered', () => {
  const person = new Person(form({ properties: { joys: text, worries: text }, anyOf: [{ required: ['joys'] }, { required: ['worries'] }] }));
  assert.equal(person.sends(), undefined);
  person.isTold('joys', 'anyOf').isTold('worries', 'anyOf').writes('worries', 'x').isTold('joys').isTold('worries');
  assert.ok(person.sends());
});

test('pages without a shown question are skipped; a conditional question follows what it hangs on', () => {
  const person = new Person(form({
    properties: { a: { type: 'string', oneOf: options('yes', 'no') }, z: text, last: text },
    allOf: [when('a', 'yes', { properties: { extra: text, more: text } })],
    'x-pages': [{ id: 'one', title: 'One', questions: ['a', 'z'] }, { id: 'two', title: 'Two', questions: ['more'] }, { id: 'three', title: 'Three', questions: ['last'] }],
  }));
  const pages = (): string[] => person.session.view.pages.map(({ id, questions }) => `${id}: ${questions.map(({ name }) => name).join(' ')}`);
  assert.deepEqual(pages(), ['one: a z', 'three: last']);
  person.answers('a', 'yes');
  assert.deepEqual(pages(), ['one: a extra z', 'two: more', 'three: last']);
});

test('a response holds exactly what DESIGN names', () => {
  const definition = { properties: { a: text }, required: ['a'] };
  const response = new Person(form(definition)).writes('a', 'x').sends()!;
  assert.deepEqual(Object.keys(response), ['id', 'form', 'formDigest', 'language', 'context', 'startedAt', 'completedAt', 'answers']);
  assert.match(response.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(parseInt(response.id.replaceAll('-', '').slice(0, 12), 16), Date.UTC(2026, 10, 21, 9, 30));
  const byDay = new Person(form({ ...definition, 'x-time': 'day' })).writes('a', 'x').sends()!;
  assert.match(byDay.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  assert.deepEqual([byDay.startedAt, byDay.completedAt], ['2026-11-21T00:00:00Z', '2026-11-21T00:00:00Z']);
});

test('an identity code in a text blocks sending, not typing; x-guard: off lets it be', () => {
  const person = new Person(form({ properties: { a: text, b: { ...text, 'x-guard': 'off' } } }));
  person.writes('b', '010190-900P');
  assert.ok(person.sends());
  person.writes('a', 'Asiakas 010190 - 900p soitti');
  assert.equal(person.sends(), undefined);
  person.isTold('a', 'x-guard').writes('a', '010190-900A').isTold('a');
});

test('a rule that no shown question can satisfy is a contradiction, not a silent block', () => {
  const parsed = parseDefinition({
    $id: 'https://example.fi/f/1.0.0', type: 'object', 'x-languages': ['en'], unevaluatedProperties: false,
    properties: { a: { type: 'string', oneOf: options('1', '2') }, b: { type: 'string', oneOf: options('1', '2') }, c: text },
    allOf: [when('a', '1', { properties: { c: false } }), when('b', '1', { required: ['c'] })],
  });
  assert.ok(parsed.ok, JSON.stringify(parsed.ok || parsed.errors));
  const person = new Person(parsed.model);
  person.answers('a', '1').answers('b', '1');
  assert.equal(person.sends(), undefined);
  assert.deepEqual(person.session.view.contradictions.map(({ pointer, rule }) => [pointer, rule]), [['/c', 'required']]);
  person.answers('b', '2');
  assert.ok(person.sends());
});

test('a pointer that is not shown is refused', () => {
  const person = new Person(chain);
  assert.throws(() => person.session.set('/c', 'x'), RangeError);
  assert.throws(() => person.session.set('/nothing', 'x'), RangeError);
});

test('what is required inside an optional group is missing only once something in the group is answered', () => {
  const person = new Person(form({
    properties: {
      outer: { type: 'object', unevaluatedProperties: false, required: ['inner'], properties: {
        note: text, inner: { type: 'object', properties: { x: text }, required: ['x'], unevaluatedProperties: false } } },
    },
  }));
  assert.ok(person.sends());
  person.isTold('outer/inner/x').writes('outer/note', 'n');
  assert.equal(person.sends(), undefined);
  person.isTold('outer/inner/x', 'required').writes('outer/note', '').isTold('outer/inner/x');
});

test('a condition may retitle or limit what it reads, and what hangs on it in turn', () => {
  const person = new Person(form({
    properties: { a: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: options('none', 'x') } }, b: { type: 'string', oneOf: options('yes', 'no') } },
    allOf: [
      { if: { properties: { a: { contains: { const: 'none' } } }, required: ['a'] }, then: { properties: { a: { maxItems: 1 } } } },
      { if: { properties: { a: { contains: { const: 'x' } } }, required: ['a'] }, then: { properties: { c: { type: 'string', oneOf: options('1', '2') } },
        allOf: [when('c', '1', { properties: { b: { title: 'Other B' } } })] } },
      when('b', 'yes', { properties: { b: { title: 'B is yes' }, a: { title: 'A' } } }),
    ],
  }));
  person.answers('a', ['none', 'x']).isTold('a').leaves('a').isTold('a', 'maxItems').answers('b', 'yes').answers('c', '1');
  assert.deepEqual([person.reads('a'), person.reads('b')], ['A', 'B is yes']);
  person.answers('b', 'no');
  assert.deepEqual([person.reads('a'), person.reads('b')], ['a', 'Other B']);
});

test('what was cleared stays cleared when answers are resumed or judged', () => {
  const model = form({
    properties: { a: { ...text, default: 'usual' }, b: { type: 'string', oneOf: options('1', '2') } },
    allOf: [{ if: { required: ['a'] }, then: { properties: { b: { enum: ['1'] } } } }],
  });
  const answers = { b: '2' };
  assert.deepEqual(new Person(model, { answers }).session.answers(), { a: 'usual' });
  assert.deepEqual(new Person(model, { answers, resumed: true }).session.answers(), answers);
  assert.deepEqual(judgeResponse(model, { answers, context: {} }), []);
});

test('answers and context are data: what no control can hold is dropped, a name that every object inherits is only a name', () => {
  const model = form({ properties: { a: text, constructor: { ...text, 'x-widget': 'hidden' } }, 'x-context': { type: 'object', properties: { constructor: text }, unevaluatedProperties: false } });
  const endless: Record<string, Json> = {};
  endless['a'] = endless;
  for (const a of [{ toString: 1 }, endless, [[endless]], null]) assert.deepEqual(new Person(model, { answers: { a } }).session.answers(), {});
});

test('a group that is withdrawn takes what stands in it along: said once, restored with it', () => {
  const person = new Person(form({
    properties: { a: { type: 'string', oneOf: options('yes', 'no') }, g: { type: 'object', properties: { x: text, y: { ...text, default: 'usual' } }, unevaluatedProperties: false } },
    allOf: [when('a', 'yes', { properties: { g: false } })],
  }), { answers: { a: 'yes' } });
  assert.deepEqual(person.session.everything(), { a: 'yes' }, 'no default for what is not shown');
  person.answers('a', 'no').writes('g/x', 'kept');
  person.heard.length = 0;
  person.answers('a', 'yes');
  assert.deepEqual(person.heard, [{ questions: ['/a'], structure: true, withdrawn: ['/g/x', '/g/y'] }]);
  assert.deepEqual(person.session.answers(), { a: 'yes' });
  assert.deepEqual(person.answers('a', 'no').session.answers(), { a: 'no', g: { x: 'kept', y: 'usual' } });
});

test('what hangs on a question follows it at once, before its siblings in the same branch', () => {
  const choice = { type: 'string', oneOf: options('yes', 'no') };
  const person = new Person(form({
    properties: { a: choice, b: choice, last: text },
    allOf: [
      when('a', 'yes', { properties: { a1: choice, a2: text }, allOf: [when('a1', 'yes', { properties: { a11: text } })] }),
      when('a', 'yes', { allOf: [when('b', 'yes', { properties: { ab: text } })] }),
      when('a', 'yes', { properties: { a3: text } }),
    ],
  }));
  person.answersAll({ a: 'yes', b: 'yes', a1: 'yes' });
  assert.deepEqual(person.page.questions.map(({ name }) => name), ['a', 'a1', 'a11', 'a2', 'a3', 'b', 'ab', 'last']);
});
