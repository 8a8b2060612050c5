/**
 * Dates and times as people type and read them, and as they are stored: RFC 3339, which JSON Schema's `date`, `time`
 * and `date-time` mean. Text fields, because a browser's own date field speaks the browser's language and not the
 * form's: whoever has an English browser would be asked for the month first.
 */
export type Moment = 'date' | 'time' | 'date-time';

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric' };
const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** What a stored value begins with, and how it is written. */
const moments: Readonly<Record<Moment, readonly [RegExp, Intl.DateTimeFormatOptions]>> = {
  date: [/^\d{4}-\d\d-\d\d$/, { ...day, timeZone: 'UTC' }],
  time: [/^\d\d:\d\d:\d\d/, { ...clock, timeZone: 'UTC' }],
  'date-time': [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/i, { ...day, ...clock }],
};

/** Whether a widget asks for a date or time. */
export const isMoment = (widget: string): widget is Moment => widget in moments;

/** A value as `Intl` writes it; a value that is none, as it was typed. */
function written(value: string, format: Moment, locale: string, options: Intl.DateTimeFormatOptions): string {
  // A time has no day: its wall clock is what stands before the offset.
  const date = new Date(format === 'time' ? `2000-01-01T${value.slice(0, 5)}Z` : value);
  if (!moments[format][0].test(value) || Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', ...options }).format(date);
}

/** `2026-05-03` → `3.5.2026`: as it is typed, and read back. A date-time by the clock of this device. */
export const writeMoment = (value: string, format: Moment, locale: string): string => written(value, format, locale, moments[format][1]);

/** `2026-05-03` → `3. toukokuuta 2026`, with the day of the week in the style `full`. */
export const momentInWords = (value: string, format: Moment, locale: string, dateStyle: 'long' | 'full' = 'long'): string =>
  format === 'time' ? writeMoment(value, format, locale) : written(value, format, locale, format === 'date' ? { dateStyle, timeZone: 'UTC' } : { dateStyle, timeStyle: 'short' });

const year = new Date().getFullYear();

/** Drawn with every date that is asked for; `Intl` takes longer to get ready than a page of questions to draw, so those of our own languages are here. */
const examples: Record<string, string> = { 'date fi-FI': `24.5.${year}`, 'date sv-FI': `24.5.${year}`, 'date en-FI': `24/05/${year}` };

/** One that shows in which order day and month stand. */
export const momentExample = (format: Moment, locale: string): string =>
  (examples[`${format} ${locale}`] ??= writeMoment({ date: `${year}-05-24`, time: '14:30:00', 'date-time': `${year}-05-24T14:30:00` }[format], format, locale));

/** RFC 3339 for what was typed; the text itself while it is no date or time. */
export function readMoment(raw: string, format: Moment, locale: string, now = new Date()): string {
  // Directional marks that `Intl` writes between the numbers of some languages.
  const text = raw.replace(/[\u200e\u200f]/g, '').trim();
  const cut = format === 'date-time' ? Math.max(0, text.search(/[^\d/:-]*[^\d./:-]\d?\d[.:]\d\d(\s*[ap]\.?m\.?)?$/i)) : 0;
  const date = format === 'time' ? local(now).slice(0, 10) : readDate(format === 'date' ? text : text.slice(0, cut), locale, now);
  const time = format === 'date' ? '' : readTime(text.slice(cut));
  if (!date || time === undefined) return raw;
  if (!time) return date;
  const wall = `${date}T${time}`;
  // In the night when clocks go forward, an hour does not exist.
  if (format === 'date-time' && local(new Date(wall)) !== wall) return raw;
  return `${format === 'time' ? time : wall}:00${offset(new Date(wall))}`;
}

/** `3.5.2026`, `3/5/26`, `3.5.`, `03052026` and `2026-05-03`; without a century the nearest year, without a year one from nine months ago to three ahead. */
function readDate(text: string, locale: string, now: Date): string | undefined {
  const apart = text.replace(/^(\d\d)(\d\d)(\d\d(?:\d\d)?)$/, '$1.$2.$3');
  const found = /^(\d{4}|\d?\d)[\s.,/-]+(\d?\d)(?:[\s.,/-]+(\d{4}|\d?\d))?[\s.]*$/.exec(apart)?.slice(1);
  if (!found) return undefined;
  const yearFirst = found[0]!.length === 4;
  const monthFirst = !yearFirst && new Intl.DateTimeFormat(locale, day).formatToParts().find(({ type }) => type !== 'literal')!.type === 'month';
  const [date, month] = (yearFirst ? [found[2], found[1]] : monthFirst ? [found[1], found[0]] : found).map(Number) as [number, number];
  const digits = yearFirst ? found[0]! : (found[2] ?? '');
  const thisYear = now.getFullYear();
  const yearsAhead = (Date.UTC(thisYear, month - 1, date) - now.getTime()) / 31_557_600_000;
  let year = Number(digits);
  // People report what was, more often than what will be.
  if (!digits) year = thisYear - Math.round(yearsAhead + 0.25);
  else if (digits.length < 4) year += 100 * Math.round((thisYear - year) / 100);
  const iso = `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
  const real = new Date(`${iso}T00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : undefined;
}

/** `14.30`, `14:30`, `1430`, `8`, `klo 8.30` and `2:30 pm` → `14:30`. */
function readTime(text: string): string | undefined {
  const [, hours, minutes = '0', half] = /^[^\d+-]*(\d?\d)(?:[\s.,:]?(\d\d))?\s*(?:([ap])\.?m\.?)?$/i.exec(text) ?? [];
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  return hour < 24 && Number(minutes) < 60 ? `${pad(hour)}:${pad(Number(minutes))}` : undefined;
}

const pad = (number: number, length = 2): string => String(Math.trunc(Math.abs(number))).padStart(length, '0');

/** Date and wall clock of this device. */
const local = (date: Date): string =>
  `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`;

function offset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  return `${minutes < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}
