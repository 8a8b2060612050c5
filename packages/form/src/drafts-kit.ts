/** All it takes to keep reports on the device and to go on with them: a form that keeps none loads none of it. */
export { Hiding } from './drafts/hiding.js';
export { Keeping } from './drafts/keeping.js';
export { leftView, saveState } from './drafts/kept-view.js';
export { findDrafts } from './drafts/offer.js';
export { offerView } from './drafts/offer-view.js';
export { unpack } from './drafts/pack.js';
export { drafts as style } from './theme/drafts.js';
