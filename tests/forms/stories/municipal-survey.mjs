// Municipalities that answer the survey.
import assert from 'node:assert/strict';

export const numbers = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => `k${String(from + index).padStart(2, '0')}`);
export const jumpedOver = numbers(9, 36);
export const frequencies = [...numbers(9, 15), ...numbers(28, 34)];
export const gates = ['k17', 'k19', 'k21', 'k23', 'k25'];
export const matrixOf = (gate) => `k${Number(gate.slice(1)) + 1}`;
export const each = (names, answer) => Object.fromEntries(names.map((name) => [name, answer]));
const pages = (person) => person.session.view.pages.map(({ id }) => id);
export const organisation = { k02: 'Esimerkkikunta' };

export const stories = [
  {
    title: 'no structural social work: from question 8 straight to 37',
    tell(person) {
      person.answersAll({ ...organisation, k08: 'ei' }).mustAnswer('k08MiksiEi').writes('k08MiksiEi', 'Tehtävään ei ole voimavaroja.');
      person.doesNotSee(...jumpedOver, 'k07');
      assert.deepEqual(pages(person), ['taustatiedot', 'toteutus', 'kehittaminen', 'vaestoryhmat', 'arviointi']);
      person.continues().continues();
      assert.equal(person.page.questions[0].name, 'k37');
      person.writes('k39', 'Alueen yhteinen työryhmä auttaisi.');
    },
  },
  {
    title: 'a whole organisation that answers everything and explains every "other"',
    tell(person) {
      person.answersAll({ k01: 'Maija Meikäläinen', ...organisation, k03: 'Sosiaalityön johtaja', k04: 'Esimerkkikunta', k05: 'kylla', k05Mika: 'Johtoryhmän', k06: 'kylla' });
      person.mustAnswer('k07/puhelin').answersAll({ k07: { nimi: 'Maija Meikäläinen', puhelin: '050 000 0000', sahkoposti: 'maija@esimerkki.example' } });
      person.answers('k08', 'kylla').doesNotSee('k08MiksiEi');
      for (const name of frequencies) person.answers(name, 'suunnitteilla').mustAnswer(`${name}Mita`).writes(`${name}Mita`, 'Kokeilu alkaa keväällä.');
      person.answersAll({ k16: 'kylla', k16Kuvaus: 'Vuosikello ja vastuuhenkilöt.', k16Linkki: 'https://esimerkki.example/suunnitelma' });
      for (const gate of gates) {
        const matrix = matrixOf(gate);
        person.doesNotSee(matrix).answers(gate, 'kylla');
        for (const { name, options } of person.session.question(`/${matrix}`).children) person.answers(`${matrix}/${name}`, options[0].value);
        person.mustAnswer(`${matrix}/muuMita`).writes(`${matrix}/muuMita`, 'Työpaja kahdesti vuodessa');
      }
      person.answersAll({ k27: 'kylla', k27Mita: 'Lomakeohjelma', k35: { vastuu: 'kylla', aikataulu: 'ei', tyoaika: 'eos', muuten: 'kylla', muutenMiten: 'Verkostona' } });
      person.answersAll({ k36: { tyotavat: 'kylla', uudetPalvelut: 'ei', resurssit: 'eos', yhteistyo: 'kylla', paatokset: 'ei', muuta: 'kylla', muutaMita: 'Yhteinen kieli' } });
      person.answersAll({ ...each(numbers(37, 40), 'Vastaus'), k41: 'jonkin-verran', ...each(numbers(42, 55), 'Vastaus') });
      const { answers } = person.sends();
      assert.deepEqual(Object.keys(answers).filter((name) => /^k\d\d$/.test(name)), numbers(1, 55));
    },
  },
  {
    title: 'closed gates and short answers',
    tell(person) {
      person.answersAll({ ...organisation, k05: 'ei', k06: 'ei', k08: 'eos', ...each(frequencies, 'eos'), k16: 'eos', ...each(gates, 'eos'), k27: 'ei' });
      person.doesNotSee(...gates.map(matrixOf), 'k05Mika', 'k07', 'k16Kuvaus', 'k27Mita');
    },
  },
  {
    title: 'a plan that is only linked to; rows without the text row',
    tell(person) {
      person.answersAll({ ...organisation, k08: 'kylla', k16: 'kylla' });
      assert.equal(person.sends(), undefined);
      person.answers('k16Linkki', 'https://esimerkki.example/ohje');
      for (const gate of gates) person.answers(gate, 'kylla').answers(`${matrixOf(gate)}/muu`, 'ei-lainkaan').doesNotSee(`${matrixOf(gate)}/muuMita`);
      person.answersAll({ k36: { muuta: 'eos' } }).doesNotSee('k36/muutaMita');
    },
  },
  {
    title: 'a change of mind at question 8 takes 28 questions back, and gives them back',
    tell(person) {
      person.answersAll({ ...organisation, k08: 'kylla', k09: 'usein', k17: 'kylla', k18: { tyontekijat: 'usein' } }).answers('k08', 'ei').writes('k08MiksiEi', 'Ei vielä.');
      assert.deepEqual(Object.keys(person.sends().answers), ['k02', 'k08', 'k08MiksiEi']);
      person.answers('k08', 'kylla');
      assert.deepEqual(person.sends().answers.k18, { tyontekijat: 'usein' });
      person.answers('k08', 'ei');
    },
  },
];
