import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pick } from '../index.js';
import { form } from '../testing/forms.js';
import { Person } from '../testing/person.js';

const text = { type: 'string', maxLength: 50 };
const isYes = { properties: { ask: { const: 'yes' } }, required: ['ask'] };
const core = {
  $id: 'https://example.fi/forms/core/1.0.0', type: 'object', 'x-languages': ['fi', 'sv'],
  $defs: { whenAsked: isYes },
  properties: {
    ask: { type: 'string', title: 'Kysytäänkö?', 'x-i18n': { sv: { title: 'Frågas det?' } }, oneOf: [{ const: 'yes', title: 'Kyllä', 'x-i18n': { sv: { title: 'Ja' } } }, { const: 'no', title: 'Ei' }] },
    theme: { type: 'string', anyOf: [{ oneOf: [{ const: 'a', title: 'Asuminen', 'x-i18n': { sv: { title: 'Boende' } } }, { const: 'b', title: 'Toimeentulo' }] }, { type: 'string', pattern: '^local-' }] },
    impact: text,
    long: { type: 'string', maxLength: 400, minLength: 3 },
  },
  allOf: [{ if: { $ref: '#/$defs/whenAsked' }, then: { properties: { extra: { ...text, title: 'Lisää' } } } }],
};
const region = (members: object): Person =>
  new Person(form({
    'x-languages': ['fi', 'sv', 'se'], $defs: { core }, allOf: [{ $ref: 'https://example.fi/forms/core/1.0.0' }], ...members,
  }));

test('a region hides, narrows, reorders, retitles and tightens; it copies nothing', () => {
  const person = region({
    properties: {
      impact: false,
      theme: { oneOf: [{ const: 'local-boats', title: 'Veneily' }, { const: 'b' }, { const: 'a', title: 'Koti' }] },
      long: { maxLength: 150, title: 'Kerro' },
      own: text,
    },
  });
  person.doesNotSee('impact').sees('own');
  assert.deepEqual(person.offered('theme'), ['local-boats', 'b', 'a']);
  assert.deepEqual(person.session.question('/theme')!.options!.map(({ title }) => title.value), ['Veneily', 'Toimeentulo', 'Koti']);
  const { maxLength, minLength, widget, title } = person.session.question('/long')!;
  assert.deepEqual([maxLength, minLength, widget, title!.value], [150, 3, 'text', 'Kerro']);
  assert.deepEqual(person.answers('theme', 'local-boats').sends()!.answers, { theme: 'local-boats' });
});

test('a text and its translations travel together', () => {
  const retitled = region({ properties: { ask: { title: 'Uusi kysymys' } } }).session.question('/ask')!.title!;
  assert.deepEqual([pick(retitled, 'sv'), pick(retitled, 'fi')], [{ text: 'Uusi kysymys', lang: 'fi' }, { text: 'Uusi kysymys', lang: 'fi' }]);
  const translated = region({ properties: { ask: { 'x-i18n': { se: { title: 'X' } } } } }).session.question('/ask')!.title!;
  assert.deepEqual(['se', 'sv-FI', 'en', 'fi'].map((language) => pick(translated, language)), [
    { text: 'X', lang: 'se' }, { text: 'Frågas det?', lang: 'sv' }, { text: 'Kysytäänkö?', lang: 'fi' }, { text: 'Kysytäänkö?', lang: 'fi' }]);
  const option = region({ properties: { theme: { enum: ['b', 'a'] } } }).session.question('/theme')!.options![1]!.title;
  assert.equal(pick(option, 'sv').text, 'Boende');
});

test('a region that repeats the named condition of a conditional core question reaches it, nearer than the core', () => {
  const person = region({
    properties: { own: text },
    allOf: [{ $ref: 'https://example.fi/forms/core/1.0.0' },
      { if: { $ref: 'https://example.fi/forms/core/1.0.0#/$defs/whenAsked' }, then: { properties: { extra: { title: 'Alueen otsikko' } }, required: ['extra'] } }],
  });
  person.doesNotSee('extra').answers('ask', 'yes').mustAnswer('extra');
  assert.equal(person.reads('extra'), 'Alueen otsikko');
});

test('an open code list keeps a code that it does not show', () => {
  const person = new Person(form({ 'x-languages': ['fi', 'sv'], properties: { theme: core.properties.theme } }), { answers: { theme: 'local-boats' } });
  assert.deepEqual(person.offered('theme'), ['a', 'b']);
  assert.deepEqual(person.sends()!.answers, { theme: 'local-boats' });
  assert.deepEqual(new Person(form({ 'x-languages': ['fi', 'sv'], properties: { theme: core.properties.theme } }), { answers: { theme: 'other' } }).session.answers(), {});
});

test('seven options are radio buttons, more are a searchable list; a long text is an area', () => {
  const choice = (count: number): object => ({ type: 'string', enum: Array.from({ length: count }, (_, index) => `o${index}`) });
  const person = new Person(form({ properties: {
    seven: choice(7), eight: choice(8), boxes: { type: 'array', uniqueItems: true, items: choice(12) }, chips: { type: 'array', uniqueItems: true, items: choice(13) },
    line: { type: 'string', maxLength: 200 }, area: { type: 'string', maxLength: 201 }, date: { type: 'string', format: 'date' }, count: { type: 'integer' }, sure: { type: 'boolean' }, consent: { type: 'boolean', const: true },
  } }));
  assert.deepEqual(person.page.questions.map(({ widget }) => widget), ['radio', 'combobox', 'checkboxes', 'combobox', 'text', 'textarea', 'date', 'number', 'boolean', 'consent']);
});

test('the model names every widget that a question may have, whatever is answered', () => {
  const listed = (...options: string[]): object => ({ type: 'string', enum: options });
  const model = form({ properties: {
    narrowed: listed(...'abcdefgh'), few: listed('a', 'b'), long: { type: 'string' },
    hidden: { ...listed('x'), const: 'x', default: 'x', 'x-widget': 'hidden' },
  }, allOf: [{ if: { properties: { few: { const: 'a' } }, required: ['few'] }, then: { properties: { narrowed: { enum: ['a', 'b'] }, long: { 'x-widget': 'textarea' } } } }] });
  const person = new Person(model, { answers: { few: 'a' } });
  assert.deepEqual(person.page.questions.map(({ widget }) => widget), ['radio', 'radio', 'textarea']);
  assert.deepEqual([...model.widgets].sort(), ['combobox', 'hidden', 'radio', 'text', 'textarea']);
});

test('a region hides a question that has a default', () => {
  const filled = { ...core, properties: { ...core.properties, impact: { ...text, default: 'none' } } };
  region({ $defs: { core: filled }, properties: { impact: false } }).doesNotSee('impact');
});

test('two branches show one group, or the same rows', () => {
  const group = { type: 'object', properties: { x: text }, unevaluatedProperties: false };
  const shown = { properties: { g: { $ref: '#/$defs/group' }, r: { $ref: '#/$defs/rows' } } };
  const person = new Person(form({
    $defs: { group, rows: { type: 'array', items: group } },
    properties: { a: { type: 'string', enum: ['1', '2', '3'] } },
    allOf: ['1', '2'].map((value) => ({ if: { properties: { a: { const: value } }, required: ['a'] }, then: shown })),
  }));
  person.doesNotSee('g', 'r').answers('a', '1').writes('g/x', 'kept').answers('a', '3').doesNotSee('g').answers('a', '2').sees('r');
  assert.deepEqual(person.sends()!.answers, { a: '2', g: { x: 'kept' } });
});

test('what speaks for the whole form stands without a condition, in a resource that is composed', () => {
  const unused = { $id: 'https://example.fi/forms/unused/1.0.0', type: 'object', 'x-languages': ['fi'], 'x-context': { type: 'object', properties: { unit: text }, unevaluatedProperties: false } };
  const model = form({ $defs: { unused }, properties: { a: text, b: text }, allOf: [{ if: { required: ['a'] }, then: { title: 'Of a branch', required: ['b'] } }] });
  assert.deepEqual([model.title, model.context], [undefined, undefined]);
});

test('a region may word a text anew in the language it was written in', () => {
  const title = region({ 'x-languages': ['sv', 'fi'], properties: { ask: { 'x-i18n': { fi: { title: 'Toisin sanoen?' } } } } }).session.question('/ask')!.title!;
  assert.deepEqual([pick(title, 'fi').text, pick(title, 'sv').text], ['Toisin sanoen?', 'Frågas det?']);
});

test('the nearest x-widget counts, also over hidden', () => {
  const hidden = { ...core, properties: { ...core.properties, long: { type: 'string', const: 'v', default: 'v', 'x-widget': 'hidden' } } };
  assert.equal(region({ $defs: { core: hidden }, properties: { long: { 'x-widget': 'textarea' } } }).session.question('/long')!.widget, 'textarea');
});

test('options of yes and no, and options of an open list that stand alone, have their titles', () => {
  const person = new Person(form({ properties: {
    sure: { type: 'boolean', oneOf: [{ const: true, title: 'Certainly' }, { const: false, title: 'Not at all' }] },
    place: { type: 'string', anyOf: [{ oneOf: [{ const: 'x', title: 'X' }] }, { const: 'other', title: 'Elsewhere' }] },
  } }));
  const titles = (name: string): string[] => person.session.question(`/${name}`)!.options!.map(({ title }) => title.value);
  assert.deepEqual([titles('sure'), titles('place')], [['Certainly', 'Not at all'], ['X', 'Elsewhere']]);
  assert.deepEqual(person.answers('sure', false).sends()!.answers, { sure: false });
});

test('an exclusive option may be enforced by the question itself or by a condition of the form', () => {
  const items = { type: 'string', oneOf: [{ const: 'x', title: 'X' }, { const: 'none', title: 'None', 'x-exclusive': true }] };
  const only = { contains: { const: 'none' } };
  for (const members of [
    { properties: { q: { type: 'array', uniqueItems: true, items, if: only, then: { maxItems: 1 } } } },
    { properties: { q: { type: 'array', uniqueItems: true, items } }, allOf: [{ if: { properties: { q: only }, required: ['q'] }, then: { properties: { q: { maxItems: 1 } } } }] },
  ])
    assert.deepEqual(new Person(form(members)).answers('q', ['x']).answers('q', ['x', 'none']).session.answers(), { q: ['none'] });
});

test('an answer that limits itself to nothing is mended by another answer', () => {
  const items = { type: 'string', enum: ['x', 'y', 'none'] };
  const only = { if: { properties: { q: { contains: { const: 'none' } } }, required: ['q'] }, then: { properties: { q: { maxItems: 1 } } } };
  const person = new Person(form({ properties: { q: { type: 'array', uniqueItems: true, minItems: 2, items } }, allOf: [only] }));
  person.answers('q', ['none', 'x']).leaves('q').isTold('q', 'maxItems').answers('q', ['x', 'y']);
  assert.ok(person.sends());
});
