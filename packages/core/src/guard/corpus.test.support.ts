import type { Random } from '../testing/random.js';
import type { FindingKind } from './finding.js';

/** A text as somebody might write it, and what in it may point to a person. */
export interface Sample {
  readonly language: 'fi' | 'sv' | 'en';
  readonly text: string;
  readonly planted: readonly { readonly kind: FindingKind; readonly start: number; readonly end: number }[];
}

const between = (random: Random, least: number, most: number): number => least + random.below(most - least + 1);
const one = <T>(random: Random, list: readonly T[]): T => random.pick(list);
const padded = (number: number, length: number): string => String(number).padStart(length, '0');
const figures = (random: Random, count: number): string => Array.from({ length: count }, () => between(random, 0, 9)).join('');

/** Only individual numbers 900 to 999, which are given to nobody. */
function identityCode(random: Random): string {
  const day = padded(between(random, 1, 28), 2) + padded(between(random, 1, 12), 2) + padded(between(random, 0, 99), 2);
  const individual = String(between(random, 900, 999));
  const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(day + individual) % 31]!;
  const wrong = random.next() < 0.15;
  const separator = one(random, [...'--------AAAABCYXWVU+', '–', '−', ' - ', '- ']);
  const code = `${day}${separator}${individual}${wrong ? (check === 'A' ? 'B' : 'A') : check}`;
  return random.next() < 0.1 ? code.toLowerCase() : code;
}

function account(random: Random): string {
  const plain = `FI${figures(random, 16)}`;
  return one(random, [plain, plain.replace(/(.{4})(?=.)/g, '$1 '), plain.toLowerCase()]);
}

const letters = (random: Random): string => one(random, ['etunimi.sukunimi', 'e.sukunimi', 'förnamn.efternamn', 'first.last', 'äiti_87', 'info', 'perhe+koti']);
const email = (random: Random): string =>
  `${letters(random)}${one(random, ['@', '@', '@', '@', '(at)', ' (at) ', '[at]', ' at '])}${one(random, ['esimerkki.fi', 'example.org', 'posti.esimerkki.fi', 'exempel.se'])}`;

const phone = (random: Random): string =>
  one(random, [
    () => `0${one(random, ['40', '44', '45', '46', '50'])} ${figures(random, 3)} ${figures(random, 4)}`,
    () => `0${one(random, ['40', '41', '50'])}${figures(random, 7)}`,
    () => `0${one(random, ['44', '50'])}-${figures(random, 3)} ${figures(random, 2)} ${figures(random, 2)}`,
    () => `+358 ${one(random, ['40', '50', '9'])} ${figures(random, 3)} ${figures(random, 4)}`,
    () => `+358(0)${one(random, ['40', '50'])}${figures(random, 7)}`,
    () => `00358 40 ${figures(random, 7)}`,
    () => `+46 70 ${figures(random, 3)} ${figures(random, 2)} ${figures(random, 2)}`,
    () => `0${one(random, ['9', '2', '16', '13'])} ${one(random, [...'123456789'])}${figures(random, 3)} ${figures(random, 3)}`,
    () => `(0${one(random, ['9', '3'])}) ${figures(random, 4)} ${figures(random, 3)}`,
    () => `040/${figures(random, 7)}`,
  ])();

const ADDRESSES: Readonly<Record<Sample['language'], readonly string[]>> = {
  fi: ['Koivukatu', 'Asematie', 'Koivukadulla', 'Mäntykujalla', 'Pajupolku', 'Kirkkotiellä', 'Rantaraitti', 'koulutie', 'Vanha Asematie', 'Pohjoinen Rautatienkatu', 'Hakaniemenranta', 'Kuusirinne', 'Yliopistonkadun varrella', 'Otavalantie'],
  sv: ['Björkgatan', 'Skolvägen', 'Norra Esplanaden', 'Kyrkstigen', 'storgatan', 'Strandallén', 'Tallbacken', 'Smedjegränd', 'Strandpromenaden', 'Åsvägen'],
  en: ['Birch Street', 'Old Station Road', 'Church Lane', 'Mill Close', 'Park Avenue', 'The Green', 'Harbour Drive'],
};
function address(random: Random, language: Sample['language']): string {
  const street = one(random, ADDRESSES[language]);
  const house = `${between(random, 1, 120)}`;
  return language === 'en' ? `${house} ${street}` : `${street} ${house}${one(random, ['', '', ' A', ' B 12', 'c', ' as. 4'])}`;
}

const CASES: Readonly<Record<Sample['language'], readonly string[]>> = {
  fi: ['asiakasnumero #', 'asiakasnumerolla #', 'asiakastunnus: A-#', 'asiakkaan tunnus #', 'potilasnumero on #', 'diaarinumero HEL 2026-0#', 'dnro #/05.02.01/2026', 'päätösnumero #', 'hakemus nro #', 'Kela-numero #', 'juttu numero #'],
  sv: ['kundnummer #', 'klientnummer är #', 'ärendenummer: #', 'dnr 12/#/2026', 'diarienummer #', 'klientens nummer #', 'patient-id #', 'beslut nr #'],
  en: ['client number #', 'case no. #', 'customer ID: C-#', 'file number is #', 'reference number #', 'our case #', 'application number #'],
};
const caseNumber = (random: Random, language: Sample['language']): string => one(random, CASES[language]).replace('#', figures(random, between(random, 4, 6)).replace(/^0/, '7'));

const plant: Readonly<Record<FindingKind, (random: Random, language: Sample['language']) => string>> = {
  'identity-code': identityCode,
  iban: account,
  email,
  phone,
  address,
  'case-number': caseNumber,
};
const KINDS = Object.keys(plant) as readonly FindingKind[];

/** `@` is where something is planted. */
const SENTENCES: Readonly<Record<Sample['language'], Readonly<Record<FindingKind, readonly string[]>>>> = {
  fi: {
    'identity-code': ['Asiakas (@) ei ole saanut aikaa.', 'Hetu @, asunnoton.', 'Tunnus on @.', 'Kyse on henkilöstä @, joka jäi ilman palvelua.', 'Tiedot haettu tunnuksella @:n mukaan.'],
    iban: ['Etuus maksettiin väärälle tilille @.', 'Tili @, maksu palautui.', 'Välitystili on @.'],
    email: ['Yhteys: @.', 'Kirjoitti osoitteesta @ kolme kertaa.', 'Sähköposti @, vastausta ei tullut.'],
    phone: ['Soita @ iltapäivällä.', 'Puh. @.', 'Hän jätti numeron @, mutta kukaan ei soittanut.', 'Tavoittaa numerosta @'],
    address: ['Perhe asuu osoitteessa @.', 'Kotikäynti @, ovea ei avattu.', 'Talossa @ on hometta.', 'Useita häätöjä: @ ja muut.'],
    'case-number': ['Asia on vireillä, @.', 'Katso @.', 'Tieto löytyy (@).'],
  },
  sv: {
    'identity-code': ['Klienten (@) har inte fått någon tid.', 'Personbeteckning @.', 'Det gäller @, som blev utan service.'],
    iban: ['Stödet betalades till konto @.', 'Konto @, betalningen kom tillbaka.'],
    email: ['Kontakt: @.', 'Hon skrev från @ flera gånger.'],
    phone: ['Ring @ på eftermiddagen.', 'Tfn @.', 'Han lämnade numret @ men ingen ringde.'],
    address: ['Familjen bor på @.', 'Hembesök @, ingen öppnade.', 'Det finns mögel i huset @.'],
    'case-number': ['Ärendet är anhängigt, @.', 'Se @.', 'Uppgifterna finns (@).'],
  },
  en: {
    'identity-code': ['The client (@) was given no appointment.', 'Identity code @.', 'This is about @, who was left without a service.'],
    iban: ['The benefit was paid to account @.', 'Account @, the payment was returned.'],
    email: ['Contact: @.', 'She wrote from @ several times.'],
    phone: ['Call @ in the afternoon.', 'Tel. @.', 'He left the number @ but nobody rang.'],
    address: ['The family lives at @.', 'Home visit at @, nobody answered.', 'There is mould in @.'],
    'case-number': ['The matter is pending, @.', 'See @.', 'The details are there (@).'],
  },
};

/** What looks like it and is not; `#` is a figure or two. */
const HARMLESS: Readonly<Record<Sample['language'], readonly string[]>> = {
  fi: [
    'Jonotusaika on kasvanut # viikosta # kuukauteen.', 'Palvelutie # kertaa vuodessa on liikaa.', 'Kantatie 52 katkaisee alueen.', 'Puhelinpalvelu 0800 98811 on auki klo 08-16.',
    'Vaihde 020 123 4567 ei vastaa.', 'Laki (1301/2014) ja sen 7 § velvoittavat.', 'Hallituksen esitys HE 9/2026.', 'Välillä 1.1.2026-30.6.2026 asiakkaita oli 1 250.', 'Vuosina 2024-2026 määrä nousi 12,5 %.',
    'Toimeentulotuen perusosa on 593,55 euroa.', 'Alle 18-vuotiaita on # ja 18-29-vuotiaita #.', 'Palvelupolku # vaihetta pitkä.', 'Hoitopolku 3 kuvaa tilannetta.', 'Ajat 08-10 12-14 ja 14-16.', 'Postinumeroalue 00500 on ruuhkautunut.',
    'Kysymys 12 B jäi epäselväksi.', 'Lomake 1234 on vaikea.', 'Tieto # asiakkaasta puuttuu.', 'Keskustelu 010190 jälkeen jatkui.', 'Yhteensä 100 000 asukasta ja 3 000 000 euroa.', 'KHO:2023:45 linjasi asian.', 'Viitattu sivuun https://www.esimerkki.fi/2026/01/02.',
    'Kela maksoi etuuden kolmen kuukauden viiveellä.', 'Lapsiperheiden velat kasvavat ja vuokrat nousevat.', 'Nuoret eivät löydä palveluja, koska ajanvaraus on vain verkossa.', 'Asunnottomuus näkyy asemalla ja kirjastossa iltaisin.', 'Omaishoitajat uupuvat, kun lyhytaikaishoito peruuntuu.',
    'Asiakasnumerot otettiin käyttöön keväällä.', 'Ryhmässä oli 7-9 osallistujaa.', 'Tulos 4/5 on hyvä.', 'Valtatie 3 halkaisee kaupungin.', 'Elämänkaari 2 -hanke päättyi.',
  ],
  sv: [
    'Kötiden har ökat från # veckor till # månader.', 'Stamväg 8 delar området.', 'Servicenumret 0800 98811 är öppet kl. 08-16.', 'Växeln 020 123 4567 svarar inte.', 'Lagen (1301/2014) och dess 7 § förpliktar.', 'Under 1.1.2026-30.6.2026 var klienterna 1 250.',
    'Åren 2024-2026 steg antalet med 12,5 %.', 'Utkomststödets grunddel är 593,55 euro.', 'Under 18-åringar är #.', 'Tiderna 08-10 12-14 räcker inte.', 'Fråga 12 B var oklar.', 'Vägen # gånger om året är för lång.', 'Sammanlagt 100 000 invånare.',
    'Unga hittar inte service eftersom tidsbokningen bara finns på nätet.', 'Närståendevårdare blir utmattade när korttidsvården ställs in.', 'Bostadslösheten syns på stationen om kvällarna.', 'Hyrorna stiger snabbare än bostadsbidraget.', 'I gruppen fanns 7-9 deltagare.', 'Kundnummer togs i bruk i våras.',
  ],
  en: [
    'Waiting times grew from # weeks to # months.', 'Highway 52 divides the area.', 'The helpline 0800 98811 is open 08-16.', 'The switchboard 020 123 4567 does not answer.', 'The act (1301/2014), section 7, requires it.', 'Between 1.1.2026 and 30.6.2026 there were 1,250 clients.',
    'In 2024-2026 the number rose by 12.5 %.', 'The basic amount is 593.55 euros.', 'There are # people under 18.', 'Question 12 B was unclear.', 'Young people find no services because booking is online only.', 'Carers are exhausted when respite care is cancelled.', 'Rents rise faster than housing benefit.',
    'There were 7-9 people in the group.', 'A total of 100 000 residents.', 'Client numbers were introduced in spring.', 'Road 3 times a day is too much.', 'In 5 Street Work teams the same was seen.',
  ],
};

/** A text of one to four sentences; in half of them something is planted. */
export function sample(random: Random): Sample {
  const language = one(random, ['fi', 'fi', 'sv', 'en'] as const);
  const planted: { kind: FindingKind; start: number; end: number }[] = [];
  let text = '';
  const harmless = (): void => {
    text += `${one(random, HARMLESS[language]).replace(/#/g, () => String(between(random, 2, 60)))} `;
  };
  for (let count = between(random, 0, 2); count--; ) harmless();
  if (random.next() < 0.5 || !text) {
    const kind = one(random, KINDS);
    const what = plant[kind](random, language);
    const [before, after] = one(random, SENTENCES[language][kind]).split('@');
    const start = text.length + before!.length;
    planted.push({ kind, start, end: start + what.length });
    text += `${before}${what}${after} `;
  }
  if (random.next() < 0.5) harmless();
  return { language, text: text.trim(), planted };
}
