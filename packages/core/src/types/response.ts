import type { JsonObject } from './json.js';

/** What is sent: DESIGN section 3. Nothing else is ever added: no address, agent, account or other trace. */
export interface ReportResponse {
  /**
   * UUIDv7, made when the person starts (UUIDv4 where the definition says `x-time: day`); the idempotency key.
   * @format uuid
   */
  id: string;
  /**
   * `$id` of the definition.
   * @format uri
   */
  form: string;
  /**
   * Which definition, exactly: `sha256-` and 64 lower-case hex digits.
   * @pattern ^sha256-[0-9a-f]{64}$
   */
  formDigest: string;
  /** BCP 47 tag of the language answered in. */
  language: string;
  /** What the host supplied and `x-context` allows; never client data. */
  context: JsonObject;
  /**
   * RFC 3339, UTC.
   * @format date-time
   */
  startedAt: string;
  /**
   * RFC 3339, UTC.
   * @format date-time
   */
  completedAt: string;
  /** Valid against the definition. */
  answers: JsonObject;
}
