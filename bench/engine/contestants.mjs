// Each contestant compiles a definition and gives back verdicts: true where an answer is accepted.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { secondOpinion } from '../../packages/collector/dist/judge/ajv.js';
import { compileSchema, formats } from '../../packages/core/dist/index.js';

const ajv = (options) => (definition) => {
  const instance = new Ajv2020({ strict: false, ...options });
  for (const [name, test] of formats) instance.addFormat(name, test);
  return instance.compile(definition);
};

/** As core's differential tests have it. */
const right = { ownProperties: true, inlineRefs: false };

const installed = {
  async '@cfworker/json-schema'() {
    const { Validator } = await import('@cfworker/json-schema');
    return (definition) => {
      const validator = new Validator(definition, '2020-12', true);
      return (answers) => validator.validate(answers).valid;
    };
  },
  async '@hyperjump/json-schema'() {
    const { registerSchema, validate } = await import('@hyperjump/json-schema/draft-2020-12');
    let number = 0;
    return async (definition) => {
      // Each compilation under a name of its own: a name stands for one schema for ever.
      const copy = JSON.parse(JSON.stringify(definition).replaceAll('https://', `https://compiled-${++number}.`).replaceAll(/https:\/\/compiled-\d+\.json-schema/g, 'https://json-schema'));
      registerSchema(copy);
      const judge = await validate(copy.$id);
      return (answers) => judge(answers).valid;
    };
  },
};

/** By name, how to compile. Ours and "all errors" find every fault, the others stop at the first. Those that are not installed are left out, by name. */
export async function contestants() {
  const list = [
    { name: 'ours', compile: (definition) => {
      const { validate } = compileSchema(definition);
      return (answers) => validate(answers).length === 0;
    } },
    { name: 'Ajv', compile: ajv(right) },
    { name: 'Ajv, all errors', compile: ajv({ ...right, allErrors: true }) },
    // Lists of options rewritten as `enum`: its quickest for these forms that judges right.
    { name: 'Ajv, as the collector has it', compile: secondOpinion },
    // Takes members of every object's prototype for answers: not what may judge what comes from outside, but its quickest.
    { name: 'Ajv, its defaults', compile: ajv({}) },
  ];
  const missing = [];
  for (const [name, load] of Object.entries(installed)) {
    try {
      list.push({ name: name.slice(1).split('/')[0], compile: await load() });
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      missing.push(name);
    }
  }
  return { list, missing };
}
