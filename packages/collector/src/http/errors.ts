import { JudgingError } from '../judge/judging.js';
import { StoreUnavailableError } from '../store/store.js';
import { HttpProblem } from './problem.js';

/** Seconds a client is asked to wait when nothing better is known. */
const RETRY_AFTER = '10';

/** What the framework reports by itself, in our own words: its messages could quote the request. */
const FRAMEWORK: Record<string, () => HttpProblem> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new HttpProblem('too-large', 'The body is larger than this collector takes.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new HttpProblem('wrong-media-type', 'Send Content-Type: application/json, in UTF-8.'),
  FST_ERR_CTP_EMPTY_TYPE: () => new HttpProblem('wrong-media-type', 'Send Content-Type: application/json, in UTF-8.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => new HttpProblem('malformed-request', 'The body is not as long as Content-Length says.'),
  FST_ERR_BAD_URL: () => new HttpProblem('malformed-request', 'The path is not a valid URL path.'),
};

/** The answer to whatever was thrown. A fault of ours becomes a bare 500. */
export function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof StoreUnavailableError) return unavailable(error.message);
  if (error instanceof JudgingError) return unavailable('Judging the response was interrupted. Nothing was stored.');
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const known = FRAMEWORK[code ?? ''];
  if (known) return known();
  if (statusCode && statusCode >= 400 && statusCode < 500) return new HttpProblem('malformed-request', 'The request is malformed.');
  return new HttpProblem('internal', 'A fault of the collector. Nothing was stored.');
}

export const unavailable = (detail: string): HttpProblem => new HttpProblem('unavailable', detail, {}, { 'retry-after': RETRY_AFTER });
