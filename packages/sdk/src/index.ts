export { createClient } from './client.js';
export type { Client, ClientOptions } from './client.js';
export type { Failed, ProblemDocument, Receipt, Rejected, Sent } from './receipt.js';
export { ClientUsageError, SendError, SocialReportError } from './errors.js';
export type { SendErrorCode } from './errors.js';
export { digest } from './digest.js';
