/**
 * All it takes to read, show, fill and send a form: one chunk beside the element's own, here whole or not at all.
 * Whoever sees a question can also check the answers and send them, wherever the network has gone meanwhile.
 */
export { begin } from './begin.js';
export type { Beginning } from './begin.js';
export { Hiding } from './drafts/hiding.js';
export { findDrafts } from './drafts/offer.js';
export type { Offer } from './drafts/offer.js';
export { readDefinition } from './loading/read-definition.js';
export { Courier } from './sending/courier.js';
export { formStyles } from './theme/index.js';
export { drawForm } from './views/index.js';
