import type { Json } from '../../types/json.js';
import { MAP, type Keyword } from './keyword.js';

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const isUri = (value: Json): boolean => typeof value === 'string' && !/[\s<>"{}|\\^`]|#.*#/.test(value);

/** Names of schemas, and references between them; where they lead is checked in `references`. */
export const identity: Readonly<Record<string, Keyword>> = {
  $schema: { shape: (value) => value === DIALECT || ({ code: 'schema-dialect', params: { expected: DIALECT } }) },
  $id: { shape: (value) => isUri(value) && (!(value as string).includes('#') || { code: 'id-fragment', params: {} }) },
  $ref: {
    shape: isUri,
    compile: (_: string, site) => site.target(),
  },
  $defs: { ...MAP, inert: true },
};
