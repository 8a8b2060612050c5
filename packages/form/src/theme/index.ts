import type { CSSResult } from 'lit';
import { controls } from './controls.js';
import { drafts } from './drafts.js';
import { layout } from './layout.js';
import { matrix } from './matrix.js';
import { options } from './options.js';
import { order } from './order.js';
import { print } from './print.js';

/**
 * What a form needs beside the element's own style (`base`). Adopted as style sheets: pages whose policy forbids
 * inline styles need nothing more.
 */
export const formStyles: CSSResult[] = [controls, layout, drafts, matrix, options, order, print];
