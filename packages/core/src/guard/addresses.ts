import { matches } from './finding.js';
import type { Finding } from './finding.js';

/** What follows the name of a street: a house, its stair and flat; but not "3 kertaa", "12 %" or "2,5". */
const HOUSE =
  '[ \\u00a0]+\\d{1,3}(?:[ \\u00a0]?[A-Za-z](?![\\p{L}]))?(?:[ \\u00a0]\\d{1,3})?(?![\\p{L}\\d]|[.,]\\d|[ \\u00a0]*(?:%|€|prosent|procent|per ?cent|euro|vuo|vii?kko|kuukau|päiv|tunti|tunnin|kerta|kertaa|kilo|km|metri|asiak|henkil|ihmis|perhe|lapsi|lasta|nuor|år|gång|dag|månad|veck|person|kund|klient|barn|ungdom|year|month|week|day|time|people|client|famil|child))';

/** Endings that only streets have, in the forms in which one lives, goes or comes from there. */
const PLAIN = 'ka[td]u(?:n|lla|lle|lta|ssa|sta|a)?|tie(?:n|llä|lle|ltä|ssä|stä|tä)?|kuja(?:n|lla|lle|lta|a)?|gatan|vägen';
/** Endings that other words have as well: taken only in a name. */
const NAMES =
  'pol(?:ku|un|ulla|ulle|ulta)|rait(?:ti|in|illa|ille|ilta)|kaar(?:i|en|ella|elle|elta)|rin(?:ne|teen|teellä|teelle|teeltä)|aukio(?:n|lla|lle|lta)?|väylä(?:n|llä|lle|ltä)?|bulevardi(?:n|lla|lle|lta)?|penger|ranta|rannan|rannassa|gränd|gränden|stigen|stråket|torget|backen|allén|kajen|promenaden';
/** Whole names. */
const ALONE = 'Esplanadi|Bulevardi|Esplanaden|Bulevarden';

// eslint-disable-next-line no-restricted-syntax -- Of our own constants: nothing of it comes from a definition.
const FINNISH_AND_SWEDISH = new RegExp(
  `(?<![\\p{L}\\d-])(?:\\p{L}[\\p{L}-]*\\p{L}{2}(?:${PLAIN})|\\p{Lu}[\\p{L}-]*\\p{L}(?:${PLAIN}|${NAMES})|${ALONE})${HOUSE}`,
  'gu',
);
const ENGLISH = /(?<![\p{L}\d])\d{1,4}[A-Z]?(?:[ \u00a0]\p{Lu}[\p{Ll}'’]+){1,3}[ \u00a0](?:Street|Road|Avenue|Lane|Drive|Close|Square|Court)(?!\p{L})/gu;

/** Roads between towns, and paths that are metaphors of our own field. */
const NO_STREET =
  /^(?:(?:valta|kanta|seutu|yhdys|moottori|maan|rauta|pika|kulku|ulospääsy)tie|(?:riks|stam|motor|lands|region|järn)väg|(?:palvelu|hoito|asiakas|asiakkaan|ura|elämän|opinto|opin|koulutus|oppimis|kuntoutus|kasvu)(?:tie|pol|kaar|väylä))(?!nka[td]u)/i;

/** Street addresses with a house number, Finnish, Swedish and English. */
export const findAddresses = (text: string): Finding[] => [
  ...matches('address', text, FINNISH_AND_SWEDISH, ([address]) => !NO_STREET.test(address)),
  ...matches('address', text, ENGLISH),
];
