import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonObject } from '../engine.js';
import { Person, form, mount } from '../testing/fixture.js';

const scale = { $ref: '#/$defs/scale' };
const $defs = { scale: { type: 'string', oneOf: [{ const: 'v', title: 'Vähän' }, { const: 'p', title: 'Paljon' }, { const: 'e', title: 'En osaa sanoa' }] } };

/** A matrix of two rows; the second owns a text. */
const ofRows = (rest: JsonObject = {}, properties: JsonObject = {}): JsonObject =>
  form(
    {
      m: {
        type: 'object',
        title: 'Kuinka paljon?',
        'x-widget': 'matrix',
        properties: { arki: { ...scale, title: 'Arki' }, muu: { ...scale, title: 'Muu asia', 'x-detail': 'muuMika' }, ...properties },
        allOf: [{ if: { required: ['muu'] }, then: { properties: { muuMika: { type: 'string', title: 'Mikä muu?', maxLength: 120 } } } }],
        unevaluatedProperties: false,
        ...rest,
      },
    },
    { $defs },
  );

async function arrives(definition: JsonObject, answers: JsonObject = {}, width = 800): Promise<Person> {
  const element = await mount(definition, { answers });
  element.style.inlineSize = `${width}px`;
  return new Person(element);
}

const named = (person: Person, control: Element): string =>
  control.getAttribute('aria-labelledby')!.split(' ').map((id) => person.root.getElementById(id)!.textContent!.trim()).join(' ');
const box = (element: Element): DOMRect => element.getBoundingClientRect();
const count = (person: Person, text: string): number => person.find('.root').textContent!.split(text).length - 1;

describe('a matrix', () => {
  it('is a table whose radio buttons are named by row and column', async () => {
    const person = await arrives(ofRows());
    expect([...person.root.querySelectorAll('th[scope=col]')].map((head) => head.textContent)).to.deep.equal(['Vähän', 'Paljon', 'En osaa sanoa']);
    expect(person.root.querySelectorAll('th[scope=row]')).to.have.length(2);
    expect(named(person, person.controls('/m/muu')[1]!)).to.equal('Muu asia Paljon');
    const [first, second] = person.controls('/m/arki');
    expect(box(first!).top).to.equal(box(second!).top);
    await expect(person.element).to.be.accessible();
  });

  it('is one question a row where there is no room for a table, each option beside its own words', async () => {
    const person = await arrives(ofRows(), {}, 360);
    const [first, second] = person.controls('/m/arki');
    expect(box(second!).top).to.be.at.least(box(first!).bottom);
    const [label] = first!.labels!;
    expect(label!.textContent).to.equal('Vähän');
    expect(parseFloat(getComputedStyle(label!).fontSize)).to.be.at.least(16);
    expect(box(label!).left).to.be.above(box(first!).right);
    expect(box(label!).height).to.be.at.least(44);
    expect(box(person.find('thead')).width).to.equal(1);
    await expect(person.element).to.be.accessible();
  });

  it('says once that it may be left unanswered, or on the rows when only some may', async () => {
    const mark = '(valinnainen)';
    const inNote = 1;
    expect(count(await arrives(ofRows()), mark) - inNote).to.equal(1);
    const mixed = await arrives(ofRows({ required: ['arki'] }));
    expect(count(mixed, mark) - inNote).to.equal(1);
    expect(mixed.find('[data-question="/m/muu"] th').textContent).to.contain(mark);
  });

  it('takes an answer back, and focus stays in the row', async () => {
    const person = await arrives(ofRows(), { m: { arki: 'p' } });
    await person.click('[aria-label="Tyhjennä valinta: Arki"]');
    expect(person.element.answers).to.deep.equal({});
    expect(person.focused?.id).to.equal(person.controls('/m/arki')[0]!.id);
    expect(person.root.querySelectorAll('[aria-label^="Tyhjennä"]')).to.have.length(0);
  });

  it('offers no way to clear what is required or cannot be changed', async () => {
    const answers = { m: { arki: 'p' } };
    const locked = await arrives(ofRows(), answers);
    locked.element.disabled = true;
    await locked.settled();
    for (const person of [await arrives(ofRows({ required: ['arki', 'muu'] }), answers), locked]) {
      expect(person.controls('/m/arki')[1]!.checked).to.equal(true);
      expect(person.root.querySelectorAll('[aria-label^="Tyhjennä"]')).to.have.length(0);
    }
  });

  it('draws the text of a row right under it, once', async () => {
    const person = await arrives(ofRows({}, { loppu: { ...scale, title: 'Viimeinen' } }));
    person.controls('/m/muu')[0]!.focus();
    await sendKeys({ press: 'Space' });
    await person.settled();
    const details = person.controls('/m/muuMika');
    expect(details).to.have.length(1);
    expect(box(details[0]!).top).to.be.above(box(person.controls('/m/muu')[0]!).bottom);
    expect(box(details[0]!).bottom).to.be.below(box(person.controls('/m/loppu')[0]!).top);
  });

  it('leaves a cell empty where a row has fewer options', async () => {
    const person = await arrives(ofRows({}, { osa: { ...scale, title: 'Osa', enum: ['v', 'e'] } }));
    const controls = person.controls('/m/osa');
    expect(controls.map((control) => named(person, control))).to.deep.equal(['Osa Vähän', 'Osa En osaa sanoa']);
    expect(box(controls[1]!).left).to.equal(box(person.controls('/m/arki')[2]!).left);
  });

  it('is an ordinary group when its questions do not share a scale', async () => {
    const others: JsonObject[] = [{ type: 'string', title: 'Teksti' }, { type: 'string', title: 'Toinen', oneOf: [{ const: 'v', title: 'Aivan muuta' }] }];
    for (const other of others) {
      const person = await arrives(ofRows({}, { other }));
      expect(person.root.querySelectorAll('table')).to.have.length(0);
      expect(person.controls('/m/arki')).to.have.length(3);
      expect(person.controls('/m/other')).to.have.length(1);
    }
  });
});

it('the chevron of a list stands at the end of its line, whichever way the page is read', async () => {
  const person = await arrives(form({ q: { type: 'string', 'x-widget': 'select', enum: ['a', 'b'] } }));
  const select = person.find('select');
  expect(getComputedStyle(select).backgroundPositionX).to.match(/^calc\(100% - .*, calc\(100% - /);
  person.find('.root').dir = 'rtl';
  expect(getComputedStyle(select).backgroundPositionX).to.match(/^\d.*px, \d.*px/);
});
