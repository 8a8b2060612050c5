import { ONE, type Keyword } from './keyword.js';
import { isFlag, isList, isText } from './shapes.js';

const text: Keyword = { shape: isText };
const flag: Keyword = { shape: isFlag };
/** Only its name is known here; what it says is checked where forms are parsed. */
const any: Keyword = {};

export const annotations: Readonly<Record<string, Keyword>> = {
  title: text,
  description: text,
  default: any,
  examples: { shape: isList },
  readOnly: flag,
  deprecated: flag,
  'x-widget': any,
  'x-pages': any,
  'x-languages': any,
  'x-i18n': any,
  'x-detail': any,
  'x-exclusive': any,
  'x-parent': any,
  'x-guard': any,
  'x-context': { ...ONE, inert: true },
  'x-time': any,
  'x-links': any,
};
