import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonObject } from '../engine.js';
import { Person, form, mount } from '../testing/fixture.js';

const numbered = (...titles: readonly (string | undefined)[]): JsonObject[] =>
  titles.map((title, at) => ({ const: String(at + 1), ...(title && { title }) }));
const ends = numbered('Ei lainkaan', undefined, undefined, undefined, 'Paljon');
const asks = async (schema: JsonObject, width = '20em', rest: JsonObject = {}): Promise<Person> => {
  const person = new Person(await mount(form({ q: { title: 'Kysymys', 'x-widget': 'scale', ...schema } }, rest)));
  person.element.style.inlineSize = width;
  person.element.style.setProperty('--social-report-padding', '1em');
  // Browsers lay out what has come into sight with the next picture.
  await nextFrame();
  await nextFrame();
  return person;
};
const nameOf = (control: HTMLInputElement): string => control.labels![0]!.textContent!.replace(/\s+/g, ' ').trim();
const tops = (person: Person): Set<number> => new Set(person.controls('/q').map((control) => control.getBoundingClientRect().top));

describe('a scale', () => {
  it('names its ends in sight, and shows the number of each point', async () => {
    const person = await asks({ type: 'string', oneOf: ends });
    expect(person.sees('1 – Ei lainkaan')).to.equal(true);
    expect(person.sees('5 – Paljon')).to.equal(true);
    expect(person.controls('/q').map(nameOf)).to.deep.equal(['1 Ei lainkaan', '2', '3', '4', '5 Paljon']);
  });

  it('is one row of points that a finger hits, on the narrowest phone', async () => {
    const person = await asks({ type: 'string', oneOf: ends }, '300px');
    expect(tops(person).size).to.equal(1);
    for (const control of person.controls('/q')) {
      const { width, height } = control.closest('.option')!.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    expect(person.find('.root').scrollWidth).to.be.at.most(300);
  });

  it('of nought to ten fits a side panel in two rows', async () => {
    const person = await asks({ type: 'integer', minimum: 0, maximum: 10 }, '300px');
    expect(person.controls('/q').map(nameOf)).to.deep.equal(Array.from({ length: 11 }, (_, at) => String(at)));
    expect(tops(person).size).to.equal(2);
    expect(person.find('.root').scrollWidth).to.be.at.most(300);
  });

  it('keeps an option that is no number apart, within reach of the same arrow keys', async () => {
    const person = await asks({ type: 'string', oneOf: [...ends, { const: 'eos', title: 'En osaa sanoa' }] });
    const last = person.controls('/q').at(-1)!;
    expect(tops(person).size).to.equal(2);
    person.controls('/q')[4]!.click();
    person.controls('/q')[4]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(person.focused).to.equal(last);
    expect(person.element.answers).to.deep.equal({ q: 'eos' });
  });

  it('shows the words of every point that has some: in a row where there is room, else in a list', async () => {
    const words = { type: 'string', oneOf: numbered('Ei', 'Hieman', 'Jonkin verran', 'Paljon', 'Hyvin paljon') };
    const wide = await asks(words, '50em');
    expect(tops(wide).size).to.equal(1);
    const narrow = await asks(words, '20em');
    expect(tops(narrow).size).to.equal(5);
    for (const person of [wide, narrow]) for (const word of ['Ei', 'Hieman', 'Jonkin verran', 'Paljon', 'Hyvin paljon']) expect(person.sees(word)).to.equal(true);
  });

  it('takes an optional answer back, and focus to its first point', async () => {
    const person = await asks({ type: 'integer', minimum: 1, maximum: 5 });
    person.controls('/q')[2]!.click();
    await person.settled();
    await person.click('button.link');
    expect(person.element.answers).to.deep.equal({});
    expect(person.focused).to.equal(person.controls('/q')[0]);
  });

  it('counts below nought with the sign of the language', async () => {
    const person = await asks({ type: 'integer', minimum: -1, maximum: 1 });
    expect(person.controls('/q').map(nameOf)).to.deep.equal(['\u22121', '0', '1']);
  });
});
