import { isDate } from '../json/date.js';
import type { Finding } from './finding.js';

/**
 * Finnish identity codes (henkilötunnus): form, date and check character as the Digital and Population Data
 * Services Agency defines them, with the separators of the reform of 2023 (https://dvv.fi/hetu-uudistus).
 */

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** A code broken by spaces, line breaks or invisible characters is still the code. */
const GAP = '[\\s\\u00ad\\u200b-\\u200d\\u2060]{0,3}';
const DASH = '\\u2010-\\u2015\\u2212\\-';
// eslint-disable-next-line no-restricted-syntax -- Of our own constants: nothing of it comes from a definition.
const SHAPE = new RegExp(
  `(?<![\\p{L}\\d])(0[1-9]|[12]\\d|3[01])${GAP}(0[1-9]|1[0-2])${GAP}(\\d\\d)${GAP}([+${DASH}A-FU-Y]?)${GAP}(\\d\\d\\d)${GAP}([0-9A-FHJ-NPR-Y])(?![\\p{L}\\d])`,
  'giu',
);

const centuryOf = (separator: string): number => (separator === '+' ? 18 : /[A-F]/i.test(separator) ? 20 : 19);

/**
 * Identity codes in a text. Certain when date and check character are right. Also found, but not certain: one with a
 * wrong date or check character, for a code mistyped is still somebody's; and one without its separator, when it ends in
 * the right letter.
 */
export function findIdentityCodes(text: string): Finding[] {
  return [...text.matchAll(SHAPE)].flatMap(({ index, 0: whole, 1: day, 2: month, 3: year, 4: separator, 5: individual, 6: check }) => {
    const checks = CHECK_CHARACTERS[Number(`${day}${month}${year}${individual}`) % 31] === check!.toUpperCase();
    const certain = !!separator && checks && isDate(`${centuryOf(separator)}${year}-${month}-${day}`);
    // What stands apart may be other figures and words, unless it adds up; what has no separator, a telephone number.
    const meant = separator ? checks || !(/\s/.test(whole) && /\p{L}/u.test(separator)) : checks && /\p{L}/u.test(check!);
    return meant ? { kind: 'identity-code', start: index, end: index + whole.length, certain } : [];
  });
}
