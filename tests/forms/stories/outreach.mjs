// People who report from the street.
import assert from 'node:assert/strict';

export const stories = [
  {
    title: 'five taps in the street are enough',
    tell(person) {
      person.answers('place', 'katu-ulkotila').answers('aluekarkea', 'alue-pohjoinen').answers('tapa', 'kohtaaminen');
      person.answers('aihe', ['toimeentulo-ruoka']).answers('signaali', 'tuttu');
      person.doesNotSee('placeOther', 'aiheOther');
    },
  },
  {
    title: 'a new matter at the library, in Swedish, with its sentence',
    language: 'sv',
    tell(person) {
      assert.equal(person.reads('signaali'), 'Är saken ny?');
      person.answers('place', 'muu').mustAnswer('placeOther', false).writes('placeOther', 'På biblioteket');
      person.answers('aluekarkea', 'eos').answers('tapa', 'useita-kohtaamisia');
      person.answers('aihe', ['nuoret', 'muu']).mustAnswer('aiheOther').writes('aiheOther', 'Spel om pengar');
      person.answers('signaali', 'uusi').writes('yksiLause', 'Allt fler spelar om pengar på bibliotekets datorer.').answers('kiire', 'kerro-tiimille');
    },
  },
  {
    title: 'a change of mind: what was hidden again stays behind',
    tell(person) {
      person.answers('place', 'muu').writes('placeOther', 'Satamassa').answers('place', 'asema-joukkoliikenne').doesNotSee('placeOther');
      person.answers('aluekarkea', 'muu-alue').answers('tapa', 'kuultu').answers('aihe', ['muu']).writes('aiheOther', 'Vuokrahuijaukset');
      person.answers('aihe', ['asunnottomuus']).answers('signaali', 'eos').answers('kiire', 'ei');
      assert.equal(person.sends().answers.placeOther, undefined);
    },
  },
];
