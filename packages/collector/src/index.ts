export { createCollector } from './collector.js';
export type { Collector } from './collector.js';
export { SettingsError } from './options.js';
export type { CollectorOptions, LogEntry, PageOptions, Scope, Token } from './options.js';
export { openSqliteStore } from './store/sqlite.js';
export { StoreUnavailableError } from './store/store.js';
export type { Insertion, Store, StoredForm, StoredResponse } from './store/store.js';
