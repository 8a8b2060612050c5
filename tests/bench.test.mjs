// The comparison with other form renderers: that all are asked the same.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, parseDefinition } from '@social-report/core';
import { contestant, names } from '../bench/lib/contestants.mjs';
import { asked, errorsExpected, questionnaire } from '../bench/questionnaire.mjs';

const form = questionnaire(60);
const answerOf = ({ kind, options }) => (kind === 'checkboxes' ? [options[0].value] : (options?.at(-1).value ?? { number: 3, date: '2026-01-05' }[kind] ?? 'some words'));

describe('bench', () => {
  it('asks as many questions as it says, and more behind some answers', () => {
    assert.equal(asked(form).length, 60);
    assert.equal(form.questions.length, 66);
    assert.equal(new Set(form.questions.map(({ name }) => name)).size, 66);
  });

  it('asks every contestant every question', async () => {
    for (const name of names) {
      const { translate, title, lacks } = await contestant(name);
      const translated = JSON.stringify(translate(form));
      for (const question of lacks ? asked(form) : form.questions) assert.ok(translated.includes(question.name) && translated.includes(question.title), `${title} asks ${question.title}`);
    }
  });

  it('asks ours all of it: what is required, what is offered, and what an answer brings up', async () => {
    const { translate } = await contestant('ours');
    const { model, problems } = parseDefinition(JSON.stringify(translate(form)));
    assert.ok(model, JSON.stringify(problems));
    const session = createSession(model, { now: () => 0, random: () => new Uint8Array(16), formDigest: '' });
    const shown = () => session.view.pages.flatMap(({ questions }) => questions);
    assert.deepEqual(shown().map(({ name }) => name), asked(form).map(({ name }) => name));
    session.submit();
    assert.equal(shown().filter(({ errors }) => errors.length).length, errorsExpected(form));
    for (const question of shown()) {
      const meant = form.questions.find(({ name }) => name === question.name);
      assert.deepEqual(question.options?.map(({ value }) => value), meant.options?.map(({ value }) => value), question.name);
    }
    for (const question of form.questions) session.set(`/${question.name}`, answerOf(question));
    assert.deepEqual(new Set(shown().map(({ name }) => name)), new Set(form.questions.map(({ name }) => name)), 'the last option of a choice brings up what stands behind it');
    assert.ok(session.submit());
  });

  it('asks the static form all of it', async () => {
    const { translate } = await contestant('static');
    const { html } = translate(form);
    for (const { name, kind, required, when } of form.questions) {
      const control = new RegExp(`<(input|select|textarea)[^>]* name="${name}"[^>]*>`).exec(html);
      assert.ok(control, name);
      assert.equal(/ required/.test(control[0]), required && kind !== 'checkboxes', `${name} is required`);
      if (when) assert.ok(html.includes(`hidden data-when="${when.name}" data-value="${when.value}"`), `${name} waits for an answer`);
    }
  });
});
