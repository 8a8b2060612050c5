/**
 * All it takes to read a definition and to show and fill its pages: one chunk beside the element's own, here whole or
 * not at all. What draws questions that few forms have comes with them; `kits.ts` names what comes behind.
 */
export { begin } from './begin.js';
export type { Beginning } from './begin.js';
export { readDefinition } from './loading/read-definition.js';
export { Rest } from './loading/rest.js';
export { loadTemplates } from './questions/index.js';
export { formStyles } from './theme/index.js';
export { drawForm } from './views/index.js';
