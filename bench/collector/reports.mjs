// Reports that a collector accepts, as many as are wanted: what a few people wrote, each time under another id.
import { randomUUID } from 'node:crypto';
import { parseDefinition } from '../../packages/core/dist/index.js';
import { aMend, anAct, perform, Person, seeded, withInner } from '../../packages/core/dist/testing/index.js';
import { definitionDigest } from '../../packages/collector/dist/forms.js';

const PEOPLE = 20;

const shown = (session) => withInner(session.view.pages.flatMap(({ questions }) => questions));

/** Does what comes to mind, then mends what is wrong. */
function fill(person, random) {
  const { session } = person;
  for (let step = 0; step < 60; step++) {
    const act = anAct(shown(session), random);
    if (act) perform(session, act);
  }
  for (let round = 0; round < 20 && !session.view.valid; round++)
    for (const { pointer } of shown(session)) {
      const question = session.question(pointer);
      const act = question?.violations.length && aMend(question);
      if (act) perform(session, act);
    }
  return person.sends();
}

/** @returns what makes the next report: the row that is to be kept, its body as it travels */
export function reportsTo(definition) {
  const { model } = parseDefinition(definition, { widgets: 'any' });
  const formDigest = definitionDigest(JSON.parse(definition));
  const written = [];
  for (let seed = 1; written.length < PEOPLE && seed < PEOPLE * 10; seed++) {
    const report = fill(new Person(model, { formDigest }), seeded(seed));
    if (report) written.push(report);
  }
  let count = 0;
  const next = () => {
    const response = { ...written[count++ % written.length], id: randomUUID() };
    return { id: response.id, form: model.id, formDigest, body: JSON.stringify(response) };
  };
  return { next, bytes: Math.round(written.reduce((sum, report) => sum + JSON.stringify(report).length, 0) / written.length) };
}
