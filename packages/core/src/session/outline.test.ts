import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf, type OutlineQuestion } from '../definition/outline.js';
import type { When } from '../definition/when.js';
import { parseDefinition } from '../index.js';
import { tokensOf } from '../json/pointer.js';
import { form } from '../testing/forms.js';
import { Person } from '../testing/person.js';
import { seeded } from '../testing/random.js';
import type { Json, JsonObject } from '../types/json.js';
import { randomForm } from './forms.test.support.js';
import { act, all } from './walker.test.support.js';

const option = (value: string, more: object = {}) => ({ const: value, title: value.toUpperCase(), ...more });
const choice = (...values: string[]) => ({ type: 'string', oneOf: values.map((value) => option(value)) });
const asks = (name: string, value: unknown): object => ({ properties: { [name]: value }, required: [name] });
const question = (name: string) => ({ [name]: { type: 'string', title: name } });
const only = (model: Parameters<typeof outlineOf>[0]): readonly OutlineQuestion[] => outlineOf(model).pages.flatMap(({ questions }) => questions);
const whens = (model: Parameters<typeof outlineOf>[0]) => Object.fromEntries(only(model).flatMap(({ name, when }) => (when ? [[name, when]] : [])));

test('tells each kind of condition', () => {
  const properties = { one: choice('a', 'b'), many: { type: 'array', uniqueItems: true, items: choice('x', 'y') }, age: { type: 'integer' }, word: { type: 'string' } };
  const conditions: [object, When][] = [
    [asks('one', { const: 'a' }), { place: '/one', rule: 'chosen', values: ['a'], holds: true }],
    [asks('one', { enum: ['a', 'b'] }), { place: '/one', rule: 'chosen', values: ['a', 'b'], holds: true }],
    [asks('many', { contains: { const: 'x' } }), { place: '/many', rule: 'chosen', values: ['x'], holds: true }],
    [asks('age', { minimum: 18 }), { place: '/age', rule: 'minimum', limit: 18, holds: true }],
    [{ required: ['word'] }, { place: '/word', rule: 'answered', holds: true }],
    [asks('word', { pattern: '^a' }), { place: '/word', rule: 'other', holds: true }],
    [{ not: asks('one', { const: 'a' }) }, { place: '/one', rule: 'chosen', values: ['a'], holds: false }],
    [asks('one', { not: { const: 'a' } }), { all: [{ place: '/one', rule: 'answered', holds: true }, { place: '/one', rule: 'chosen', values: ['a'], holds: false }] }],
    [{ anyOf: [{ required: ['word'] }, { required: ['age'] }] }, { any: [{ place: '/word', rule: 'answered', holds: true }, { place: '/age', rule: 'answered', holds: true }] }],
  ];
  for (const [test, when] of conditions) {
    assert.deepEqual(whens(form({ properties, allOf: [{ if: test, then: { properties: question('next') } }] })), { next: when });
  }
});

test('an else is the opposite; what follows from a nearer condition is not said again', () => {
  const model = form({
    properties: { one: choice('a', 'b') },
    allOf: [
      {
        if: asks('one', { const: 'a' }),
        then: { properties: { two: choice('c', 'd') }, allOf: [{ if: asks('two', { const: 'c' }), then: { properties: question('three') }, else: { properties: question('four') } }] },
        else: { properties: question('five') },
      },
    ],
  });
  const a: When = { place: '/one', rule: 'chosen', values: ['a'], holds: true };
  assert.deepEqual(whens(model), {
    two: a,
    three: { place: '/two', rule: 'chosen', values: ['c'], holds: true },
    four: { all: [a, { place: '/two', rule: 'chosen', values: ['c'], holds: false }] },
    five: { ...a, holds: false },
  });
});

test('a page says once what all of its questions hang on', () => {
  const model = form({
    properties: { one: choice('a', 'b') },
    allOf: [{ if: asks('one', { const: 'a' }), then: { properties: { ...question('two'), ...question('three') } } }],
    'x-pages': [{ id: 'p', title: 'P', questions: ['one'] }, { id: 'q', title: 'Q', questions: ['two', 'three'] }],
  });
  assert.deepEqual(outlineOf(model).pages.map(({ when }) => when), [undefined, { place: '/one', rule: 'chosen', values: ['a'], holds: true }]);
  assert.deepEqual(whens(model), {});
});

test('a detail stands under its option; what nobody is asked is left out', () => {
  const model = form({
    properties: { one: { type: 'string', oneOf: [option('a'), option('muu', { 'x-detail': 'other' })] }, secret: { type: 'string', const: 'x', default: 'x', 'x-widget': 'hidden' }, old: { type: 'string', deprecated: true } },
    allOf: [{ if: asks('one', { const: 'muu' }), then: { properties: question('other'), required: ['other'] } }],
  });
  const [one, ...more] = only(model);
  assert.deepEqual(more, []);
  assert.deepEqual(one!.options!.map(({ key, detail }) => [key, detail?.name, detail?.required, detail?.when]), [['a', undefined, undefined, undefined], ['muu', 'other', true, undefined]]);
});

const valueAt = (answers: JsonObject, pointer: string): Json | undefined => tokensOf(pointer).reduce<Json | undefined>((value, token) => (value as JsonObject | undefined)?.[token], answers);

const and = (a: boolean | undefined, b: boolean | undefined): boolean | undefined => (a === false || b === false ? false : a && b);
const not = (so: boolean | undefined): boolean | undefined => so === undefined ? so : !so;

/** Whether it is so for these answers; undefined when it cannot be told. */
function isSo(when: When | undefined, answers: JsonObject): boolean | undefined {
  if (!when) return true;
  if ('all' in when) return when.all.map((part) => isSo(part, answers)).reduce(and, true);
  if ('any' in when) return not(when.any.map((part) => not(isSo(part, answers))).reduce(and, true));
  const value = valueAt(answers, when.place);
  // What is no number, typed by mistake, is within any limit, as in JSON Schema.
  const within = (fits: (number: number) => boolean): boolean => (typeof value === 'number' ? fits(value) : value !== undefined);
  const tests = {
    answered: () => value !== undefined,
    chosen: (values: readonly unknown[]) => [value].flat().some((each) => values.includes(each)),
    minimum: (limit: number) => within((number) => number >= limit),
    maximum: (limit: number) => within((number) => number <= limit),
    exclusiveMinimum: (limit: number) => within((number) => number > limit),
    exclusiveMaximum: (limit: number) => within((number) => number < limit),
  };
  if (when.rule === 'other') return undefined;
  return tests[when.rule](('values' in when ? when.values : 'limit' in when ? when.limit : undefined) as never) === when.holds;
}

test('random forms: what the outline says of when agrees with what is shown', (report) => {
  const counts = { shown: 0, hidden: 0, untold: 0 };
  for (let seed = 1; seed <= 120; seed++) {
    const random = seeded(seed);
    const { form: definition } = randomForm(random);
    const parsed = parseDefinition(definition);
    assert.ok(parsed.ok);
    const outline = outlineOf(parsed.model);
    for (let round = 0; round < 4; round++) {
      const { session } = new Person(parsed.model);
      for (let step = 0; step < 12 && all(session.view).length; step++) act({ session } as Person, random);
      const answers = session.answers();
      const agree = (questions: readonly OutlineQuestion[], around: boolean | undefined): void => {
        for (const { place, when, children, kind } of questions) {
          const so = and(around, isSo(when, answers));
          if (so === undefined) counts.untold++;
          else {
            assert.equal(!!session.question(place), so, `seed ${seed}: ${place} ${JSON.stringify(when)} for ${JSON.stringify(answers)}\n${JSON.stringify(definition)}`);
            counts[so ? 'shown' : 'hidden']++;
          }
          if (kind === 'group') agree(children!, so);
        }
      };
      for (const { questions, when } of outline.pages) agree(questions, isSo(when, answers));
    }
  }
  report.diagnostic(JSON.stringify(counts));
  assert.ok(counts.shown > 1000 && counts.hidden > 200, JSON.stringify(counts));
});
