import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { JsonObject } from '../engine.js';
import { Person, form, mount } from '../testing/fixture.js';

const rank = (rest: JsonObject = {}): JsonObject =>
  form({
    q: {
      type: 'array',
      title: 'Tärkeysjärjestys',
      uniqueItems: true,
      'x-widget': 'rank',
      items: {
        type: 'string',
        oneOf: [
          ...['Asuminen', 'Toimeentulo', 'Arki'].map((title) => ({ const: title.toLowerCase(), title })),
          { const: 'muu', title: 'Muu', 'x-detail': 'muuMika' },
          { const: 'ei', title: 'Ei mikään', 'x-exclusive': true },
        ],
      },
      if: { contains: { const: 'ei' } },
      then: { maxItems: 1 },
      ...rest,
    },
  }, { allOf: [{ if: { properties: { q: { contains: { const: 'muu' } } }, required: ['q'] }, then: { properties: { muuMika: { type: 'string', title: 'Mikä muu?', maxLength: 100 } } } }] });

async function arrives(definition: JsonObject, answers: JsonObject = {}, properties: object = {}): Promise<Person> {
  return new Person(await mount(definition, { answers, ...properties }));
}
const order = (person: Person): string[] => [...person.root.querySelectorAll('.ranking li')].map((item) => `${item.querySelector('.place')!.textContent} ${item.querySelector('.name')!.textContent}`);
const said = (person: Person): string => person.find('#live').textContent!.trim();
const box = (person: Person, value: string): HTMLInputElement => person.find(`input[value="${value}"]`);
const called = (element: Element | null): string => element?.textContent!.replace(/\s+/g, ' ').trim() ?? '';
const button = (person: Person, name: string): HTMLButtonElement => [...person.root.querySelectorAll('button')].find((each) => called(each) === name)!;
const all = { q: ['asuminen', 'toimeentulo', 'arki'] };

describe('ranking', () => {
  it('has no answer until the person ranks something, and is accessible with one', async () => {
    const person = await arrives(rank());
    expect(person.element.answers).to.deep.equal({});
    expect(order(person)).to.deep.equal([]);
    await person.click(box(person, 'arki'));
    expect(order(person)).to.deep.equal(['1. Arki']);
    expect(said(person)).to.equal('Arki: sija 1, järjestyksessä yhteensä 1');
    await person.click(box(person, 'asuminen'));
    expect(person.element.answers).to.deep.equal({ q: ['arki', 'asuminen'] });
    expect(said(person)).to.equal('Asuminen: sija 2, järjestyksessä yhteensä 2');
    await expect(person.element).to.be.accessible();
  });

  it('moves by buttons, says the place, and focus goes along', async () => {
    const person = await arrives(rank(), all);
    button(person, 'Siirrä ylös: Arki').focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(person.element.answers).to.deep.equal({ q: ['asuminen', 'arki', 'toimeentulo'] });
    expect(said(person)).to.equal('Arki: sija 2, järjestyksessä yhteensä 3');
    expect(person.focused).to.equal(button(person, 'Siirrä ylös: Arki'));
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(person.focused).to.equal(button(person, 'Siirrä alas: Arki'));
  });

  it('takes out what is unticked; the others stay in their order', async () => {
    const person = await arrives(rank(), { q: ['arki', 'toimeentulo', 'asuminen'] });
    box(person, 'toimeentulo').focus();
    await sendKeys({ press: 'Space' });
    await person.settled();
    expect(order(person)).to.deep.equal(['1. Arki', '2. Asuminen']);
    expect(said(person)).to.equal('Poistettu: Toimeentulo');
    expect(person.focused).to.equal(box(person, 'toimeentulo'));
    await sendKeys({ press: 'Space' });
    await person.settled();
    expect(person.element.answers).to.deep.equal({ q: ['arki', 'asuminen', 'toimeentulo'] });
  });

  it('an option that stands alone is not ranked, and clears the others', async () => {
    const person = await arrives(rank(), all);
    await person.click(box(person, 'ei'));
    expect(person.element.answers).to.deep.equal({ q: ['ei'] });
    expect(person.root.querySelector('.ranking')).to.equal(null);
    await person.click(box(person, 'muu'));
    expect(order(person)).to.deep.equal(['1. Muu']);
    expect(person.controls('/muuMika')).to.have.length(1);
  });

  it('says how many may be ranked, and that they are too many', async () => {
    const person = await arrives(rank({ maxItems: 2 }), all);
    expect(person.find('[data-question] > .help').textContent).to.contain('Valitse enintään 2.');
    await person.press('next');
    expect(person.describedError(box(person, 'arki'))).to.contain('Valitse enintään 2. Nyt valittuna on 3.');
  });

  it('is a list in order on the check page', async () => {
    const person = await arrives(rank(), { q: ['arki', 'asuminen'] });
    await person.press('next');
    expect(person.find('.check .given').innerText).to.equal('1. Arki\n2. Asuminen');
  });

  it('cannot be changed while disabled, and is words to read where it is read-only; both show the order', async () => {
    const disabled = await arrives(rank(), all, { disabled: true });
    expect(order(disabled)).to.deep.equal(['1. Asuminen', '2. Toimeentulo', '3. Arki']);
    expect(disabled.root.querySelectorAll('.ranking button, .handle')).to.have.length(0);
    expect(box(disabled, 'muu').disabled).to.equal(true);
    const fixed = await arrives(rank({ readOnly: true }), all);
    expect(fixed.find('.given').textContent!.replace(/\s+/g, ' ').trim()).to.match(/^1. Asuminen ?2. Toimeentulo ?3. Arki$/);
  });

  it('is dragged too', async () => {
    const person = await arrives(rank(), all);
    const [first, , last] = [...person.root.querySelectorAll('.ranking li')];
    first!.scrollIntoView({ block: 'center' });
    const grip = first!.querySelector('.handle')!.getBoundingClientRect();
    const at = (y: number): [number, number] => [Math.round(grip.left + grip.width / 2), Math.round(y)];
    await sendMouse({ type: 'move', position: at(grip.top + grip.height / 2) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(last!.getBoundingClientRect().bottom) });
    await sendMouse({ type: 'up' });
    await resetMouse();
    await person.settled();
    expect(person.element.answers).to.deep.equal({ q: ['toimeentulo', 'arki', 'asuminen'] });
    expect(said(person)).to.equal('Asuminen: sija 3, järjestyksessä yhteensä 3');
  });
});
