import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentExample, momentInWords, readMoment, writeMoment } from './moment.js';

const now = new Date(2026, 4, 20, 12);
const date = (raw: string, locale = 'fi-FI'): string => readMoment(raw, 'date', locale, now);

test('a date is read as people write it', () => {
  for (const raw of ['3.5.2026', '03.05.2026', '3. 5. 2026', '3/5/2026', '3-5-2026', '3 5 2026', '3,5,2026', '03052026', '030526', '3.5.26', '3.5.', '3.5', ' 3.5.2026 ', '2026-05-03', '2026/5/3'])
    assert.equal(date(raw), '2026-05-03', raw);
});

test('anything else stays as it was typed', () => {
  for (const raw of ['', 'eilen', '3', '3.', '31.4.2026', '29.2.2026', '0.5.2026', '3.13.2026', '3.5.202', '3.5.20266', '3.5.2026 klo 8', '2026-05', '2026-5-3-1', '-3.5.2026', '3.5.2026.1']) assert.equal(date(raw), raw);
});

test('the month comes first only where the language has it so', () => {
  assert.equal(date('5/3/2026', 'en-US'), '2026-05-03');
  assert.equal(date('2026-05-03', 'en-US'), '2026-05-03');
  for (const locale of ['sv-FI', 'en-FI', 'en-GB', 'sv-SE', 'ar']) assert.equal(date('3/5/2026', locale), '2026-05-03', locale);
});

test('a date without a century is the nearest, and one without a year was lately or will be soon', () => {
  const newYear = new Date(2027, 0, 4);
  assert.equal(readMoment('28.12.', 'date', 'fi-FI', newYear), '2026-12-28');
  assert.equal(readMoment('2.1.', 'date', 'fi-FI', new Date(2026, 11, 30)), '2027-01-02');
  assert.equal(readMoment('3.5.', 'date', 'fi-FI', new Date(2026, 10, 22)), '2026-05-03');
  assert.equal(readMoment('28.2.', 'date', 'fi-FI', newYear), '2027-02-28');
  assert.equal(date('1.2.99'), '1999-02-01');
  assert.equal(date('1.2.31'), '2031-02-01');
});

test('a time is read as people write it, and stored with an offset', () => {
  for (const [raw, clock] of [['14.30', '14:30'], ['14:30', '14:30'], ['1430', '14:30'], ['8', '08:00'], ['830', '08:30'], ['klo 8.30', '08:30'], ['kl. 8.30', '08:30'], ['2:30 pm', '14:30'], ['12 am', '00:00'], ['0.05', '00:05']] as const) {
    const read = readMoment(raw, 'time', 'fi-FI', now);
    assert.match(read, /^\d\d:\d\d:00[+-]\d\d:\d\d$/, raw);
    assert.equal(read.slice(0, 5), clock, raw);
  }
  for (const raw of ['', 'aamulla', '25', '24.00', '8.60', '8.3', '-8']) assert.equal(readMoment(raw, 'time', 'fi-FI', now), raw);
});

test('a date-time is a date and a time, with the offset of its day', () => {
  for (const raw of ['3.5.2026 14.30', '3.5.2026 klo 14.30', '3.5.2026 kl. 14:30', '3. 5. 2026, 14.30', '2026-05-03T14:30', '3/5/26 2:30 pm', '3.5. 14.30']) {
    const read = readMoment(raw, 'date-time', 'fi-FI', now);
    assert.match(read, /^2026-05-03T14:30:00[+-]\d\d:\d\d$/, raw);
  }
  for (const raw of ['', '3.5.2026', '14.30', '3.5.2026 klo', '31.4.2026 14.30']) assert.equal(readMoment(raw, 'date-time', 'fi-FI', now), raw);
});

test('what is written is read back the same, in every language', () => {
  for (const locale of ['fi-FI', 'sv-FI', 'en-FI', 'en-GB', 'en-US', 'se-FI', 'smn-FI', 'ar', 'fa', 'th', 'hu', 'de']) {
    for (const value of ['2026-05-03', '1999-12-31', '2024-02-29']) assert.equal(date(writeMoment(value, 'date', locale), locale), value, locale);
    for (const value of ['08:05', '14:30', '00:00']) {
      const stored = readMoment(value, 'time', locale);
      assert.equal(readMoment(writeMoment(stored, 'time', locale), 'time', locale), stored, locale);
      const both = readMoment(`2026-01-15T${value}`, 'date-time', locale);
      assert.match(both, /^2026-01-15T/);
      assert.equal(readMoment(writeMoment(both, 'date-time', locale), 'date-time', locale), both, locale);
    }
  }
});

test('dates and times are written as in Finland', () => {
  assert.equal(writeMoment('2026-05-03', 'date', 'fi-FI'), '3.5.2026');
  assert.equal(writeMoment('2026-05-03', 'date', 'sv-FI'), '3.5.2026');
  assert.equal(writeMoment('08:05:00+02:00', 'time', 'fi-FI'), '8.05');
  assert.equal(momentInWords('2026-05-03', 'date', 'fi-FI', 'full'), 'sunnuntai 3. toukokuuta 2026');
  assert.equal(momentInWords('2026-05-03', 'date', 'sv-FI'), '3 maj 2026');
  assert.equal(momentInWords('3.5.2', 'date', 'fi-FI'), '3.5.2');
});

test('the example of a date is written as the dates are', () => {
  const year = new Date().getFullYear();
  for (const locale of ['fi-FI', 'sv-FI', 'en-FI', 'en-US', 'se']) assert.equal(momentExample('date', locale), writeMoment(`${year}-05-24`, 'date', locale), locale);
});
