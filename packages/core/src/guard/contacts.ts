import { digitsOf, matches } from './finding.js';
import type { Finding } from './finding.js';

const EMAIL = /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]+\s?(?:@|\((?:at|ät)\)|\[(?:at|ät)\])\s?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}/giu;

/** E-mail addresses, those with "(at)" as well. */
export const findEmails = (text: string): Finding[] => matches('email', text, EMAIL);

const INTERNATIONAL = /(?<![\p{L}\d+])(?:\+|00(?=[1-9]))\d(?:[ \u00a0.()-]{0,2}\d){6,14}(?![\p{L}\d])/gu;
const MOBILE = /(?<![\p{L}\d+.,/-])0(?:4\d|50)(?:[ \u00a0./-]{0,2}\d){4,8}(?![\p{L}\d])/gu;
const LANDLINE = /(?<![\p{L}\d+.,/-])\(?0[1-9]\d{0,2}\)?(?:[ \u00a0-]{0,2}\d){5,9}(?![\p{L}\d])/gu;
/** Numbers of organisations (Traficom's numbering plan): they lead to nobody. */
const ORGANISATION = /^(?:0800|0[67]00|0[23]0|010|029|07[135])/;
/** "08-10 12-14" and "01-02-2026" are hours and dates. */
const HOURS_OR_DATE = /^0\d-\d\d(?!\d)/;

/** Telephone numbers of Finland and with a country code, but those of organisations. */
export const findPhones = (text: string): Finding[] => [
  ...matches('phone', text, INTERNATIONAL, ([number]) => !ORGANISATION.test(digitsOf(number).replace(/^(?:00)?358/, '0'))),
  ...matches('phone', text, MOBILE),
  ...matches('phone', text, LANDLINE, ([number]) => {
    const digits = digitsOf(number);
    return digits.length >= 7 && !/^0(?:4|50)/.test(digits) && !ORGANISATION.test(digits) && !HOURS_OR_DATE.test(number);
  }),
];
