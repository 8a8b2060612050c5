/** For those who write a storage of their own: `@social-report/sdk/testing`. */
export { codeOf, storageKeepsItsPromises } from './storage-contract.js';
