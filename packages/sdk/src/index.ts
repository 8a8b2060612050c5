export { createClient } from './client.js';
export type { Client, ClientOptions } from './client.js';
export type { Failed, ProblemDocument, Receipt, Rejected, Sent } from './receipt.js';
export { indexedDbStorage } from './storage/indexed-db.js';
export { memoryStorage } from './storage/memory.js';
export type { Change, Entry, ReportStorage } from './storage/storage.js';
export { ClientUsageError, SendError, SocialReportError, StorageError } from './errors.js';
export type { SendErrorCode, StorageErrorCode } from './errors.js';
export { digest } from './digest.js';
