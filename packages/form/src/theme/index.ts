import type { CSSResult } from 'lit';
import { base } from './base.js';
import { controls } from './controls.js';
import { layout } from './layout.js';

/** Adopted as style sheets: pages whose policy forbids inline styles need nothing more. */
export const styles: CSSResult[] = [base, controls, layout];
