// People of Satakunta.
import assert from 'node:assert/strict';

const where = { kunta: ['050'], tyoskentelen: ['tyoikaiset'], role: 'sosiaalityontekija', palvelutehtava: ['tyoikaiset'], source: ['oma-tyo'] };
const matter = { tone: 'huoli', title: 'Nuorilla ei ole paikkaa illalla.', description: 'Nuoret kokoontuvat kaupan edessä.', themes: ['asuinymparisto'], groups: ['nuoret'], scale: 'toistuva' };
const ending = { responseUnit: 'yksin', publish: 'teemoitettuna', followUp: 'en', confirmAnonymous: true };

export const stories = [
  {
    title: 'a worry from Eura, and no more than must be said',
    tell(person) {
      person.answersAll(where).continues().mustAnswer('ilot', false).mustAnswer('harmit', false).continues();
      assert.deepEqual([person.page.id, person.page.errors.map(({ pointer, rule }) => `${pointer} ${rule}`)], ['ilot', ['/ilot anyOf', '/harmit anyOf']]);
      person.writes('harmit', 'Iltaisin ei ole paikkaa, johon mennä.').continues().answersAll({ ...matter, hasProposal: 'ei-viela', ...ending });
    },
  },
  {
    title: 'a joy from the parts of Pori, in Swedish, and how it could spread',
    language: 'sv',
    tell(person) {
      assert.equal(person.reads('tyoskentelen'), 'Var arbetar eller verkar du?');
      person.answers('kunta', ['609', '609-itainen', 'muu']).writes('kuntaOther', 'Tammerfors');
      person.answers('tyoskentelen', ['muu-ikaihmiset', 'vammaispalvelut', 'perheoikeus', 'muualla']).mustAnswer('tyoskentelenIkaihmiset', false);
      person.writes('tyoskentelenIkaihmiset', 'Dagverksamhet').writes('tyoskentelenVammaispalvelut', 'Boende').writes('tyoskentelenPerheoikeus', 'Medling');
      person.mustAnswer('tyoskentelenMuualla').writes('tyoskentelenMuualla', 'På biblioteket');
      person.answers('role', 'muu').writes('roleOther', 'Bibliotekarie').answers('palvelutehtava', ['ei-mikaan']).writes('palvelutehtavaOther', 'Kultur');
      person.answers('source', ['tiimi', 'muu']).writes('sourceOther', 'På föräldramötet').writes('ilot', 'De unga har fått en egen kväll.');
      person.answersAll({ ...matter, tone: 'onnistuminen', themes: ['muu'], themesOther: 'Läsning', groups: ['muu'], groupsOther: 'Skolelever', where: ['muu'], whereOther: 'På torget' });
      person.writes('spread', 'Andra bibliotek kan göra likadant.').doesNotSee('hasProposal').answersAll({ ...ending, responseUnit: 'muu', responseUnitOther: 'Två föreningar', unitSize: 12 });
      person.answers('addressee', ['muu']).writes('addresseeOther', 'Skolorna');
    },
  },
  {
    title: 'a team with a proposal that wants to hear of it',
    tell(person) {
      person.answersAll({ ...where, kunta: ['koko-alue'], role: 'terveydenhuolto', roleHealthCare: 'Terveydenhoitaja', ilot: 'Neuvola toimii.', harmit: 'Jono kasvaa.' });
      person.answersAll({ ...matter, hasProposal: 'kylla', proposals: [{ what: 'Ohje yhdelle sivulle.', level: 'palvelu' }, { what: 'Etuus muuttuu.', level: 'muu-viranomainen', levelAuthority: 'Kela' }] });
      person.answersAll({ ...ending, responseUnit: 'tiimi', unitSize: 5, followUp: 'kylla', contact: { email: 'tiimi@esimerkki.example' } });
    },
  },
  {
    title: 'a matter that is already being worked on',
    tell(person) {
      person.answersAll({ ...where, role: 'muu-sosiaalihuolto', roleSocialCare: 'Koordinaattori', harmit: 'Häiriöitä kaupan edessä.', ...matter, hasProposal: 'tyon-alla', done: 'Nuorisotyö on paikalla iltaisin.', ...ending });
    },
  },
];

// The county is known, so its municipalities are always asked for; two groups of questions never are.
export const branches = { always: ['kunta'], never: ['specialGroupsOther', 'impact/muuMika'] };
