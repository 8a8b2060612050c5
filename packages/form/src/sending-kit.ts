/**
 * All it takes to check a report and to send it, and the guard that looks at it before: one chunk, so that nothing can
 * leave where the guard is not. It is on its way from the moment the first question is drawn.
 */
export { personalDataGuard } from './engine.js';
export { findingBox } from './guard/box.js';
export { showFinding } from './guard/places.js';
export { FindingTelling } from './guard/telling.js';
export { Courier } from './sending/courier.js';
export { Sending } from './sending/sending.js';
export { waitingView } from './sending/waiting-view.js';
export { sending as style } from './theme/sending.js';
export { checkView } from './views/check.js';
export { printedView, recordView } from './views/record.js';
export { sentView } from './views/sent.js';
