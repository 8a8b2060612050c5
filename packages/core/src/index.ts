export type { Json, JsonObject } from './types/json.js';
export type { ReportResponse } from './types/response.js';
export type { Problem, Violation } from './types/violation.js';
