import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonObject } from '../engine.js';
import { Person, form, mount } from '../testing/fixture.js';

const places: JsonObject[] = [
  { const: 'p1', title: 'Keskusta', 'x-parent': 'pori' },
  { const: 'eura', title: 'Eura' },
  { const: 'pori', title: 'Pori' },
  { const: 'p2', title: 'Itä-Pori', 'x-parent': 'pori' },
  { const: 'p3', title: 'Väinölä', 'x-parent': 'p2' },
  { const: 'ulvila', title: 'Ulvila' },
];
const list = (items: JsonObject[], rest: JsonObject = {}): JsonObject => ({
  type: 'array', title: 'Missä?', 'x-widget': 'combobox', uniqueItems: true, items: { type: 'string', oneOf: items }, ...rest,
});
const asks = async (schema: JsonObject, answers?: unknown): Promise<Person> =>
  new Person(await mount(form({ q: schema }), answers === undefined ? {} : { answers: { q: answers } as JsonObject }));
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys(/^.$/u.test(key) ? { type: key } : { press: key });
};
const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (person: Person, selector: string): string[] => [...person.root.querySelectorAll(selector)].map(text);
const active = (person: Person): string => text(person.root.getElementById(person.controls('/q')[0]!.getAttribute('aria-activedescendant') ?? ''));
const said = (person: Person): string => text(person.root.querySelector('#live'));

describe('a searchable list', () => {
  it('stands in the order of the tree, whatever the order of the definition', async () => {
    const person = await asks(list(places));
    await person.click(person.controls('/q')[0]!);
    expect(all(person, '[role=option]')).to.deep.equal(['Eura', 'Pori', 'Keskusta, Pori', 'Itä-Pori, Pori', 'Väinölä, Itä-Pori, Pori', 'Ulvila']);
  });

  it('finds what stands under a name, right after it', async () => {
    const person = await asks(list(places));
    person.controls('/q')[0]!.focus();
    await press(...'por');
    await person.settled();
    expect(all(person, '[role=option]')).to.deep.equal(['Pori', 'Keskusta, Pori', 'Itä-Pori, Pori', 'Väinölä, Itä-Pori, Pori']);
  });

  it('says on a chip, and in a field, where a place belongs', async () => {
    const several = await asks(list(places), ['p1', 'eura']);
    expect(all(several, '.chips button')).to.deep.equal(['Eura', 'Keskusta, Pori']);
    const one = await asks({ type: 'string', title: 'Missä?', 'x-widget': 'combobox', oneOf: places }, 'p3');
    expect(one.controls('/q')[0]!.value).to.equal('Väinölä, Itä-Pori, Pori');
  });

  it('goes on by page and round by arrow', async () => {
    const person = await asks(list(Array.from({ length: 12 }, (_, at) => ({ const: `o${at}`, title: `Paikka ${at}` }))));
    person.controls('/q')[0]!.focus();
    const went: string[] = [];
    for (const key of ['ArrowDown', 'PageDown', 'PageDown', 'PageDown', 'ArrowDown', 'ArrowUp', 'PageUp']) {
      await press(key);
      await person.settled();
      went.push(active(person));
    }
    expect(went).to.deep.equal([0, 5, 10, 11, 0, 11, 6].map((at) => `Paikka ${at}`));
  });

  it('closes on Escape and keeps the answer; opens again', async () => {
    const person = await asks(list(places), ['eura']);
    person.controls('/q')[0]!.focus();
    await press('ArrowDown', 'Escape');
    await person.settled();
    expect(person.controls('/q')[0]!.getAttribute('aria-expanded')).to.equal('false');
    expect(person.element.answers).to.deep.equal({ q: ['eura'] });
    await press('ArrowDown');
    await person.settled();
    expect(active(person)).to.not.equal('');
  });

  it('removes chips by key and by pointer, and keeps focus among them to the last', async () => {
    const person = await asks(list(places), ['p1', 'eura', 'ulvila']);
    const chip = (name: string): HTMLElement => [...person.root.querySelectorAll<HTMLElement>('.chips button')].find((button) => text(button) === name)!;
    await person.click(chip('Keskusta, Pori'));
    expect(person.focused).to.equal(chip('Ulvila'));
    await press('Delete');
    await person.settled();
    expect(person.focused).to.equal(chip('Eura'));
    await press('Enter');
    await person.settled();
    expect(person.focused).to.equal(person.controls('/q')[0]);
    expect(person.element.answers).to.deep.equal({});
  });

  it('says how many are chosen, and when that is all', async () => {
    const person = await asks(list(places, { maxItems: 2 }));
    person.controls('/q')[0]!.focus();
    await press(...'eura', 'Enter');
    await person.settled();
    expect(said(person)).to.equal('Valittu: Eura. Valittuna 1.');
    await press(...'ulv', 'Enter');
    await person.settled();
    expect(said(person)).to.equal('Valittu: Ulvila. Valittuna 2. Valitse enintään 2.');
    expect(person.sees('Valitse enintään 2. Valittuna 2.')).to.equal(true);
  });

  it('takes nothing while characters are being put together', async () => {
    const person = await asks(list(places));
    const [input] = person.controls('/q');
    input!.focus();
    await press(...'eur');
    await person.settled();
    input!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    await person.settled();
    expect(person.element.answers).to.deep.equal({});
  });

  it('says which other choice an answer asks for', async () => {
    const person = await asks(list(places, { if: { contains: { enum: ['p1', 'p2'] } }, then: { contains: { const: 'pori' } } }), ['p1']);
    await person.press('next');
    expect(person.describedError(person.controls('/q')[0]!)).to.contain('Valitse myös: Pori.');
  });

  it('is quick with all municipalities of the country', async () => {
    const person = await asks(list(Array.from({ length: 320 }, (_, at) => ({ const: `o${at}`, title: `Paikka ${at}` }))));
    const [input] = person.controls('/q');
    input!.focus();
    const started = performance.now();
    for (const typed of ['p', 'pa', 'pai', 'paik', 'paikk']) {
      input!.value = typed;
      input!.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await person.settled();
    }
    expect(all(person, '[role=option]').length).to.equal(320);
    expect((performance.now() - started) / 5).to.be.below(100);
  });
});

describe('options under other options', () => {
  for (const widget of ['radio', 'checkboxes'])
    it(`name them for ${widget}, and stand right under them`, async () => {
      const choice: JsonObject = { type: 'string', oneOf: places };
      const person = await asks(widget === 'radio' ? { ...choice, title: 'Missä?', 'x-widget': widget } : { ...list(places), 'x-widget': widget });
      const controls = person.controls('/q');
      expect(controls.map((control) => text(control.labels![0]))).to.deep.equal(['Eura', 'Pori', 'Keskusta, Pori', 'Itä-Pori, Pori', 'Väinölä, Itä-Pori, Pori', 'Ulvila']);
      const start = (at: number): number => controls[at]!.getBoundingClientRect().left;
      expect(start(2)).to.be.greaterThan(start(1));
      expect(start(4)).to.be.greaterThan(start(3));
      expect(start(5)).to.equal(start(0));
    });

  it('stand by themselves where theirs is not offered', async () => {
    const person = await asks({ type: 'string', title: 'Missä?', oneOf: places, enum: ['p1', 'eura'] });
    expect(person.controls('/q').map((control) => text(control.labels![0]))).to.deep.equal(['Keskusta', 'Eura']);
  });
});
