import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { judgeResponse, parseDefinition } from '@social-report/core';
import { Person } from '@social-report/core/testing';
import { conditionalOf } from './branches.mjs';

export const folder = new URL('../../examples/forms/', import.meta.url);
export const textOf = (name) => readFileSync(new URL(name, folder), 'utf8');
export const read = (name) => JSON.parse(textOf(name));

/** The form, which nothing in it may keep from being served. */
export function modelOf(name) {
  const result = parseDefinition(textOf(name));
  assert.deepEqual(result.ok ? [] : result.errors, []);
  return result.model;
}

/**
 * A stock validator: knows nothing of our keywords, only JSON Schema. References are not inlined: inlined rows share
 * what Ajv remembers as evaluated, and a row may then hold what only an earlier row showed.
 */
export function stock(schema) {
  const ajv = new Ajv({ strict: false, inlineRefs: false, ownProperties: true, allErrors: true, formats: { email: /^[^\s@]+@[^\s@]+$/, date: /^\d{4}-\d\d-\d\d$/, uri: /^[a-z][a-z0-9+.-]*:/i } });
  const validate = ajv.compile(schema);
  return (answers) => (validate(answers) ? [] : validate.errors.map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`));
}

/**
 * A form, and the people who fill it. `story` is one of them: what the person sends is accepted by the
 * collector's judge and by a stock validator, and refused by both as soon as it holds an answer to any one
 * question that was not shown. `everyBranch` then proves that no question with a condition was left out:
 * each was shown to somebody and hidden from somebody, but for those that the form
 * shows to everybody or hides from everybody.
 */
export function storiesOf(name) {
  const model = modelOf(name);
  const judge = stock(read(name));
  const verdicts = (answers) => [judgeResponse(model, { answers, context: {} }).map(({ rule, pointer }) => `${pointer} ${rule}`), judge(answers)];
  const conditional = conditionalOf(read(name));
  const shown = new Set();
  const hidden = new Set();

  function story(title, tell, options) {
    test(`${name}: ${title}`, () => {
      const person = new Person(model, options);
      tell(person);
      const response = person.sends();
      assert.ok(response, `not sent: ${JSON.stringify(troubles(person))}`);
      assert.deepEqual(verdicts(response.answers), [[], []]);
      for (const question of conditional)
        for (const { pointer, around, withHidden } of question.placesIn(response.answers)) {
          if (person.session.question(pointer)) shown.add(question.name);
          else {
            hidden.add(question.name);
            for (const verdict of verdicts(withHidden)) assert.notDeepEqual(verdict, [], `${pointer} was not shown beside ${JSON.stringify(around)}`);
          }
        }
    });
  }

  function everyBranch({ always = [], never = [] } = {}) {
    test(`${name}: the stories take every branch, and leave every one`, () => {
      const names = conditional.map((question) => question.name).sort();
      assert.ok(names.length > 0);
      assert.deepEqual([[...shown].sort(), [...hidden].sort()], [names.filter((each) => !never.includes(each)), names.filter((each) => !always.includes(each))]);
    });
  }

  return { model, story, everyBranch, refuses: (answers, reason) => verdicts(answers).forEach((verdict) => assert.notDeepEqual(verdict, [], reason)) };
}

/** What keeps a person from sending, group and row included. */
function troubles(person) {
  const inside = (question) => [question, ...(question.children ?? question.rows?.flatMap(({ children }) => children) ?? []).flatMap(inside)];
  return person.session.view.pages.flatMap(({ questions }) => questions.flatMap(inside)).flatMap(({ violations }) => violations);
}
