import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonObject } from '../engine.js';
import { Person, form, mount } from '../testing/fixture.js';

/** What every question promises, whatever its type. */
interface Case {
  /** Type of question. */
  readonly name: string;
  /** Its schema, without title. */
  readonly schema: JsonObject;
  /** Pointer of the answer that its first control gives, where that is not the question's own. */
  readonly at?: string;
  /** Keys pressed after focus came to its first control, and the answer they give. */
  readonly keys: readonly string[];
  readonly answer: unknown;
  /** Another valid answer, given by code. */
  readonly other: unknown;
  /** What is said when it is left unanswered. */
  readonly missing: string;
  /** An answer that breaks a rule, and what is said about it. */
  readonly wrong?: readonly [unknown, string];
}

const options = (count: number): JsonObject[] => Array.from({ length: count }, (_, at) => ({ const: `o${at}`, title: `Vaihtoehto ${at}` }));
const matrix: JsonObject = {
  type: 'object',
  'x-widget': 'matrix',
  properties: { a: { type: 'string', title: 'Rivi a', oneOf: options(3) }, b: { type: 'string', title: 'Rivi b', oneOf: options(3) } },
  required: ['a'],
  unevaluatedProperties: false,
};
const type = (text: string): string[] => [...text];

/** Offset of this device at an instant, as RFC 3339 writes it. */
function offsetOf(when: string | number): string {
  const minutes = -new Date(when).getTimezoneOffset();
  const [hour, minute] = [Math.abs(minutes) / 60, Math.abs(minutes) % 60].map((part) => String(Math.trunc(part)).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${hour}:${minute}`;
}

const cases: readonly Case[] = [
  { name: 'text', schema: { type: 'string', maxLength: 5 }, keys: type('Pori'), answer: 'Pori', other: 'Eura', missing: 'Kirjoita vastaus.', wrong: ['Ulvila', 'Kirjoita enintään 5 merkkiä. Nyt merkkejä on 6.'] },
  { name: 'textarea', schema: { type: 'string', maxLength: 300 }, keys: type('Jonot'), answer: 'Jonot', other: 'Muuta', missing: 'Kirjoita vastaus.', wrong: ['x'.repeat(301), 'Kirjoita enintään 300 merkkiä. Nyt merkkejä on 301.'] },
  { name: 'number', schema: { type: 'number', minimum: 0 }, keys: type('2,5'), answer: 2.5, other: 7, missing: 'Kirjoita luku.', wrong: [-1, 'Kirjoita luku, joka on vähintään 0.'] },
  { name: 'integer', schema: { type: 'integer', maximum: 99 }, keys: type('12'), answer: 12, other: 7, missing: 'Kirjoita luku.', wrong: ['kaksi', 'Kirjoita kokonaisluku numeroin.'] },
  { name: 'date', schema: { type: 'string', format: 'date' }, keys: type('5.3.2026'), answer: '2026-03-05', other: '2025-01-31', missing: 'Kirjoita päivämäärä.', wrong: ['eilen', 'Kirjoita päivämäärä esimerkiksi näin: 24.5.'] },
  { name: 'date-time', schema: { type: 'string', format: 'date-time' }, keys: type('2026-03-05T10:00'), answer: `2026-03-05T10:00:00${offsetOf('2026-03-05T10:00')}`, other: `2026-01-31T08:15:00${offsetOf('2026-01-31T08:15')}`, missing: 'Kirjoita päivämäärä ja kellonaika.', wrong: ['5.3.2026', 'Kirjoita päivämäärä ja kellonaika esimerkiksi näin: 24.5.'] },
  { name: 'time', schema: { type: 'string', format: 'time' }, keys: type('14.30'), answer: `14:30:00${offsetOf(Date.now())}`, other: '08:15:00+02:00', missing: 'Kirjoita kellonaika.', wrong: ['aamulla', 'Kirjoita kellonaika esimerkiksi näin: 14.30'] },
  { name: 'email', schema: { type: 'string', format: 'email' }, keys: type('a@b.fi'), answer: 'a@b.fi', other: 'c@d.fi', missing: 'Kirjoita vastaus.', wrong: ['a', 'Kirjoita sähköpostiosoite, esimerkiksi nimi@esimerkki.fi.'] },
  { name: 'uri', schema: { type: 'string', format: 'uri' }, keys: type('https://a.fi'), answer: 'https://a.fi', other: 'https://b.fi', missing: 'Kirjoita vastaus.', wrong: ['a.fi', 'Kirjoita koko verkko-osoite, jonka alussa on https://'] },
  { name: 'yes/no', schema: { type: 'boolean' }, keys: ['Space'], answer: true, other: false, missing: 'Valitse kyllä tai ei.' },
  { name: 'consent', schema: { type: 'boolean', const: true }, keys: ['Space'], answer: true, other: true, missing: 'Rastita ruutu, jotta voit jatkaa.' },
  { name: 'radio', schema: { type: 'string', oneOf: options(3) }, keys: ['Space', 'ArrowDown'], answer: 'o1', other: 'o2', missing: 'Valitse yksi vaihtoehto.' },
  { name: 'scale with words', schema: { type: 'string', 'x-widget': 'scale', oneOf: options(5) }, keys: ['Space', 'ArrowRight'], answer: 'o1', other: 'o2', missing: 'Valitse yksi kohta asteikolta.' },
  { name: 'scale of numbers', schema: { type: 'integer', 'x-widget': 'scale', minimum: 0, maximum: 10 }, keys: ['Space', 'ArrowRight'], answer: 1, other: 4, missing: 'Valitse yksi kohta asteikolta.', wrong: [11, 'Kirjoita luku, joka on enintään 10.'] },
  { name: 'select', schema: { type: 'string', 'x-widget': 'select', oneOf: options(3) }, keys: ['ArrowDown', 'ArrowDown'], answer: 'o1', other: 'o2', missing: 'Valitse yksi vaihtoehto.' },
  { name: 'checkboxes', schema: { type: 'array', uniqueItems: true, maxItems: 2, items: { type: 'string', oneOf: options(4) } }, keys: ['Space', 'Tab', 'Space'], answer: ['o0', 'o1'], other: ['o2'], missing: 'Valitse vähintään yksi vaihtoehto.', wrong: [['o0', 'o1', 'o2'], 'Valitse enintään 2. Nyt valittuna on 3.'] },
  { name: 'rank', schema: { type: 'array', uniqueItems: true, 'x-widget': 'rank', maxItems: 2, items: { type: 'string', oneOf: options(4) } }, keys: ['Tab', 'Space', 'Tab', 'Tab', 'Space'], answer: ['o1', 'o3'], other: ['o2'], missing: 'Valitse vähintään yksi vaihtoehto.', wrong: [['o0', 'o1', 'o2'], 'Valitse enintään 2. Nyt valittuna on 3.'] },
  { name: 'combobox', schema: { type: 'string', oneOf: options(40) }, keys: [...type('to 12'), 'Enter'], answer: 'o12', other: 'o2', missing: 'Valitse yksi vaihtoehto.' },
  { name: 'combobox for several', schema: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: options(40) } }, keys: [...type('to 12'), 'Enter', ...type('to 3'), 'Enter'], answer: ['o3', 'o12'], other: ['o2'], missing: 'Valitse vähintään yksi vaihtoehto.' },
  { name: 'matrix', schema: matrix, at: '/q/a', keys: ['Space', 'ArrowRight'], answer: { a: 'o1' }, other: { a: 'o2', b: 'o0' }, missing: 'Valitse yksi vaihtoehto.' },
];

async function press(keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys(key.length === 1 ? { type: key } : { press: key });
}

for (const { name, schema, at = '/q', keys, answer, other, missing, wrong } of cases) {
  describe(`question: ${name}`, () => {
    const title = { title: 'Kysymys', description: 'Ohje kysymykseen.', 'x-i18n': { sv: { title: 'Fråga' } } };
    const required = form({ q: { ...title, ...schema } }, { required: ['q'] });

    it('is accessible, empty and with an error', async () => {
      const person = new Person(await mount(required));
      await expect(person.element).to.be.accessible();
      await person.press('next');
      await expect(person.element).to.be.accessible();
    });

    it('is answered by keyboard alone, and says so', async () => {
      const person = new Person(await mount(required));
      const changes: string[] = [];
      person.element.addEventListener('report-change', (event) => changes.push((event as CustomEvent<{ pointer: string }>).detail.pointer));
      person.controls(at)[0]!.focus();
      await press(keys);
      person.focused!.blur();
      await person.settled();
      expect(person.element.answers).to.deep.equal({ q: answer });
      expect(new Set(changes)).to.deep.equal(new Set([at]));
    });

    it('carries pointer, name and a label that works', async () => {
      const person = new Person(await mount(required));
      for (const control of person.controls(at)) {
        expect(control.name).to.equal(at);
        const label = control.labels![0]!;
        expect(label.textContent!.trim()).to.not.equal('');
        label.click();
        await person.settled();
        if (/radio|checkbox/.test(control.type)) expect(control.checked).to.equal(true);
        else expect(person.focused).to.equal(control);
      }
    });

    it('ties its error to the control, and clears it when answered', async () => {
      const person = new Person(await mount(required));
      await person.press('next');
      const [control] = person.controls(at);
      expect(person.describedError(control!)).to.contain(missing);
      expect(control!.closest('[aria-invalid=true]')).to.not.equal(null);
      person.find<HTMLAnchorElement>('[part=error-summary] a').click();
      await person.settled();
      expect(person.focused).to.equal(control);
      await press(keys);
      await person.settled();
      expect(person.describedError(person.controls(at)[0]!)).to.equal('');
    });

    if (wrong) {
      it('says what to do about a wrong answer', async () => {
        const person = new Person(await mount(required, { answers: { q: wrong[0] } as JsonObject }));
        await person.press('next');
        expect(person.describedError(person.controls(at)[0]!)).to.contain(wrong[1]);
      });
    }

    it('emits nothing when code changes the answer', async () => {
      const person = new Person(await mount(required));
      const heard: string[] = [];
      for (const event of ['input', 'change', 'report-change', 'invalid']) person.element.addEventListener(event, () => heard.push(event));
      person.element.answers = { q: other } as JsonObject;
      await person.settled();
      expect(person.element.answers).to.deep.equal({ q: other });
      expect(heard).to.deep.equal([]);
    });

    it('keeps answer and focus when the language changes', async () => {
      const person = new Person(await mount(required, { answers: { q: other } as JsonObject }));
      const [control] = person.controls(at);
      control!.focus();
      person.element.lang = 'sv';
      await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
      await person.settled();
      expect(person.sees('Fråga')).to.equal(true);
      expect(person.focused).to.equal(control);
      expect(person.element.answers).to.deep.equal({ q: other });
    });

    it('cannot be changed while disabled', async () => {
      const person = new Person(await mount(required, { answers: { q: other } as JsonObject, disabled: true }));
      expect(person.controls(at)).to.not.be.empty;
      for (const control of person.controls(at)) expect(control.disabled).to.equal(true);
    });

    it('is words alone where the definition or the host says that it is read-only', async () => {
      const said = async (definition: JsonObject, readOnly: boolean): Promise<string> => {
        const person = new Person(await mount(definition, { answers: { q: other } as JsonObject, readOnly }));
        expect(person.root.querySelector('input, select, textarea, [data-question] button')).to.equal(null);
        await expect(person.element).to.be.accessible();
        // Not `innerText`: what has never been on screen has none.
        return [...person.root.querySelectorAll('.given')].map((given) => given.textContent!.replace(/\s+/g, ' ').trim()).join();
      };
      const words = await said(required, true);
      expect(words).to.match(/\p{L}|\d/u);
      if (name === 'matrix') return;
      expect(await said(form({ q: { ...title, ...schema, readOnly: true } }), false)).to.equal(words);
    });
  });
}
