// What the person puts in order: one chunk, for both kinds move and drag their items the same way.
export { rank } from './rank.js';
export { rows } from './rows.js';
export { order as style } from '../theme/order.js';
