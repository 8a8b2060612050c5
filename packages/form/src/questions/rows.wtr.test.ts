import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { JsonObject } from '../engine.js';
import { Person, form, mount } from '../testing/fixture.js';

const text = { type: 'string', maxLength: 100 };
const items: JsonObject = {
  type: 'object',
  title: 'Ilmiö',
  properties: { nimi: { ...text, title: 'Nimi' }, laajuus: { type: 'string', title: 'Laajuus', oneOf: [{ const: 'yksi', title: 'Yksittäinen' }, { const: 'moni', title: 'Moni' }] } },
  allOf: [{ if: { properties: { laajuus: { const: 'moni' } }, required: ['laajuus'] }, then: { properties: { maara: { ...text, title: 'Kuinka moni?' } } } }],
  unevaluatedProperties: false,
};
const group = (rest: JsonObject = {}): JsonObject => ({ type: 'array', title: 'Ilmiöt', items, ...rest });
const ofRows = (rest: JsonObject = {}, root: JsonObject = {}): JsonObject => form({ q: group(rest) }, root);
const three = { q: [{ nimi: 'Jonot' }, { nimi: 'Vuokrat' }, { nimi: 'Velat' }] };

async function arrives(definition: JsonObject, answers: JsonObject = {}, properties: object = {}): Promise<Person> {
  return new Person(await mount(definition, { answers, ...properties }));
}
const called = (element: Element | null): string => element?.textContent!.replace(/\s+/g, ' ').trim() ?? '';
const button = (person: Person, name: string): HTMLButtonElement => [...person.root.querySelectorAll('button')].find((each) => called(each) === name)!;
const names = (person: Person): unknown => (person.element.answers['q'] as { nimi?: string }[] | undefined)?.map(({ nimi }) => nimi);
const said = (person: Person): string => person.find('#live').textContent!.trim();
const legends = (person: Person): string[] => [...person.root.querySelectorAll('.row > legend')].map((legend) => [...legend.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent).join('').trim());
const add = (person: Person): HTMLButtonElement => person.find('button[data-pointer="/q"]');

describe('a repeating group', () => {
  it('is accessible: with rows, with one removed, and full', async () => {
    const person = await arrives(ofRows({ maxItems: 3 }), three);
    await expect(person.element).to.be.accessible();
    await person.click(button(person, 'Poista: Ilmiö 2, Vuokrat'));
    await expect(person.element).to.be.accessible();
  });

  it('adds a row and goes there; the first time as many as there must be', async () => {
    const person = await arrives(ofRows({ minItems: 2 }));
    expect(legends(person)).to.deep.equal([]);
    add(person).focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(legends(person)).to.deep.equal(['Ilmiö 1', 'Ilmiö 2']);
    expect(person.focused).to.equal(person.root.querySelector('.row'));
    await person.click(add(person));
    expect(person.focused).to.equal(person.root.querySelectorAll('.row')[2]);
    expect(said(person), 'a row is no news to whoever added it').to.equal('');
  });

  it('removes a row, and puts it back whole, in its place, by keyboard', async () => {
    const person = await arrives(ofRows(), { q: [{ nimi: 'Jonot' }, { nimi: 'Vuokrat', laajuus: 'moni', maara: 'Sata' }, { nimi: 'Velat' }] });
    person.controls('/q/1/laajuus')[0]!.click();
    await person.settled();
    button(person, 'Poista: Ilmiö 2, Vuokrat').focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(names(person)).to.deep.equal(['Jonot', 'Velat']);
    expect(said(person)).to.equal('Poistettu: Ilmiö 2, Vuokrat');
    expect(called(person.focused)).to.equal('Kumoa: Ilmiö 2, Vuokrat');
    const line = person.find('.undo').getBoundingClientRect();
    const [first, second] = [...person.root.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
    expect(line.top >= first!.bottom && line.bottom <= second!.top, 'it says so where the row was').to.equal(true);
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(names(person)).to.deep.equal(['Jonot', 'Vuokrat', 'Velat']);
    expect(said(person)).to.equal('Palautettu: Ilmiö 2, Vuokrat');
    expect(person.focused).to.equal(person.root.querySelectorAll('.row')[1]);
    expect(person.root.querySelector('.undo')).to.equal(null);
    person.controls('/q/1/laajuus')[1]!.click();
    await person.settled();
    expect(person.controls('/q/1/maara')[0]!.value, 'also what was hidden in it').to.equal('Sata');
  });

  it('takes back one removal after the other, in another language too, until other answers are set', async () => {
    const person = await arrives(ofRows(), three);
    await person.click(button(person, 'Poista: Ilmiö 1, Jonot'));
    await person.click(button(person, 'Poista: Ilmiö 2, Velat'));
    person.element.lang = 'sv';
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    await person.settled();
    await person.click(button(person, 'Ångra: Ilmiö 2, Velat'));
    expect(names(person)).to.deep.equal(['Vuokrat', 'Velat']);
    await person.click(button(person, 'Ångra: Ilmiö 1, Jonot'));
    expect(names(person)).to.deep.equal(['Jonot', 'Vuokrat', 'Velat']);
    await person.click(button(person, 'Ta bort: Ilmiö 1, Jonot'));
    person.element.answers = {};
    await person.settled();
    expect(person.root.querySelector('.undo')).to.equal(null);
  });

  it('moves a row by buttons, and focus goes with it', async () => {
    const person = await arrives(ofRows(), three);
    button(person, 'Siirrä ylös: Ilmiö 3, Velat').focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(names(person)).to.deep.equal(['Jonot', 'Velat', 'Vuokrat']);
    expect(said(person)).to.equal('Ilmiö 3, Velat on nyt numero 2');
    expect(called(person.focused)).to.equal('Siirrä ylös: Ilmiö 2, Velat');
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(called(person.focused), 'at the end the other button').to.equal('Siirrä alas: Ilmiö 1, Velat');
  });

  it('says why no more can be added, and the button stays within reach', async () => {
    const person = await arrives(ofRows({ maxItems: 2 }), { q: [{ nimi: 'Jonot' }] });
    expect(add(person).getAttribute('aria-disabled')).to.equal(null);
    await person.click(add(person));
    const why = 'Näitä voi olla enintään 2. Jos haluat lisätä uuden, poista ensin jokin.';
    expect(person.sees(why)).to.equal(true);
    expect(person.root.getElementById(add(person).getAttribute('aria-describedby')!)!.textContent).to.equal(why);
    add(person).focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(legends(person)).to.have.length(2);
    expect(said(person)).to.equal(why);
  });

  it('a row that must be there is cleared, not removed, and can be put back', async () => {
    const person = await arrives(ofRows({ minItems: 1 }, { required: ['q'] }));
    expect(legends(person)).to.deep.equal(['Ilmiö 1']);
    expect(person.root.querySelector('.actions button'), 'an empty one cannot even be cleared').to.equal(null);
    await person.type('/q/0/nimi', 'Jonot');
    await person.click(button(person, 'Tyhjennä: Ilmiö 1, Jonot'));
    expect(names(person)).to.equal(undefined);
    expect(legends(person)).to.deep.equal(['Ilmiö 1']);
    expect(said(person)).to.equal('Tyhjennetty: Ilmiö 1, Jonot');
    await person.click(person.focused!);
    expect(names(person)).to.deep.equal(['Jonot']);
    expect(legends(person)).to.deep.equal(['Ilmiö 1']);
    await person.click(add(person));
    expect(button(person, 'Poista: Ilmiö 1, Jonot').matches('.actions *')).to.equal(true);
  });

  it('cannot be changed while read-only, by whatever makes it so', async () => {
    for (const person of [await arrives(ofRows(), three, { readOnly: true }), await arrives(ofRows({ readOnly: true }), three), await arrives(ofRows(), three, { disabled: true })]) {
      expect(person.root.querySelectorAll('.list button, .handle')).to.have.length(0);
      for (const control of person.controls('/q/1/nimi')) expect(control.disabled || control.readOnly).to.equal(true);
      expect(person.root.querySelector<HTMLButtonElement>('button[data-pointer="/q"]')?.disabled).to.not.equal(false);
    }
  });
});

describe('dragging a row', () => {
  const handleOf = (person: Person, index: number): DOMRect => person.root.querySelectorAll('.handle')[index]!.getBoundingClientRect();
  const middle = ({ left, top, width, height }: DOMRect): [number, number] => [Math.round(left + width / 2), Math.round(top + height / 2)];
  const rows = (person: Person): HTMLElement[] => [...person.root.querySelectorAll<HTMLElement>('.row')];
  const shortList = async (): Promise<Person> => {
    const person = await arrives(ofRows(), three);
    rows(person)[0]!.scrollIntoView();
    // Browsers lay out what has come into view when they next draw.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return person;
  };
  /** Takes the handle of the first row and holds it over the last one. */
  const holds = async (person: Person): Promise<void> => {
    await sendMouse({ type: 'move', position: middle(handleOf(person, 0)) });
    await sendMouse({ type: 'down' });
    const [x, y] = middle(handleOf(person, 0));
    await sendMouse({ type: 'move', position: [x, y + 20] });
    const last = rows(person)[2]!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [x, Math.round(last.bottom)] });
  };
  afterEach(() => resetMouse());

  it('puts it where it is dropped, says so, and focus is in it', async () => {
    const person = await shortList();
    const height = person.find('.root').offsetHeight;
    await holds(person);
    expect(rows(person)[1]!.offsetHeight, 'rows are short meanwhile').to.be.below(80);
    expect(person.sees('Vuokrat'), 'and say which they are').to.equal(true);
    expect(person.find('.root').offsetHeight, 'and nothing below jumps').to.equal(height);
    expect(rows(person)[0]!.getBoundingClientRect().top).to.be.above(rows(person)[1]!.getBoundingClientRect().top);
    await sendMouse({ type: 'up' });
    await person.settled();
    expect(names(person)).to.deep.equal(['Vuokrat', 'Velat', 'Jonot']);
    expect(said(person)).to.equal('Ilmiö 1, Jonot on nyt numero 3');
    expect(rows(person)[2]!.contains(person.focused)).to.equal(true);
    for (const row of rows(person)) expect(row.style.translate + row.className).to.equal('row');
  });

  it('Escape leaves everything as it was', async () => {
    const person = await shortList();
    await holds(person);
    let reached = false;
    const dialog = (): void => void (reached = true);
    document.addEventListener('keydown', dialog);
    await sendKeys({ press: 'Escape' });
    document.removeEventListener('keydown', dialog);
    expect(person.root.querySelector('.dragging')).to.equal(null);
    await sendMouse({ type: 'up' });
    await person.settled();
    expect(names(person)).to.deep.equal(['Jonot', 'Vuokrat', 'Velat']);
    expect(reached, 'nor is a dialog around the form closed').to.equal(false);
  });

  it('a press without a move does nothing', async () => {
    const person = await shortList();
    await sendMouse({ type: 'click', position: middle(handleOf(person, 1)) });
    await person.settled();
    expect(names(person)).to.deep.equal(['Jonot', 'Vuokrat', 'Velat']);
    expect(person.root.querySelector('.dragging')).to.equal(null);
  });
});
