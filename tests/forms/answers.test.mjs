import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, stock } from './helpers.mjs';
import { conditional, stories, without } from './stories.mjs';

const leaf = read('social-report.json');
const judge = stock(leaf);
const [plain] = stories;
const refused = (answers, reason) => assert.notDeepEqual(judge(answers), [], reason);

for (const { name, shown, answers } of stories) {
  test(`${name}: accepted`, () => assert.deepEqual(judge(answers), []));

  test(`${name}: exactly the questions shown may be answered`, () => {
    for (const [question, value] of Object.entries(conditional)) {
      const errors = judge({ ...answers, [question]: answers[question] ?? value });
      if (shown.includes(question)) assert.deepEqual(errors, [], question);
      else assert.ok(errors.some((error) => error.includes('unevaluatedProperties') && error.includes(question)), `${question} was not shown`);
    }
  });
}

test('the core asks for exactly the answers that the model form requires', () => {
  const always = ['responseUnit', 'role', 'hva', 'kunta', 'palvelutehtava', 'tone', 'title', 'description', 'source', 'themes', 'groups', 'scale', 'hasProposal', 'publish', 'followUp', 'confirmAnonymous'];
  assert.deepEqual(Object.keys(plain.answers).sort(), [...always].sort());
  for (const name of always) {
    refused(without(plain.answers, name), name);
  }
});

test('"other, what?" is asked for where the model form requires it, and only there', () => {
  const other = stories.find(({ answers }) => answers.role === 'muu').answers;
  for (const name of ['responseUnitOther', 'roleOther', 'kuntaOther', 'palvelutehtavaOther', 'themesOther', 'groupsOther', 'specialGroupsOther', 'addresseeOther']) {
    refused(without(other, name), name);
  }
  for (const name of ['unitSize', 'sourceOther', 'whereOther']) {
    assert.deepEqual(judge(without(other, name)), [], name);
  }
});

test('inside groups and rows, too, a text is accepted only under its option', () => {
  refused({ ...plain.answers, impact: { arki: 'paljon', muuMika: 'Harrastukset' } });
  const proposing = { ...plain.answers, hasProposal: 'kylla' };
  const row = { what: 'Ohje muuttuu.', level: 'kunta' };
  assert.deepEqual(judge({ ...proposing, proposals: [row] }), []);
  refused({ ...proposing, proposals: [{ ...row, levelAuthority: 'Kela' }] });
  refused({ ...proposing, proposals: [] });
  refused({ ...proposing, proposals: Array(6).fill(row) });
  refused({ ...proposing, proposals: [{ level: 'kunta' }] });
});

test('whoever wants to be contacted says how', () => {
  const contactable = { ...plain.answers, followUp: 'kylla' };
  refused(contactable);
  refused({ ...contactable, contact: { name: 'Maija Meikäläinen' } });
  refused({ ...contactable, contact: { email: 'ei osoite' } });
  assert.deepEqual(judge({ ...contactable, contact: { phone: '050 000 0000' } }), []);
});

test('limits hold', () => {
  refused({ ...plain.answers, themes: ['mielenterveys', 'asuinymparisto', 'digi-asiointi', 'toimeentulo-velka'] });
  refused({ ...plain.answers, confirmAnonymous: false });
  refused({ ...plain.answers, title: 'a'.repeat(121) });
  refused({ ...plain.answers, description: 'a'.repeat(4001) });
  assert.deepEqual(judge({ ...plain.answers, description: 'a'.repeat(4000) }), []);
});

test('exclusive options stand alone', () => {
  refused({ ...plain.answers, kunta: ['koko-alue', '205'] });
  refused({ ...plain.answers, groups: ['kaikki', 'lapset'] });
  refused({ ...plain.answers, palvelutehtava: ['ei-mikaan', 'iakkaat'], palvelutehtavaOther: 'Liikunta' });
});
