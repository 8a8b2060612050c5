import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDefinition } from '../index.js';
import { Person } from '../testing/person.js';
import { seeded } from '../testing/random.js';
import { randomForm } from './forms.test.support.js';
import { judgeResponse } from './judge.js';
import { act, all, complete, forbidden } from './walker.test.support.js';

const FORMS = 80;
/** Ajv takes longer to compile one form than all else takes. */
const ASKS_AJV = 6;
const ROUNDS = 4;
const STEPS = 12;

test('random forms: the session, the engine and Ajv agree; what is not shown or not offered is refused', (report) => {
  const counts = { answers: 0, sent: 0, projected: 0, forbidden: 0 };
  for (let seed = 1; seed <= FORMS; seed++) {
    const random = seeded(seed);
    const { form, nation } = randomForm(random);
    const parsed = parseDefinition(form);
    const agree = (agreed: boolean, ...about: unknown[]): void => {
      if (!agreed) assert.fail(`seed ${seed}: ${JSON.stringify(about)}\n${JSON.stringify(form)}`);
    };
    if (!parsed.ok) assert.fail(`seed ${seed}: ${JSON.stringify(parsed.errors)}\n${JSON.stringify(form)}`);
    const { model } = parsed;
    const ajv = seed % ASKS_AJV === 0 && new Ajv2020({ strict: false, ownProperties: true, inlineRefs: false, logger: false }).compile(form);
    const core = nation && parseDefinition(nation);
    for (let round = 0; round < ROUNDS; round++) {
      const person = new Person(model);
      const { session } = person;
      for (let step = 0; step < STEPS && all(session.view).length; step++) act(person, random);
      if (round % 2) complete(person);
      const answers = session.answers();
      const violations = model.validate(answers);
      const guarded = all(session.view).some((view) => view.violations.some(({ rule }) => rule === 'x-guard'));
      const isValid = session.submit();
      counts.answers++;
      if (isValid) counts.sent++;
      agree(isValid === (violations.length === 0 && !guarded), 'session', answers, violations, session.view.contradictions, session.view.pages.flatMap((page) => page.errors));
      if (ajv) agree(ajv(answers) === (violations.length === 0), 'Ajv', answers, violations, ajv.errors);
      const fresh = new Person(model, { answers, resumed: true }).session;
      agree(isDeepStrictEqual(fresh.answers(), answers), 'resumed', answers, fresh.answers());
      agree(isDeepStrictEqual(new Person(model, { answers: session.everything(), resumed: true }).session.answers(), answers), 'everything', session.everything(), answers);
      if (isValid) assert.deepEqual(judgeResponse(model, { answers, context: {} }), []);
      for (const [pointer, more] of forbidden(fresh, model.root, answers)) {
        counts.forbidden++;
        agree(model.validate(more).length > 0, 'forbidden, core', pointer, more);
        if (ajv) agree(!ajv(more), 'forbidden, Ajv', pointer, more);
      }
      // What is offered is taken: last, for it changes what is shown.
      for (const { pointer } of all(fresh.view)) {
        const { options, kind } = fresh.question(pointer) ?? {};
        if (!options?.length) continue;
        const { value } = random.pick(options);
        fresh.set(pointer, kind === 'choices' ? [value] : value);
        agree(isDeepStrictEqual([fresh.question(pointer)?.value].flat(), [value]), 'offered', pointer, value);
      }
      if (isValid && core) {
        counts.projected++;
        assert.ok(core.ok);
        const projection = new Person(core.model, { answers, resumed: true }).session.answers();
        agree(core.model.validate(projection).length === 0, 'projection', answers, projection);
      }
    }
  }
  report.diagnostic(JSON.stringify(counts));
  assert.ok(counts.sent > 100 && counts.sent < counts.answers * 0.8 && counts.projected > 40 && counts.forbidden > 3_000, 'it tries enough of each');
});
