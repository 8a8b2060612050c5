import { digitsOf, matches } from './finding.js';
import type { Finding } from './finding.js';

const WORDS = [
  '(?:asiakas|asiakkaan|potilas|henkilö|hakemus|päätös|asia|diaari|viite|jäsen|sopimus|vakuutus|kortti|kela)[ -]?(?:numero|tunnus|tunnuks|tunniste|id|nro)\\p{L}{0,5}',
  '(?:kund|klient|klientens|patient|ärende|diarie|person|ansöknings|ansökan|besluts?|referens|kort)[ -]?(?:nummer|nr|beteckning|kod|id)\\p{L}{0,3}',
  '(?:client|customer|patient|case|file|reference|application|decision|record)[ -]?(?:number|no|id|code|ref)',
  'dn(?:ro|r)',
].join('|');

// eslint-disable-next-line no-restricted-syntax -- Of our own constants: nothing of it comes from a definition.
const NAMED = new RegExp(`(?<!\\p{L})(?:${WORDS})(?!\\p{L})[\\s.:=#]{0,3}(?:(?:on|oli|är|var|is|was|nro|nr|no)[\\s.:]{1,2})?((?:[\\p{L}\\d][\\p{L}\\d./-]*[ ]?)?\\d[\\d./-]*(?<=\\d))`, 'giu');
/** As registries write them: "ABC/1234/2026", "ABC 2026-001234", "123/05.02.01/2026". */
const REGISTERED = /(?<![\p{L}\d./])(?:\p{Lu}{2,10}[/:]\d{1,6}[/:](?:\d\d(?:\.\d\d){1,4}\/)?20\d\d|\p{Lu}{2,8} 20\d\d-\d{5,7}|\d{1,6}\/\d\d(?:\.\d\d){1,4}\/20\d\d)(?![\p{L}\d])/gu;

/** Numbers of clients, cases and decisions: after a word that says so, or in the form of a registry. */
export const findCaseNumbers = (text: string): Finding[] => [
  ...matches('case-number', text, NAMED, ([, number]) => digitsOf(number!).length >= 3),
  ...matches('case-number', text, REGISTERED),
];
