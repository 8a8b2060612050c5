import { expect } from '@open-wc/testing';
import { registerWidget } from './registry.js';
import type { DomWidget } from './registry.js';
import { registerStrings } from '../strings/registry.js';
import { questionContract } from '../testing/index.js';
import { Person, form, mount } from '../testing/fixture.js';

/** Two buttons' worth of plain DOM: a list, and what was drawn with. */
const widget: DomWidget = {
  say: (value) => `Jakso ${String(value)}`,
  mount(place, { set, commit }) {
    const select = document.createElement('select');
    for (const key of ['', '2026-H1', '2025-H2']) select.append(new Option(key, key));
    select.addEventListener('change', () => {
      set(select.value || undefined);
      commit();
    });
    place.append(select);
    return ({ question, carry }) => {
      select.value = (question.value as string | undefined) ?? '';
      carry(select);
    };
  },
};
registerWidget('test-period', widget);

const choose = async (person: Person): Promise<void> => {
  const [select] = person.controls('/q');
  select!.value = '2026-H1';
  select!.dispatchEvent(new Event('change', { bubbles: true }));
  await person.settled();
};
const schema = { type: 'string', 'x-widget': 'test-period', pattern: '^20' };

describe('a widget of plain DOM', () => {
  questionContract(
    it,
    { schema, give: choose, answer: '2026-H1', other: '2025-H2', says: 'Jakso 2025-H2', missing: 'Kirjoita vastaus.', wrong: ['1999', 'Kirjoita vastaus pyydetyssä muodossa.'] },
    { audit: (element) => expect(element).to.be.accessible() },
  );

  it('is drawn anew in its own nodes when code changes the answer', async () => {
    const person = new Person(await mount(form({ q: { title: 'Jakso', ...schema } }), { answers: { q: '2025-H2' } }));
    const [select] = person.controls('/q');
    expect(select!.value).to.equal('2025-H2');
    person.element.answers = { q: '2026-H1' };
    await person.settled();
    expect(person.controls('/q')).to.deep.equal([select]);
    expect(select!.value).to.equal('2026-H1');
  });

  it('may have errors in words of its own', async () => {
    registerStrings('fi', { 'required_test-period': 'Valitse jakso.' });
    const person = new Person(await mount(form({ q: { title: 'Jakso', ...schema } }, { required: ['q'] })));
    await person.press('next');
    expect(person.describedError(person.controls('/q')[0]!)).to.equal('Virhe: Valitse jakso.');
  });
});
