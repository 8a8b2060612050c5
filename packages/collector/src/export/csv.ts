import type { JsonObject, ReportResponse } from '@social-report/core';
import type { StoredResponse } from '../store/store.js';
import { ENVELOPE } from './columns.js';

/** Spreadsheets run a cell that begins like this, or whose line or field does after an import: CWE-1236. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20\t\r\n|%]/;

/** Between several values of one cell: option values hold no such sequence in practice, and people read it well. */
const SEPARATOR = '; ';

/** One cell: quoted, and with an apostrophe before what a spreadsheet would run. Numbers stay numbers. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : isScalars(value) ? value.join(SEPARATOR) : JSON.stringify(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

const isScalars = (value: unknown): value is (string | number)[] => Array.isArray(value) && value.every((item) => typeof item !== 'object');

/** The first line; RFC 4180, with a byte order mark so that Excel reads UTF-8. */
export const csvHead = (columns: readonly string[]): string => `\uFEFF${[...ENVELOPE, ...columns].map((name) => cell(name)).join(',')}\r\n`;

/** The line of one response. */
export function csvLine(stored: StoredResponse, columns: readonly string[]): string {
  const response = JSON.parse(stored.body) as ReportResponse;
  const context = Object.keys(response.context).length ? JSON.stringify(response.context) : '';
  const envelope = { ...response, receivedAt: stored.receivedAt, context };
  return `${[...ENVELOPE.map((name) => cell(envelope[name])), ...columns.map((pointer) => cell(at(response.answers, pointer)))].join(',')}\r\n`;
}

/** One response as a line of JSON: what was received, and when. */
export const jsonLine = (stored: StoredResponse): string =>
  `${JSON.stringify({ ...(JSON.parse(stored.body) as ReportResponse), bodyDigest: stored.bodyDigest, receivedAt: stored.receivedAt })}\n`;

function at(answers: JsonObject, pointer: string): unknown {
  let value: unknown = answers;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  }
  return value;
}
