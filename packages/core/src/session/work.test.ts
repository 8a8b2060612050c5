import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FormModel } from '../definition/model.js';
import { form } from '../testing/forms.js';
import { Person } from '../testing/person.js';
import type { JsonObject } from '../types/json.js';
import { countWork, workOf } from './work.test.support.js';
import type { Work } from './work.test.support.js';

const SIZES = [10, 100, 1_000];

const yesNo: JsonObject = { type: 'string', oneOf: [{ const: 'yes', title: 'Yes' }, { const: 'no', title: 'No' }] };
/** What the field asks, by turns. */
const MIX: readonly JsonObject[] = [
  { type: 'string', maxLength: 100 },
  yesNo,
  { type: 'string', maxLength: 2_000 },
  { type: 'array', uniqueItems: true, items: yesNo },
  { type: 'integer', minimum: 0, maximum: 100 },
  { type: 'string', format: 'date' },
];

const named = (name: string, question: JsonObject): [string, JsonObject] => [name, { title: name, ...question }];

/** A form of so many questions, all on one page; `asks`, the first, shows some more. */
function sized(size: number, shows = 1): FormModel {
  const names = Array.from({ length: size - 2 }, (_, at) => `q${at}`);
  const more = Array.from({ length: shows }, (_, at) => named(`more${at}`, MIX[0]!));
  return form({
    properties: Object.fromEntries([named('asks', yesNo), named('writes', { type: 'string', maxLength: 200 }), ...names.map((name, at) => named(name, MIX[at % MIX.length]!))]),
    required: ['asks', 'writes', ...names.filter((_, at) => at % 2)],
    allOf: [{ if: { properties: { asks: { const: 'yes' } }, required: ['asks'] }, then: { properties: Object.fromEntries(more), required: ['more0'] } }],
  });
}

/** Does something as a renderer has it done, which has drawn all before: all that changed is looked at. */
const worked = (person: Person, act: () => void): Work => {
  void person.session.view;
  return workOf(() => {
    act();
    const { questions } = person.heard.at(-1)!;
    for (const pointer of questions) person.session.question(pointer);
    return person.session.view.valid;
  });
};

before(countWork);

test('a key takes the same work in a form of 10, 100 and 1,000 questions', (t) => {
  const works = SIZES.map((size) => {
    const person = new Person(sized(size)).writes('writes', 'Havain').leaves('writes');
    return worked(person, () => person.writes('writes', 'Havainto'));
  });
  t.diagnostic(JSON.stringify(works));
  const [small, ...larger] = works;
  for (const work of larger) assert.deepEqual({ ...work, looked: 0 }, { ...small!, looked: 0 });
  // Whether another section has changed, and none of the questions in it.
  assert.ok(works[2]!.looked - small!.looked < 1_000 / 6, 'the rest is not gone through question by question');
});

test('a key makes the section anew that it is in, and no other', () => {
  const person = new Person(sized(100));
  const [before] = person.session.view.pages;
  person.writes('q50', 'Havainto');
  const [after] = person.session.view.pages;
  const pointers = after!.sections.flatMap(({ questions }, at) => (before!.sections[at] === after!.sections[at] ? [] : questions.map(({ pointer }) => pointer)));
  assert.ok(pointers.includes('/q50') && pointers.length === 20, pointers.join());
  assert.deepEqual(after!.questions, after!.sections.flatMap(({ questions }) => questions));
});

test('questions that come stand in sections of their own place, and move none of the others', () => {
  const person = new Person(sized(100, 30));
  const placed = (): Map<string, number> => new Map(person.session.view.pages[0]!.sections.flatMap(({ questions }, at) => questions.map(({ pointer }) => [pointer, at])));
  const before = placed();
  person.answers('asks', 'yes');
  const after = placed();
  assert.equal(after.size, before.size + 30);
  for (const [pointer, at] of before) assert.equal(after.get(pointer), at, pointer);
});

test('a detail stands in the section of the question that owns it, wherever it is listed', () => {
  const other: JsonObject = { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'other', title: 'Other', 'x-detail': 'what' }] };
  const names = Array.from({ length: 30 }, (_, at) => `q${at}`);
  const person = new Person(
    form({
      properties: Object.fromEntries([named('which', other), ...names.map((name) => named(name, MIX[0]!))]),
      allOf: [{ if: { properties: { which: { const: 'other' } }, required: ['which'] }, then: { properties: { what: { title: 'What', ...MIX[0]! } }, required: ['what'] } }],
      'x-pages': [{ id: 'all', title: 'All', questions: ['which', ...names, 'what'] }],
    }),
  );
  person.answers('which', 'other');
  const [first, second] = person.session.view.pages[0]!.sections;
  assert.deepEqual([first!.questions.length, second!.questions.length], [21, 11]);
  assert.equal(first!.questions.at(-1)!.pointer, '/what');
});

test('an answer that a condition reads takes work for what it shows, however long the form is', (t) => {
  const work = (size: number, shows: number): Work => {
    const person = new Person(sized(size, shows)).answers('asks', 'no');
    return worked(person, () => person.answers('asks', 'yes'));
  };
  const [one, ten, hundred] = [1, 10, 100].map((shows) => work(10, shows));
  t.diagnostic(JSON.stringify([one, ten, hundred]));
  const each = (ten!.computed - one!.computed) / 9;
  assert.ok(Math.abs((hundred!.computed - ten!.computed) / 90 - each) < each / 10, 'each question that comes takes the same');
  const { looked: _, ...long } = work(1_000, 10);
  assert.deepEqual(long, { computed: ten!.computed, judged: ten!.judged });
});

test('an answer that leaves a condition as it was takes the same work, however much it would show', (t) => {
  const works = [1, 10, 100].map((shows) => {
    const person = new Person(sized(10, shows));
    return worked(person, () => person.answers('asks', 'no'));
  });
  t.diagnostic(JSON.stringify(works));
  for (const work of works) assert.deepEqual({ ...work, looked: 0 }, { ...works[0]!, looked: 0 });
});

test('to begin takes work for each question, as much in a long form as in a short one', (t) => {
  const works = SIZES.map((size) => {
    const model = sized(size);
    return workOf(() => new Person(model).session.view.valid);
  });
  t.diagnostic(JSON.stringify(works));
  const [, hundred, thousand] = works;
  for (const count of ['computed', 'looked', 'judged'] as const) {
    const [short, long] = [hundred![count] / 100, thousand![count] / 1_000];
    assert.ok(Math.abs(long - short) <= short / 5, `${count}: ${short} and ${long} a question`);
  }
});
