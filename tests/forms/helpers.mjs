import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { judgeResponse, parseDefinition } from '@social-report/core';
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

/** What both judges, the collector's and a stock one, say of answers to a form. */
function judgesOf(name) {
  const model = modelOf(name);
  const judge = stock(read(name));
  return { model, verdicts: (answers) => [judgeResponse(model, { answers, context: {} }).map(({ rule, pointer }) => `${pointer} ${rule}`), judge(answers)] };
}

/** A form, and how both judges refuse answers to it. */
export function formOf(name) {
  const { model, verdicts } = judgesOf(name);
  return { model, refuses: (answers, reason) => verdicts(answers).forEach((verdict) => assert.notDeepEqual(verdict, [], reason)) };
}

/**
 * What holds of all answers that a person sends: both judges accept them, and refuse them as soon as they hold an answer
 * to any one question that was not shown. Remembers which questions with a condition were shown to somebody, and hidden.
 */
export function hiddenRefused(name) {
  const { model, verdicts } = judgesOf(name);
  const conditional = conditionalOf(read(name));
  const shown = new Set();
  const hidden = new Set();
  return {
    model,
    names: conditional.map((question) => question.name).sort(),
    shown,
    hidden,
    /** @returns how many answers were added, one at a time. `session` is that of the person who sends them */
    check(answers, session) {
      let added = 0;
      assert.deepEqual(verdicts(answers), [[], []]);
      for (const question of conditional)
        for (const { pointer, around, withHidden } of question.placesIn(answers)) {
          if (session.question(pointer)) shown.add(question.name);
          else {
            hidden.add(question.name);
            added++;
            for (const verdict of verdicts(withHidden)) assert.notDeepEqual(verdict, [], `${pointer} was not shown beside ${JSON.stringify(around)}`);
          }
        }
      return added;
    },
  };
}

/** The answers that the person of a story sends, and the person. */
export function sendsOf(person, { tell }) {
  tell(person);
  const response = person.sends();
  assert.ok(response, `not sent: ${JSON.stringify(troubles(person))}`);
  return response.answers;
}

/** What keeps a person from sending, group and row included. */
function troubles(person) {
  const inside = (question) => [question, ...(question.children ?? question.rows?.flatMap(({ children }) => children) ?? []).flatMap(inside)];
  return person.session.view.pages.flatMap(({ questions }) => questions.flatMap(inside)).flatMap(({ violations }) => violations);
}
