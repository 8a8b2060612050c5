export { compilePattern } from './compile.js';
export type { Pattern } from './compile.js';
