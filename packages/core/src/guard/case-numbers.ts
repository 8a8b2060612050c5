import { digitsOf, either, matches } from './finding.js';
import type { Finding } from './finding.js';

const WORDS = either(
  '(?:asiakas|asiakkaan|asiakkuus|potilas|potilaan|henkilö|hakemus|hakemuksen|päätös|päätöksen|asia|asian|asiointi|diaari|viite|jäsen|sopimus|vakuutus|kortti|kela|tapaus|tapauksen|juttu|jutun|ilmoitus|kertomus|lasku|perintä|ulosotto)[ -]?(?:numero|tunnus|tunnuks|tunniste|id|nro|n:o)\\p{L}{0,5}',
  '(?:as|asiak|pot|hak|päät)\\. ?(?:nro|numero)',
  '(?:kund|kundens|klient|klientens|patient|patientens|ärende|ärendets|mål|målets|diarie|person|ansöknings|ansökan|besluts?|referens|faktura|kort|anmälnings?)[ -]?(?:nummer|nr|beteckning|kod|id)\\p{L}{0,3}',
  '(?:client|customer|patient|case|file|reference|application|decision|record|ticket|invoice|claim|referral)(?:[’\']s)?[ -](?:number|no|id|code|ref)',
  '(?:viite|reference|referens|ref)(?=\\.?:| nro| nr| no)',
  'dn(?:ro|r)|asnro|as\\.nro',
);
const NUMBER = '(?:[\\p{L}\\d][\\p{L}\\d./-]*[ ]?)?\\d[\\d./-]*(?<=\\d)';

/* eslint-disable no-restricted-syntax -- Of our own constants: nothing of it comes from a definition. */
const NAMED = new RegExp(`(?<!\\p{L})\\p{L}{0,15}?${WORDS}(?!\\p{L})[\\s.:=#]{0,3}(?:(?:on|oli|är|var|is|was|nro|nr|no)[\\s.:]{1,2})?(${NUMBER})`, 'giu');
/** What stands for a number after the plain word: a year and a number, or what follows a #. */
const PLAIN = new RegExp(
  `(?<!\\p{L})(?:asia|asiassa|juttu|tapaus|hakemus|hakemuksen|päätös|päätöksen|tiketti|ärende|ärendet|beslut|ansökan|case|application|decision|ticket|client|customer) ((?:\\p{Lu}{1,3}[ -])?(?:\\d{3,6}/(?:20)?\\d\\d|20\\d\\d/\\d{3,6})|#\\d{3,}|\\d{5,9})(?![\\p{L}\\d/])`,
  'giu',
);
/* eslint-enable no-restricted-syntax */
/** As registries write them: "ABC/1234/2026", "ABC 2026-001234", "123/05.02.01/2026"; and the police "5500/R/1234/26". */
const REGISTERED = /(?<![\p{L}\d./])(?:\p{Lu}{2,10}[/:]\d{1,6}[/:](?:\d\d?(?:\.\d\d){1,4}\/)?20\d\d|\p{Lu}{2,8} 20\d\d-\d{5,7}|\d{1,6}\/\d\d?(?:\.\d\d){1,4}\/20\d\d|\d{4}\/\p{Lu}{1,2}\/\d{1,6}\/\d\d)(?![\p{L}\d])/gu;
/** Decisions that are published, and bills: they lead to nobody. */
const PUBLISHED = /^(?:EOAK?|OKV|K[HK]O|HE|LA|PeVL|VNS?|EU)(?!\p{L})/u;

/** Numbers of clients, cases and decisions: after a word that says so, or in the form of a registry. */
export const findCaseNumbers = (text: string): Finding[] => [
  ...matches('case-number', text, NAMED, (number) => digitsOf(number).length >= 3),
  ...matches('case-number', text, REGISTERED, (number) => !PUBLISHED.test(number)),
  ...matches('case-number', text, PLAIN),
];
