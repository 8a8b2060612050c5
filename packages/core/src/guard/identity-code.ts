/**
 * Finnish identity codes (henkilötunnus) in a text: form, date and check character as the Digital and
 * Population Data Services Agency defines them, with the separators of the 2023 reform.
 */

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const SHAPE = /(?<![0-9A-Za-z])(\d\d)(\d\d)(\d\d)([-+A-FU-Y])(\d{3})([0-9A-Y])(?![0-9A-Za-z])/gi;
const DASHES = /[\u2010-\u2015\u2212]/g;

const centuryOf = (separator: string): number => (separator === '+' ? 1800 : 'ABCDEF'.includes(separator) ? 2000 : 1900);

function isDate(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** Whether the text holds an identity code with a real date and the right check character. */
export function hasIdentityCode(text: string): boolean {
  const plain = text.replace(DASHES, '-');
  // A code broken by spaces is still the code: "010190 - 900P".
  return [plain, plain.replace(/(?<=\d)\s*([-+A-FU-Y])\s*(?=\d{3})/gi, '$1')].some((candidate) =>
    [...candidate.matchAll(SHAPE)].some(([, day, month, year, separator, individual, check]) =>
      isDate(centuryOf(separator!.toUpperCase()) + Number(year), Number(month), Number(day)) &&
      CHECK_CHARACTERS[Number(`${day}${month}${year}${individual}`) % 31] === check!.toUpperCase()));
}
