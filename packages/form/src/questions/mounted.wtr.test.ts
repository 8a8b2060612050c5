import { expect } from '@open-wc/testing';
import { registerWidget } from './registry.js';
import type { DomWidget } from './registry.js';
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

const asks = async (answers = {}): Promise<Person> =>
  new Person(await mount(form({ q: { type: 'string', title: 'Jakso', description: 'Ohje', 'x-widget': 'test-period' } }, { required: ['q'] }), { answers }));
const choose = (person: Person, value: string): void => {
  const [select] = person.controls('/q');
  select!.value = value;
  select!.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('a widget of plain DOM', () => {
  it('is labelled, described and accessible, and its error is tied to it', async () => {
    const person = await asks();
    const [select] = person.controls('/q');
    expect(select!.labels![0]!.textContent!.trim()).to.equal('Jakso');
    expect(select!.name).to.equal('/q');
    await expect(person.element).to.be.accessible();
    await person.press('next');
    expect(person.describedError(select!)).to.equal('Virhe: Kirjoita vastaus.');
    expect(select!.getAttribute('aria-invalid')).to.equal('true');
    await expect(person.element).to.be.accessible();
  });

  it('gives an answer, says so once, and is read back in its own words', async () => {
    const person = await asks();
    const heard: string[] = [];
    person.element.addEventListener('report-change', (event) => heard.push((event as CustomEvent<{ pointer: string }>).detail.pointer));
    choose(person, '2026-H1');
    await person.settled();
    expect(person.element.answers).to.deep.equal({ q: '2026-H1' });
    expect(heard).to.deep.equal(['/q']);
    await person.press('next');
    expect(person.sees('Jakso 2026-H1')).to.equal(true);
  });

  it('is drawn anew when code changes the answer, and emits nothing', async () => {
    const person = await asks({ q: '2025-H2' });
    const [select] = person.controls('/q');
    let heard = 0;
    person.element.addEventListener('report-change', () => heard++);
    expect(select!.value).to.equal('2025-H2');
    person.element.answers = { q: '2026-H1' };
    await person.settled();
    expect(select!.value).to.equal('2026-H1');
    expect(heard).to.equal(0);
  });

  it('keeps its own node, focus and answer when the language changes, and cannot be used while disabled', async () => {
    const person = await asks({ q: '2025-H2' });
    const [select] = person.controls('/q');
    select!.focus();
    person.element.lang = 'sv';
    await person.settled();
    expect(person.focused).to.equal(select);
    person.element.disabled = true;
    await person.settled();
    expect(select!.disabled).to.equal(true);
  });
});
