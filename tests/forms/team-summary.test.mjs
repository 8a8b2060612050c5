import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '@social-report/core/testing';
import { formOf } from './helpers.mjs';
import { approval, debt, team } from './stories/team-summary.mjs';

const { model, refuses } = formOf('team-summary.json');

const whole = { ...team, phenomena: [debt], ...approval };

test('one to ten phenomena, each with its name, themes, description and extent', () => {
  refuses({ ...whole, phenomena: [] });
  refuses({ ...whole, phenomena: Array(11).fill(debt) });
  for (const name of Object.keys(debt)) refuses({ ...whole, phenomena: [debt, { ...debt, [name]: undefined }] }, name);
  refuses({ ...whole, phenomena: [{ ...debt, themes: ['mielenterveys', 'digi-asiointi', 'asuinymparisto', 'toimeentulo-velka'] }] });
});

test('each part of a period is asked for with its kind of period', () => {
  refuses({ ...whole, period: 'kuukausi' });
  refuses({ ...whole, period: 'puolivuosi' });
  refuses({ ...whole, periodYear: undefined });
  refuses({ ...whole, period: 'oma', periodYear: undefined, periodStart: '2026-05-15' });
});

test('the period stands together on the first page, in the order in which one says it', () => {
  const person = new Person(model).answers('period', 'puolivuosi');
  const names = person.page.questions.map(({ name }) => name);
  assert.deepEqual(names, ['team', 'service', 'period', 'periodHalf', 'periodYear', 'theme', 'basis', 'nWorkers']);
});
