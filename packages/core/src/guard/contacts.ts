import { digitsOf, matches } from './finding.js';
import type { Finding } from './finding.js';

const EMAIL = /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]+\s?(?:@|[([{<](?:at|ät|a)[)\]}>])\s?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}/giu;
/** "first.last at example.fi", but not "look at example.fi". */
const SPOKEN = /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}+%-]+[._][\p{L}\p{N}_.+%-]+ (?:at|ät) [\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.\p{L}{2,3}(?!\p{L})/giu;

/** E-mail addresses, those with "(at)" as well. */
export const findEmails = (text: string): Finding[] => [...matches('email', text, EMAIL), ...matches('email', text, SPOKEN)];

const INTERNATIONAL = /(?<![\p{L}\d+])(?:\+ ?|00(?=[1-9])|(?=358 ?[45]))\d(?:[ \u00a0.()-]{0,2}\d){6,14}(?![\p{L}\d])/gu;
const MOBILE = /(?<![\p{L}\d+.,/-])0(?:4\d|50)(?:[ \u00a0./–-]{0,3}\d){5,9}(?![\p{L}\d])/gu;
const LANDLINE = /(?<![\p{L}\d+.,/-])\(?0[1-9]\d{0,2}\)?(?:[ \u00a0-]{0,2}\d){5,9}(?![\p{L}\d])/gu;
/** Whatever is said to be a telephone number. */
const SAID = /(?<!\p{L})(?:puh|gsm|tfn|tel|puhelin|puhelinnumero\p{L}{0,4}|telefon|telefonnummer|telephone|phone|mobil|mobile)(?!\p{L})[.:]?\s{0,2}(?:(?:nro|nr|no|number|on|är|is)[.:]?\s)?(\d(?:[ \u00a0-]?\d){5,10})(?![\p{L}\d]|[.,/]\d)/giu;
/** Numbers of organisations (Traficom's numbering plan): they lead to nobody. */
const ORGANISATION = /^(?:0800|0[67]00|0[23]0|010|029|07[135]|116)/;
/** "08-10 12-14" and "01-02-2026" are hours and dates. */
const HOURS_OR_DATE = /^0\d-\d\d(?!\d)/;
/** "04500 04510" */
const POSTAL_CODES = /^\d{5} \d{5}$/;

/** Telephone numbers of Finland and with a country code, but those of organisations. */
export const findPhones = (text: string): Finding[] => [
  ...matches('phone', text, INTERNATIONAL, (number) => !ORGANISATION.test(digitsOf(number).replace(/^(?:00)?358/, '0'))),
  ...matches('phone', text, MOBILE, (number) => !POSTAL_CODES.test(number)),
  ...matches('phone', text, LANDLINE, (number) => {
    const digits = digitsOf(number);
    // "02 9427 307" is in Turku, "029 427 307" nowhere.
    const leadsToNobody = ORGANISATION.test(digits) && !/^\(?0\d\)?[ -]/.test(number);
    return digits.length >= 7 && !/^0(?:4|50)/.test(digits) && !leadsToNobody && !HOURS_OR_DATE.test(number);
  }),
  ...matches('phone', text, SAID, (number) => !ORGANISATION.test(digitsOf(number)) && !HOURS_OR_DATE.test(number)),
];
