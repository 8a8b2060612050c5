// The responses that every contestant judges: made by the generator of core's differential tests, the same in each run.
import { createAnswers } from '../../packages/core/dist/schema/differential/answers.test.support.js';
import { seeded } from '../../packages/core/dist/json/seeded.test.support.js';
import { readDocument } from '../../packages/core/dist/schema/document.js';
import { compileSchema } from '../../packages/core/dist/index.js';

/** As many valid and as many invalid responses to a definition, each another. */
export function responsesTo(definition, { seed, count, most = 20_000 }) {
  const { validate } = compileSchema(definition);
  const { good, spoilt } = createAnswers(seeded(seed), readDocument(definition).document, validate);
  const valid = new Map();
  const invalid = new Map();
  const sort = (answers) => {
    const list = validate(answers).length ? invalid : valid;
    if (list.size < count) list.set(JSON.stringify(answers), answers);
  };
  for (let tried = 0; tried < most && (valid.size < count || invalid.size < count); tried++) {
    const answers = good();
    sort(answers);
    // Spoilt from what was sound, so that an invalid response is most often wrong in one place, as real ones are.
    if (!validate(answers).length) sort(spoilt(answers));
  }
  return { valid: [...valid.values()], invalid: [...invalid.values()] };
}
