import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonObject } from '../engine.js';
import { questionContract } from '../testing/index.js';
import type { ContractQuestion } from '../testing/index.js';

/** What every question promises, whatever its type, is promised by each of ours, by keyboard alone. */
interface Case extends Omit<ContractQuestion, 'give'> {
  /** Type of question. */
  readonly name: string;
  /** Keys pressed after focus came to its first control. */
  readonly keys: readonly string[];
  readonly missing: string;
}

const options = (count: number): JsonObject[] => Array.from({ length: count }, (_, at) => ({ const: `o${at}`, title: `Vaihtoehto ${at}` }));
const matrix: JsonObject = {
  type: 'object',
  'x-widget': 'matrix',
  properties: { a: { type: 'string', title: 'Rivi a', oneOf: options(3) }, b: { type: 'string', title: 'Rivi b', oneOf: options(3) } },
  required: ['a'],
  unevaluatedProperties: false,
};
const type = (text: string): string[] => [...text];

/** Offset of this device at an instant, as RFC 3339 writes it. */
function offsetOf(when: string | number): string {
  const minutes = -new Date(when).getTimezoneOffset();
  const [hour, minute] = [Math.abs(minutes) / 60, Math.abs(minutes) % 60].map((part) => String(Math.trunc(part)).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${hour}:${minute}`;
}

const cases: readonly Case[] = [
  { name: 'text', schema: { type: 'string', maxLength: 5 }, keys: type('Pori'), answer: 'Pori', other: 'Eura', says: 'Eura', missing: 'Kirjoita vastaus.', wrong: ['Ulvila', 'Kirjoita enintään 5 merkkiä. Nyt merkkejä on 6.'] },
  { name: 'textarea', schema: { type: 'string', maxLength: 300 }, keys: type('Jonot'), answer: 'Jonot', other: 'Muuta', says: 'Muuta', missing: 'Kirjoita vastaus.', wrong: ['x'.repeat(301), 'Kirjoita enintään 300 merkkiä. Nyt merkkejä on 301.'] },
  { name: 'number', schema: { type: 'number', minimum: 0 }, keys: type('2,5'), answer: 2.5, other: 7, says: '7', missing: 'Kirjoita luku.', wrong: [-1, 'Kirjoita luku, joka on vähintään 0.'] },
  { name: 'integer', schema: { type: 'integer', maximum: 99 }, keys: type('12'), answer: 12, other: 7, says: '7', missing: 'Kirjoita luku.', wrong: ['kaksi', 'Kirjoita kokonaisluku numeroin.'] },
  { name: 'date', schema: { type: 'string', format: 'date' }, keys: type('5.3.2026'), answer: '2026-03-05', other: '2025-01-31', says: '31. tammikuuta 2025', missing: 'Kirjoita päivämäärä.', wrong: ['eilen', 'Kirjoita päivämäärä esimerkiksi näin: 24.5.'] },
  { name: 'date-time', schema: { type: 'string', format: 'date-time' }, keys: type('2026-03-05T10:00'), answer: `2026-03-05T10:00:00${offsetOf('2026-03-05T10:00')}`, other: `2026-01-31T08:15:00${offsetOf('2026-01-31T08:15')}`, says: '31. tammikuuta 2026 klo 8.15', missing: 'Kirjoita päivämäärä ja kellonaika.', wrong: ['5.3.2026', 'Kirjoita päivämäärä ja kellonaika esimerkiksi näin: 24.5.'] },
  { name: 'time', schema: { type: 'string', format: 'time' }, keys: type('14.30'), answer: `14:30:00${offsetOf(Date.now())}`, other: '08:15:00+02:00', says: '8.15', missing: 'Kirjoita kellonaika.', wrong: ['aamulla', 'Kirjoita kellonaika esimerkiksi näin: 14.30'] },
  { name: 'email', schema: { type: 'string', format: 'email' }, keys: type('a@b.fi'), answer: 'a@b.fi', other: 'c@d.fi', says: 'c@d.fi', missing: 'Kirjoita vastaus.', wrong: ['a', 'Kirjoita sähköpostiosoite, esimerkiksi nimi@esimerkki.fi.'] },
  { name: 'uri', schema: { type: 'string', format: 'uri' }, keys: type('https://a.fi'), answer: 'https://a.fi', other: 'https://b.fi', says: 'https://b.fi', missing: 'Kirjoita vastaus.', wrong: ['a.fi', 'Kirjoita koko verkko-osoite, jonka alussa on https://'] },
  { name: 'yes/no', schema: { type: 'boolean' }, keys: ['Space'], answer: true, other: false, says: 'Ei', missing: 'Valitse kyllä tai ei.' },
  { name: 'consent', schema: { type: 'boolean', const: true }, keys: ['Space'], answer: true, other: true, says: 'Kyllä', missing: 'Rastita ruutu, jotta voit jatkaa.' },
  { name: 'radio', schema: { type: 'string', oneOf: options(3) }, keys: ['Space', 'ArrowDown'], answer: 'o1', other: 'o2', says: 'Vaihtoehto 2', missing: 'Valitse yksi vaihtoehto.' },
  { name: 'scale with words', schema: { type: 'string', 'x-widget': 'scale', oneOf: options(5) }, keys: ['Space', 'ArrowRight'], answer: 'o1', other: 'o2', says: 'Vaihtoehto 2', missing: 'Valitse yksi kohta asteikolta.' },
  { name: 'scale of numbers', schema: { type: 'integer', 'x-widget': 'scale', minimum: 0, maximum: 10 }, keys: ['Space', 'ArrowRight'], answer: 1, other: 4, says: '4', missing: 'Valitse yksi kohta asteikolta.', wrong: [11, 'Kirjoita luku, joka on enintään 10.'] },
  { name: 'select', schema: { type: 'string', 'x-widget': 'select', oneOf: options(3) }, keys: ['ArrowDown', 'ArrowDown'], answer: 'o1', other: 'o2', says: 'Vaihtoehto 2', missing: 'Valitse yksi vaihtoehto.' },
  { name: 'checkboxes', schema: { type: 'array', uniqueItems: true, maxItems: 2, items: { type: 'string', oneOf: options(4) } }, keys: ['Space', 'Tab', 'Space'], answer: ['o0', 'o1'], other: ['o2'], says: 'Vaihtoehto 2', missing: 'Valitse vähintään yksi vaihtoehto.', wrong: [['o0', 'o1', 'o2'], 'Valitse enintään 2. Nyt valittuna on 3.'] },
  { name: 'rank', schema: { type: 'array', uniqueItems: true, 'x-widget': 'rank', maxItems: 2, items: { type: 'string', oneOf: options(4) } }, keys: ['Tab', 'Space', 'Tab', 'Tab', 'Space'], answer: ['o1', 'o3'], other: ['o2'], says: '1. Vaihtoehto 2', missing: 'Valitse vähintään yksi vaihtoehto.', wrong: [['o0', 'o1', 'o2'], 'Valitse enintään 2. Nyt valittuna on 3.'] },
  { name: 'combobox', schema: { type: 'string', oneOf: options(40) }, keys: [...type('to 12'), 'Enter'], answer: 'o12', other: 'o2', says: 'Vaihtoehto 2', missing: 'Valitse yksi vaihtoehto.' },
  { name: 'combobox for several', schema: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: options(40) } }, keys: [...type('to 12'), 'Enter', ...type('to 3'), 'Enter'], answer: ['o3', 'o12'], other: ['o2'], says: 'Vaihtoehto 2', missing: 'Valitse vähintään yksi vaihtoehto.' },
  { name: 'matrix', schema: matrix, at: '/q/a', keys: ['Space', 'ArrowRight'], answer: { a: 'o1' }, other: { a: 'o2', b: 'o0' }, says: 'Vaihtoehto 2,Vaihtoehto 0', missing: 'Valitse yksi vaihtoehto.' },
];

async function press(keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys(key.length === 1 ? { type: key } : { press: key });
}

for (const { name, keys, ...question } of cases) {
  describe(`question: ${name}`, () => {
    questionContract(it, { ...question, give: () => press(keys) }, { audit: (element) => expect(element).to.be.accessible() });
  });
}
