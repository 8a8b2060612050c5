import type { JsonObject } from '../engine.js';

/** A small definition in Finnish and Swedish around some questions. */
export const form = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://forms.example/test/1.0.0',
  title: 'Testilomake',
  type: 'object',
  'x-languages': ['fi', 'sv'],
  'x-i18n': { sv: { title: 'Testformulär' } },
  properties,
  unevaluatedProperties: false,
  ...rest,
});
