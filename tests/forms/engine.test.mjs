import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { createSession, judgeResponse, parseDefinition } from '../../packages/core/dist/index.js';
import { folder, modelOf, read, textOf } from './helpers.mjs';
import { conditional, stories } from './stories.mjs';

const start = (model, answers = {}) => createSession(model, { now: () => 0, random: () => new Uint8Array(16), formDigest: '', answers });
const shownIn = (session) => session.view.pages.flatMap(({ questions }) => questions.map(({ name }) => name));

test('a base is not served by itself', () => {
  const { ok, errors } = parseDefinition(textOf('social-report.base.json'));
  assert.equal(ok, false);
  assert.deepEqual(errors.map(({ pointer, code }) => [pointer, code]), [['', 'base-served']]);
});

test('our engine shows each person the questions that a stock validator lets them answer', () => {
  const model = modelOf('social-report.json');
  for (const { name, shown, answers } of stories) {
    const session = start(model, answers);
    assert.deepEqual(shownIn(session).filter((question) => question in conditional).sort(), [...shown].sort(), name);
    assert.deepEqual(session.answers(), answers, name);
    assert.equal(session.submit(), true, name);
    assert.deepEqual(judgeResponse(model, { answers, context: { unit: 'Aikuissosiaalityö', hva: '20' } }), [], name);
  }
});

test('the six pages come in the order of the model form, and none is empty at the start', () => {
  const pages = start(modelOf('social-report.json')).view.pages.map(({ title, questions }) => [title.translations.en, questions.length > 0]);
  assert.deepEqual(pages, ['Who is reporting', 'Observation', 'Who and where', 'Effects', 'Proposal', 'Handling and feedback'].map((title) => [title, true]));
});

test('the municipalities of the chosen county are offered, with the texts of the base around them', () => {
  const session = start(modelOf('social-report.json'));
  assert.equal(session.question('/kunta'), undefined);
  session.set('/hva', '06');
  const { options } = session.question('/kunta');
  assert.equal(options.length, 16 + 2);
  assert.deepEqual([options[0].title.value, options[0].exclusive], ['Koko alue', true]);
  assert.deepEqual([options.at(-1).title.translations.sv, options.at(-1).detail], ['Annan kommun', '/kuntaOther']);
  session.set('/kunta', ['609', 'muu']);
  assert.equal(session.question('/kuntaOther')?.detailOf, '/kunta');
  session.set('/kunta', ['609']);
  session.set('/hva', '90');
  assert.deepEqual(session.answers(), { hva: '90' });
  session.set('/hva', '06');
  assert.deepEqual(session.answers(), { hva: '06', kunta: ['609'] });
});

test('an explained option owns its text, in a matrix row too', () => {
  const session = start(modelOf('social-report.json'), { impact: { muu: 'paljon' } });
  assert.equal(session.question('/impact/muuMika')?.detailOf, '/impact/muu');
});

test('context outside x-context is refused', () => {
  const model = modelOf('social-report.json');
  const [{ answers }] = stories;
  for (const context of [{ client: '123' }, { hva: 'Kainuu' }, { role: 'Maija Meikäläinen' }]) assert.equal(judgeResponse(model, { answers, context }).length, 1);
});

test('the schema that editors check definitions with accepts every file, and finds a misspelt keyword', () => {
  const url = new URL('../../schemas/definition.schema.json', import.meta.url);
  const check = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(url, 'utf8')));
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) assert.ok(check(read(name)), name);
  const broken = read('social-report.base.json');
  broken.properties.title.maxLenght = 120;
  assert.equal(check(broken), false);
});
