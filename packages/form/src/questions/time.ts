/**
 * Dates and times of the native controls are local and carry no offset; RFC 3339, which JSON Schema's
 * `time` and `date-time` mean, requires one.
 */
const pad = (number: number): string => String(Math.trunc(Math.abs(number))).padStart(2, '0');

function offset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  return `${minutes < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

/** `14:30` → `14:30:00+02:00`, by the offset of today. */
export const localTime = (raw: string): string => raw && `${raw.slice(0, 5)}:00${offset(new Date())}`;

/** `2026-03-05T14:30` → `2026-03-05T14:30:00+02:00`, by the offset of that day. */
export const fromLocal = (raw: string): string => raw && `${raw.slice(0, 16)}:00${offset(new Date(raw))}`;

/** The local wall clock of an RFC 3339 date-time, as `datetime-local` wants it. */
export function toLocal(value: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime())
    ? ''
    : `${String(date.getFullYear()).padStart(4, '0')}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
