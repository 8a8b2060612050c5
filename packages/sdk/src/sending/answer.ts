import { SendError, type SendErrorCode } from '../errors.js';
import type { Answer, Failed, ProblemDocument } from '../receipt.js';

/** Milliseconds. A date may be years off by the clock of this device, and must not stop sending. */
const LONGEST_DATED = 5 * 60_000;

/** What was sent, and so what an acknowledgement must echo. */
export interface Dispatch {
  readonly id: string;
  readonly formDigest: string;
  readonly bodyDigest: string;
}

/** The failed receipt for a reason. */
export function failed(id: string, code: SendErrorCode, details?: Partial<Failed>, cause?: unknown): Failed {
  return { ...details, status: 'failed', id, code, error: new SendError(code, cause) };
}

/**
 * Reads an HTTP answer. Only a 200 or 201 whose JSON echoes id, form digest and body digest says that the
 * response is stored: a captive portal and a login page answer 200, too.
 */
export function readAnswer(sent: Dispatch, response: Response, body: string, now: number): Answer {
  const { id } = sent;
  const httpStatus = response.status;
  if (response.type === 'opaqueredirect' || (httpStatus >= 300 && httpStatus < 400)) return failed(id, 'redirect');

  const json = readJson(body);
  if (httpStatus === 200 || httpStatus === 201) {
    const { receivedAt, formDigest, bodyDigest } = json;
    if (json.id === id && formDigest === sent.formDigest && bodyDigest === sent.bodyDigest && typeof receivedAt === 'string') {
      return { ...sent, status: 'sent', receivedAt, replay: httpStatus === 200 };
    }
  }
  if (httpStatus < 400) return failed(id, 'not-acknowledged', { httpStatus });
  if (httpStatus === 401) return failed(id, 'unauthorized', { httpStatus });
  if (httpStatus >= 500 || [408, 425, 429].includes(httpStatus)) {
    return failed(id, 'unavailable', { httpStatus, retryAfter: retryAfter(response.headers, now) });
  }
  const problem = response.headers.get('Content-Type')?.includes('json') ? (json as ProblemDocument) : undefined;
  const violations = Array.isArray(problem?.violations) ? problem.violations : [];
  return { status: 'rejected', id, httpStatus, problem, violations };
}

/**
 * `Retry-After` as milliseconds from now: seconds, or an HTTP date (RFC 9110, 10.2.3). A date is counted from the
 * answer's own `Date` where a page may read that: the clock of this device may be years off.
 */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('Retry-After');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const wait = Date.parse(value) - (Date.parse(headers.get('Date') ?? '') || now);
  return Number.isNaN(wait) ? undefined : Math.min(LONGEST_DATED, Math.max(0, wait));
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
