import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

export const folder = new URL('../../examples/forms/', import.meta.url);
export const textOf = (name) => readFileSync(new URL(name, folder), 'utf8');
export const read = (name) => JSON.parse(textOf(name));

/** A stock validator: knows nothing of our keywords, only JSON Schema. */
export function stock(schema) {
  const ajv = new Ajv({ strict: false, ownProperties: true, allErrors: true, formats: { email: /^[^\s@]+@[^\s@]+$/, date: /^\d{4}-\d\d-\d\d$/, uri: /^[a-z][a-z0-9+.-]*:/i } });
  const validate = ajv.compile(schema);
  return (answers) => (validate(answers) ? [] : validate.errors.map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`));
}
