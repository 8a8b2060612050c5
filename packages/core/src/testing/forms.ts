import type { FormModel } from '../definition/model.js';
import { parseDefinition } from '../messages/index.js';

/** A small sound form around some members; throws with all faults where it is not. */
export function form(members: object): FormModel {
  const result = parseDefinition({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://example.fi/forms/test/1.0.0',
    'x-languages': ['en'],
    type: 'object',
    unevaluatedProperties: false,
    ...members,
  });
  if (!result.ok) throw new Error(result.errors.map(({ pointer, code, message }) => `${pointer} ${code}: ${message}`).join('\n'));
  return result.model;
}
