/**
 * People who fill the national core form, one for each branch of it, with the questions that are shown to
 * them only because of what they answered. Every text is invented.
 */

/** The same answers, some taken back. */
export const without = (answers, ...names) => Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));

/** An answer for each question that has a condition, right in itself: whether it may be given depends on the rest. */
export const conditional = {
  responseUnitOther: 'Kahden järjestön yhteinen työpari',
  unitSize: 4,
  roleSocialCare: 'Omaishoidon koordinaattori',
  roleHealthCare: 'Terveyssosiaalityöntekijä',
  roleOther: 'Isännöitsijä',
  kuntaOther: 'Tukholma',
  palvelutehtavaOther: 'Kulttuuripalvelut',
  sourceOther: 'Asukasillassa',
  themesOther: 'Eläinten hyvinvointi',
  groupsOther: 'Opiskelijat',
  specialGroupsOther: 'Vuorotyötä tekevät',
  whereOther: 'Pankeissa',
  spread: 'Malli esitellään lähialueiden tiimeille.',
  hasProposal: 'ei-viela',
  proposals: [{ what: 'Palkataan velkaneuvoja torstaipäiviksi.', level: 'kunta', urgency: 'heti' }],
  done: 'Asiasta on sovittu palaveri.',
  addresseeOther: 'Oppilaitoksille',
  contact: { email: 'vastaaja@esimerkki.example' },
};

const least = {
  responseUnit: 'yksin',
  role: 'sosiaalityontekija',
  hva: '20',
  kunta: ['205'],
  palvelutehtava: ['tyoikaiset'],
  tone: 'huoli',
  title: 'Velkaneuvontaan joutuu jonottamaan yli kaksi kuukautta.',
  description: 'Jono on kasvanut vuoden alusta. Velat ehtivät ulosottoon, ennen kuin apua saa.',
  source: ['oma-tyo'],
  themes: ['toimeentulo-velka'],
  groups: ['tyoikaiset'],
  scale: 'toistuva',
  hasProposal: 'ei-viela',
  publish: 'teemoitettuna',
  followUp: 'en',
  confirmAnonymous: true,
};

export const stories = [
  { name: 'a social worker who answers only what is required', shown: ['hasProposal'], answers: least },
  {
    name: 'a team that reports a success and tells how it could spread',
    shown: ['unitSize', 'spread'],
    answers: {
      ...without(least, 'hasProposal'),
      responseUnit: 'tiimi',
      unitSize: 6,
      tone: 'onnistuminen',
      spread: 'Sama iltavastaanotto sopisi muihinkin kuntiin.',
      since: 'yli-vuosi',
      trend: 'yleistyy',
      kunta: ['koko-alue'],
      groups: ['kaikki'],
      publish: 'muokattu-lainaus',
    },
  },
  {
    name: 'an unusual group with every "other, what?" opened',
    shown: ['responseUnitOther', 'unitSize', 'roleOther', 'kuntaOther', 'palvelutehtavaOther', 'sourceOther', 'themesOther', 'groupsOther',
      'specialGroupsOther', 'whereOther', 'hasProposal', 'addresseeOther'],
    answers: {
      ...least,
      responseUnit: 'muu', responseUnitOther: conditional.responseUnitOther, unitSize: 2,
      role: 'muu', roleOther: conditional.roleOther,
      kunta: ['205', 'muu'], kuntaOther: 'Oulu',
      palvelutehtava: ['ei-mikaan'], palvelutehtavaOther: conditional.palvelutehtavaOther,
      source: ['tiimi', 'muu'], sourceOther: conditional.sourceOther,
      themes: ['asuinymparisto', 'muu'], themesOther: conditional.themesOther,
      groups: ['nuoret', 'muu'], groupsOther: conditional.groupsOther,
      specialGroups: ['omaishoitajat', 'muu'], specialGroupsOther: conditional.specialGroupsOther,
      where: ['kunta', 'muu'], whereOther: conditional.whereOther,
      addressee: ['hyte', 'muu'], addresseeOther: conditional.addresseeOther,
      impact: { arki: 'paljon', asuminen: 'eos', muu: 'vahan', muuMika: 'Harrastukset' },
    },
  },
  {
    name: 'a nurse with two proposals who wants an answer',
    shown: ['roleHealthCare', 'hasProposal', 'proposals', 'contact'],
    answers: {
      ...least,
      role: 'terveydenhuolto', roleHealthCare: 'Sairaanhoitaja',
      hva: '90', kunta: ['091'], alue: 'Itäinen kantakaupunki',
      tone: 'signaali', scale: 'eos', peopleBucket: '5-9', shl11: ['talous', 'sairaus'],
      hasProposal: 'kylla',
      proposals: [
        { what: 'Lomake yhdelle sivulle.', level: 'palvelu' },
        { what: 'Ohje muuttuu.', level: 'muu-viranomainen', levelAuthority: 'Kela', urgency: 'pitkalla' },
      ],
      followUp: 'kylla',
      contact: { name: 'Maija Meikäläinen', phone: '050 000 0000', unit: 'Terveysasema' },
    },
  },
  {
    name: 'another social welfare professional whose matter is already being worked on',
    shown: ['roleSocialCare', 'hasProposal', 'done'],
    answers: {
      ...least,
      role: 'muu-sosiaalihuolto',
      hasProposal: 'tyon-alla', done: 'Kunta on varannut tilan ja aloittaa keväällä.',
      example: 'Perhe sai kolme eri päätöstä samasta asiasta.',
    },
  },
];

/** What Satakunta asks beside and instead of the core: the same person, in the east of Pori. */
export const satakuntaOwn = { tyoskentelen: ['nuorisotyo', 'muualla'], tyoskentelenMuualla: 'Kirjastossa', harmit: 'Nuorilla ei ole paikkaa, jossa viettää iltaa.' };
export const satakuntaAnswers = { ...least, hva: '06', kunta: ['609', '609-itainen', '684'], role: 'nuorisotyo', ...satakuntaOwn };
