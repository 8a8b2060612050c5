import type { ReportResponse } from '@social-report/core';

export const report: ReportResponse = {
  id: '0192f0c0-0000-7000-8000-000000000001',
  form: 'https://social-report.example/forms/social-report/1.0.0',
  formDigest: `sha256-${'a'.repeat(64)}`,
  language: 'sv',
  context: {},
  startedAt: '2026-01-01T10:00:00Z',
  completedAt: '2026-01-01T10:05:00Z',
  answers: { what: 'köerna växer – jonot kasvavat 👩‍👧' },
};

/** Another one: its id ends in a number. */
export const reportNumber = (number: number): ReportResponse => ({ ...report, id: report.id.slice(0, -4) + String(number).padStart(4, '0') });
