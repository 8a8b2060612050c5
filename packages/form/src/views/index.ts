import type { Content } from '../drawing.js';
import type { Screen } from '../screen.js';
import { checkView } from './check.js';
import { pageView } from './page.js';
import { sentView } from './sent.js';

const views: Readonly<Record<Screen['phase'], (screen: Screen) => Content>> = {
  filling: pageView,
  check: checkView,
  sending: checkView,
  sent: sentView,
  queued: sentView,
};

/** Draws where the person is. */
export const drawScreen = (screen: Screen): Content => views[screen.phase](screen);

export { languageMenu } from './language-menu.js';
export { notice } from './notice.js';
export { heading } from './parts.js';
