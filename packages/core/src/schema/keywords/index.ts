import { annotations } from './annotations.js';
import { arrays } from './arrays.js';
import { identity } from './identity.js';
import type { Keyword } from './keyword.js';
import { logic } from './logic.js';
import { numbers } from './numbers.js';
import { objects } from './objects.js';
import { strings } from './strings.js';
import { values } from './values.js';

/** The closed dialect: every keyword there is. */
export const KEYWORDS: Readonly<Record<string, Keyword>> = {
  ...identity,
  ...values,
  ...numbers,
  ...strings,
  ...arrays,
  ...objects,
  ...logic,
  ...annotations,
};
