import type { CSSResult } from 'lit';
import { controls } from './controls.js';
import { layout } from './layout.js';
import { options } from './options.js';

/**
 * What every form needs beside the element's own style (`base`); some questions bring theirs, and so do the kits. Adopted as style sheets: pages whose policy forbids
 * inline styles need nothing more.
 */
export const formStyles: CSSResult[] = [controls, layout, options];
