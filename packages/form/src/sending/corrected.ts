import type { KeptDraft, OutboxItem } from '@social-report/sdk';
import type { ReportResponse } from '../engine.js';
import type { Waiting } from './waiting.js';

/** A report that was refused and is opened again. */
export interface Corrected {
  readonly response: ReportResponse;
  readonly violations: unknown;
  /** Something else has arrived under its id, or has been erased: it needs another one. */
  readonly isTaken: boolean;
  /** What the person has made of it since. */
  readonly draft?: KeptDraft | undefined;
}

/** Reads a report that was refused; undefined when it is not there any more. */
export async function readCorrected({ id, httpStatus, violations }: OutboxItem, waiting: Waiting): Promise<Corrected | undefined> {
  const text = await waiting.export(id);
  if (!text) return undefined;
  const isTaken = httpStatus === 409 || httpStatus === 410;
  return { response: JSON.parse(text) as ReportResponse, violations, isTaken, draft: isTaken ? undefined : await waiting.draft(id) };
}
