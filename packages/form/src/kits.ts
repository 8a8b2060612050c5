/**
 * What a form needs, but not before its first question: see docs/decisions/0008. `kit.ts` is what it needs before.
 */
import { Later } from './loading/later.js';

export const sendingKit = new Later(() => import('./sending-kit.js'));
export const draftsKit = new Later(() => import('./drafts-kit.js'));
