import { digitsOf, matches } from './finding.js';
import type { Finding } from './finding.js';

/** ISO 13616: the country code and check digits go last, letters count from 10, and the rest of the division by 97 is 1. */
function addsUp(iban: string): boolean {
  const text = iban.replace(/[^0-9A-Z]/gi, '').toUpperCase();
  let rest = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

const FINNISH = /(?<![\p{L}\d])FI\d\d(?:[\s-]?\d){14}(?!\d)/giu;
const FOREIGN = /(?<![\p{L}\d])(?!FI)[A-Z]{2}\d\d(?:[ \u00a0]?[0-9A-Z]{4}){2,7}(?:[ \u00a0]?[0-9A-Z]{1,3})?(?![\p{L}\d])/giu;

/** The longest part of it, by whole groups, that adds up: what stands after it in capitals is none of it. */
function accountIn(groups: string): string | undefined {
  for (let iban = groups; digitsOf(iban).length >= 10; iban = iban.replace(/[ \u00a0]?[0-9A-Z]{1,4}$/i, '')) if (addsUp(iban)) return iban;
  return undefined;
}

/** Account numbers: Finnish ones even when mistyped, those of other countries when they add up. */
export const findAccounts = (text: string): Finding[] => [
  ...matches('iban', text, FINNISH),
  ...[...text.matchAll(FOREIGN)].flatMap(({ index, 0: groups }): Finding[] => {
    const iban = accountIn(groups);
    return iban ? [{ kind: 'iban', start: index, end: index + iban.length, certain: false }] : [];
  }),
];
