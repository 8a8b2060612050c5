export { digest } from './digest.js';
