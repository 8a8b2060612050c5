// Every question type, and each state of it that sounds or looks different: for whoever reads or measures them one by one.

const options = (...titles) => titles.map((title, at) => ({ const: `o${at}`, title }));
const many = Array.from({ length: 12 }, (_, at) => ({ const: `o${at}`, title: `Kunta ${at + 1}` }));
const choices = (items, rest = {}) => ({ type: 'array', uniqueItems: true, items: { type: 'string', oneOf: items }, ...rest });
const help = { description: 'Älä kirjoita nimiä.', examples: ['Vuokra on noussut.'], 'x-links': [{ title: 'Lisää ohjeita', href: 'https://ohje.example/' }] };
const other = [...options('Kotona', 'Koulussa'), { const: 'muu', title: 'Muualla', 'x-detail': 'qOther' }];

/** A text under the option "muu", shown by an ordinary condition. */
const detail = (answers) => ({
  if: { properties: { q: answers }, required: ['q'] },
  then: { properties: { qOther: { type: 'string', title: 'Missä muualla?' } }, required: ['qOther'] },
});

const matrix = {
  type: 'object',
  'x-widget': 'matrix',
  properties: {
    a: { type: 'string', title: 'Asuminen', oneOf: options('Ei lainkaan', 'Vähän', 'Paljon') },
    b: { type: 'string', title: 'Toimeentulo', oneOf: options('Ei lainkaan', 'Vähän', 'Paljon') },
  },
  unevaluatedProperties: false,
};

const rows = {
  type: 'array',
  title: 'Ehdotukset',
  maxItems: 3,
  items: { type: 'object', title: 'Ehdotus', properties: { what: { type: 'string', title: 'Mitä pitäisi tehdä?' } }, required: ['what'], unevaluatedProperties: false },
};

/**
 * By name: `schema` of the question `q`, `title` where "Missä?" would be odd, `answer` a right one, `wrong` one that
 * breaks a rule, `rest` members of the form beside it, `required: false` where it cannot be, and `states` of its own:
 * what is done to it, by the name of the state.
 */
export const questions = {
  text: { title: 'Otsikko', schema: { type: 'string', maxLength: 5 }, answer: 'Vuokra', wrong: 'Vuokrankorotus' },
  textarea: { title: 'Kuvaus', schema: { type: 'string', maxLength: 300 }, answer: 'Jono on kasvanut.', wrong: 'x'.repeat(310) },
  number: { title: 'Kuinka monta?', schema: { type: 'integer', minimum: 1 }, answer: 12, wrong: 'kaksi' },
  date: { title: 'Päivä', schema: { type: 'string', format: 'date' }, answer: '2026-03-05', wrong: 'eilen' },
  time: { title: 'Kello', schema: { type: 'string', format: 'time' }, answer: '14:30:00+02:00', wrong: 'aamulla' },
  'date-time': { title: 'Milloin?', schema: { type: 'string', format: 'date-time' }, answer: '2026-03-05T14:30:00+02:00' },
  email: { title: 'Sähköposti', schema: { type: 'string', format: 'email' }, answer: 'nimi@esimerkki.example', wrong: 'nimi' },
  uri: { title: 'Verkkosivu', schema: { type: 'string', format: 'uri' }, answer: 'https://esimerkki.example/', wrong: 'esimerkki' },
  'yes or no': { title: 'Onko asia uusi?', schema: { type: 'boolean' }, answer: true },
  consent: { title: 'Kukaan ei ole tunnistettavissa', schema: { type: 'boolean', const: true }, answer: true },
  radio: {
    schema: { type: 'string', oneOf: [...other, { const: 'eos', title: 'En osaa sanoa', description: 'Tai en halua kertoa.' }] },
    answer: 'o1',
    rest: detail({ const: 'muu' }),
    states: { 'detail open': { answers: { q: 'muu' } } },
  },
  select: { schema: { type: 'string', 'x-widget': 'select', oneOf: other }, answer: 'o1', rest: detail({ const: 'muu' }), states: { 'detail open': { answers: { q: 'muu' } } } },
  scale: { title: 'Miten hyvin apu toimii?', schema: { type: 'string', 'x-widget': 'scale', oneOf: options('Huonosti', 'Melko huonosti', 'Melko hyvin', 'Hyvin') }, answer: 'o2' },
  'scale of numbers': { title: 'Arvosana', schema: { type: 'integer', minimum: 1, maximum: 5, 'x-widget': 'scale' }, answer: 4 },
  checkboxes: {
    schema: choices([...other, { const: 'ei', title: 'Ei missään', 'x-exclusive': true }], { maxItems: 2 }),
    answer: ['o0', 'o1'],
    wrong: ['o0', 'o1', 'muu'],
    rest: {
      allOf: [detail({ contains: { const: 'muu' } }), { if: { properties: { q: { contains: { const: 'ei' } } }, required: ['q'] }, then: { properties: { q: { maxItems: 1 } } } }],
    },
    states: { 'detail open': { answers: { q: ['o0', 'muu'] } } },
  },
  combobox: { title: 'Kunta', schema: { type: 'string', oneOf: many }, answer: 'o1', states: { 'list open': { types: '1' }, 'nothing found': { types: 'xyz' } } },
  'combobox for several': {
    title: 'Kunnat',
    schema: choices(many, { maxItems: 3 }),
    answer: ['o1', 'o4'],
    states: { 'list open': { answers: { q: ['o0'] }, types: '1' } },
  },
  towns: {
    title: 'Missä kunnissa?',
    schema: choices([{ const: 'pori', title: 'Pori' }, { const: 'pori-ita', title: 'Itäinen', 'x-parent': 'pori' }, { const: 'rauma', title: 'Rauma' }]),
    answer: ['pori', 'pori-ita'],
  },
  rank: { title: 'Tärkeysjärjestys', schema: choices(options('Asuminen', 'Raha', 'Terveys'), { 'x-widget': 'rank' }), answer: ['o1', 'o0'] },
  group: {
    title: 'Yhteystiedot',
    schema: { type: 'object', properties: { name: { type: 'string', title: 'Nimi' }, phone: { type: 'string', title: 'Puhelin' } }, unevaluatedProperties: false },
    answer: { name: 'Maija' },
  },
  matrix: { title: 'Vaikutukset', schema: matrix, answer: { a: 'o1', b: 'o2' } },
  'matrix with a text': {
    title: 'Vaikutukset',
    schema: {
      ...matrix,
      properties: { ...matrix.properties, c: { type: 'string', title: 'Muu', 'x-detail': 'cWhat', oneOf: options('Ei lainkaan', 'Vähän', 'Paljon') } },
      required: ['a'],
      if: { properties: { c: { enum: ['o1', 'o2'] } }, required: ['c'] },
      then: { properties: { cWhat: { type: 'string', title: 'Mikä muu?' } } },
    },
    answer: { a: 'o1', c: 'o1' },
  },
  rows: { title: 'Ehdotukset', schema: rows, answer: [{ what: 'Velkaneuvoja torstaisin' }, { what: 'Kirjeet selkokielelle' }], states: { full: { answers: { q: [{ what: 'a' }, { what: 'b' }, { what: 'c' }] } } } },
};

/** The parts of a definition for a question, required or not, with help or without. */
export const withQuestion = ({ title = 'Missä?', schema, rest = {} }, { required, helped } = {}) => [
  { q: { title, ...schema, ...(helped && help) } },
  { ...rest, ...(required && { required: ['q'] }) },
];
