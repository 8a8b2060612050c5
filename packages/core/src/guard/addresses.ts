import { either, matches } from './finding.js';
import type { Finding } from './finding.js';

/** Words after a number that make it a count: "Koulutie 3 kertaa", "12 %", "2,5". */
const COUNTED = either(
  '%|€|prosent|procent|per ?cent|euro|vuo|vii?kko|kuukau|päiv|tunti|tunnin|kerta|kertaa|kilo|km|kpl|metri|minuut|asiak|asukas|henkil|ihmis|perhe|lapsi|lasta|nuor|luok|oppil|talou|taloa|tapau|autoa|bussi|paikk|vaihe|osal|työn',
  'år|gång|dag|månad|veck|person|kund|klient|barn|ungdom|unga|vuxna|hushåll|familj|elev|invån|minut|bilar|plats|deltag',
  'year|month|week|day|time|people|client|famil|child',
);
/** What follows the name of a street: a house, its stair and flat. */
const HOUSE = `[ \\u00a0]+\\d{1,3}(?:[–-]\\d{1,3})?(?:[ \\u00a0]?[A-Za-z](?![\\p{L}]))?(?:,?[ \\u00a0](?:as|asunto|bst|lgh|apt)\\.?)?(?:[ \\u00a0]\\d{1,3})?(?![\\p{L}\\d]|[.,]\\d|[ \\u00a0]*${COUNTED})`;

/** Endings that only streets have, in the forms in which one lives, goes or comes from there. */
const PLAIN = 'ka[td]u(?:n|lla|lle|lta|ssa|sta|a)?|tie(?:n|llä|lle|ltä|ssä|stä|tä)?|kuja(?:n|lla|lle|lta|a)?|gatan|vägen';
/** Endings that other words have as well: taken only in a name. */
const NAMES = either(
  'pol(?:ku|un|ulla|ulle|ulta)|rait(?:ti|in|illa|ille|ilta)|kaar(?:i|en|ella|elle|elta)|rin(?:ne|teen|teellä|teelle|teeltä)|aukio(?:n|lla|lle|lta)?|väylä(?:n|llä|lle|ltä)?|bulevardi(?:n|lla|lle|lta)?',
  'kulma(?:n|lla|lle)?|port(?:ti|in|illa|ille)|tanhua(?:n|lla|lle)?|suora(?:n|lla|lle)?|mutka(?:n|ssa)?|piha(?:n|lla)?|penger|ranta|rannan|rannassa|puistikko',
  'gränd|gränden|stigen|stråket|torget|backen|allén|kajen|promenaden|platsen|stranden|branten|brinken|svängen|kroken|slingan|esplanaden',
);
/** Whole names. */
const ALONE = 'Esplanadi|Bulevardi|Esplanaden|Bulevarden';
/** What such names begin with, where they are of two words. */
const BEFORE = '(?:(?:Itäinen|Läntinen|Pohjoinen|Eteläinen|Vanha|Uusi|Iso|Pieni|Pikku|Norra|Södra|Östra|Västra|Gamla|Nya|Stora|Lilla)[ \\u00a0])?';
const SIMPLE = `\\p{L}[\\p{L}-]*\\p{L}{2}(?:${PLAIN})|\\p{Lu}[\\p{L}-]*\\p{L}(?:${PLAIN}|${NAMES})|${ALONE}`;
/** "Pispalan valtatie", "Lillkyro byväg": a street, where the second word alone is none. */
const OF_A_PLACE = `\\p{Lu}\\p{Ll}+n[ \\u00a0](?:valta|puisto|ranta|kylä|kanta)?(?:${PLAIN})|\\p{Lu}\\p{Ll}+[ \\u00a0]\\p{Ll}*väg`;

/* eslint-disable no-restricted-syntax -- Of our own constants: nothing of it comes from a definition. */
const STREET = new RegExp(`(?<![\\p{L}\\d-])(?:${OF_A_PLACE}|${BEFORE}(?:${SIMPLE}))${HOUSE}`, 'gu');
/** Any name, where it is said to be an address, or where stair and flat follow. */
const SAID = new RegExp(
  `(?<!\\p{L})(?:[Oo]s(?:oite|oittee\\p{L}{1,3}|\\.)|[Gg]atuadress(?:en)?|[Aa]dress(?:en)?|[Aa]ddress|[Bb](?:or|odde) på)(?:[ \\u00a0]?:|[ \\u00a0](?:on|oli|är|var|is|was))?[ \\u00a0](\\p{Lu}[\\p{L}-]+(?:[ \\u00a0]\\p{L}+)?${HOUSE})`,
  'gu',
);
const FLAT = /(?<![\p{L}\d-])(?!(?:Luok|Lomak|Kysymy|Taulu|Liit|Huon|Koh|Linja|Bus|Rum|Fråg|Klass|Tabell|Bilag|Room|Quest|Table|Form|Class|Line|Annex|Part))\p{Lu}[\p{Ll}-]{3,} \d{1,3} ?[A-H] \d{1,3}(?![\p{L}\d]|[.,]\d)/gu;
/* eslint-enable no-restricted-syntax */

const KINDS = 'Street|Road|Avenue|Lane|Drive|Close|Square|Court|Crescent|Terrace|Gardens|Grove|Place|Row|Mews|Boulevard|Rd|Ave';
// eslint-disable-next-line no-restricted-syntax -- As above.
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\d.,:/-])\\d{1,4}[A-Za-z]?(?:(?:[ \\u00a0]\\p{Lu}[\\p{L}'’.]+){1,3}[ \\u00a0](?:${KINDS})|[ \\u00a0](?!(?:the|an?|and|or|of|on|in|by|this|that|each|per|every|new|other|main|busy|off|long|times|different)[ \\u00a0])[\\p{Ll}'’]+[ \\u00a0](?:street|road|avenue|lane))(?!\\p{L}|[ \\u00a0](?:(?!needs|gets|lacks|stays|smells|looks|leaks|across|always)\\p{Ll}{3,}s|[Ww]ork|[Ss]afety)(?!\\p{L}))`,
  'gu',
);
/** Roads between towns, and paths that are metaphors of our own field. */
const NO_STREET =
  /^(?:(?:valta|kanta|seutu|yhdys|moottori|maan|rauta|pika|kulku|pääsy|ulospääsy|hengitys)tie|(?:riks|stam|motor|lands|region|järn|om|gen)väg|(?:palvelu|hoito|asiakas|asiakkaan|ura|elämän|koulutus|oppimis|kuntoutus|kasvu|toipumis|asumis)(?:tie|pol|kaar|väylä|port))(?!nka[td]u)/i;

/** Street addresses with a house number, Finnish, Swedish and English. */
export const findAddresses = (text: string): Finding[] => [
  ...matches('address', text, STREET, (address) => !NO_STREET.test(address)),
  ...matches('address', text, SAID),
  ...matches('address', text, FLAT),
  ...matches('address', text, ENGLISH),
];
