/** For Node alone: `@social-report/sdk/node`. */
export { fileStorage } from './file-storage.js';
