import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SocialReportForm } from './element.js';
import type { JsonObject } from './engine.js';
import { en } from './strings/tables/en.js';
import { keys } from './strings/tables/keys.js';
import { Person, form, mount } from './testing/fixture.js';

const element = (): typeof SocialReportForm => customElements.get('social-report-form') as typeof SocialReportForm;

/** A form in Finnish that is partly translated into a language; each test has one of its own, for registering is for ever. */
const translated = (tag: string, rest: JsonObject = {}): JsonObject =>
  form(
    {
      what: { type: 'string', title: 'Mitä', maxLength: 20, 'x-i18n': { [tag]: { title: '[Mii]' } } },
      when: { type: 'string', format: 'date', title: 'Milloin' },
      who: { type: 'array', uniqueItems: true, 'x-widget': 'combobox', title: 'Kuka', items: { type: 'string', enum: ['a', 'b', 'c'] } },
    },
    { 'x-languages': ['fi', 'sv', tag], required: ['what', 'when'], ...rest },
  );

/** Words and the language that a screen reader is told for them. */
const spoken = (root: Element): string[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent!.trim();
    const around = walker.currentNode.parentElement!;
    // What is sent as it stands is no text of a language.
    if (text && !around.closest('[translate=no]')) found.push(`${around.closest('[lang]')!.getAttribute('lang')!}: ${text}`);
  }
  return found;
};

describe('a language registered at run time', () => {
  it('is spoken by a form that is on the page already', async () => {
    const person = new Person(await mount(translated('smn'), { lang: 'smn-FI' }));
    expect(person.sees('Tarkista vastaukset')).to.equal(true);
    element().registerStrings('smn', { check: '[Jotkâ]' });
    await person.settled();
    expect(person.find('[part=next]').textContent!.trim()).to.equal('[Jotkâ]');
    expect(person.find('.root').lang).to.equal('smn');
  });

  it('falls back text by text, and each says its language', async () => {
    element().registerStrings('sms', { check: '[Check]', summary: '[Mend {count}]', required: '[Write]' });
    const person = new Person(await mount(translated('sms'), { lang: 'sms' }));
    await person.press('next');
    expect(spoken(person.find('#summary'))).to.deep.equal(['sms: [Mend 2]', 'sms: [Mii] – [Write]', 'fi: Milloin', 'sms: –', 'fi: Kirjoita päivämäärä.']);
    expect(spoken(person.find('.buttons'))).to.deep.equal(['sms: [Check]']);
    const notes = spoken(person.find('[data-question="/when"]'));
    expect(notes[0]).to.equal('fi: Milloin');
    expect(notes).to.include('fi: Esimerkki:');
    await expect(person.element).to.be.accessible();
  });

  it('falls back in names, messages and announcements too', async () => {
    element().registerStrings('se', { chosen: '[Chosen]', language: '[Language]' }, 'sv');
    const person = new Person(await mount(translated('se'), { lang: 'se', answers: { who: ['a', 'b'] } }));
    await person.settled();
    expect(person.find('.chips').getAttribute('aria-label')).to.equal('[Chosen]');
    expect(person.find('.chips button').textContent!.trim()).to.equal('a');
    expect(person.element.validationMessage).to.equal('Skriv ett svar.');
    await person.click('.chips button');
    expect(spoken(person.find('#live'))).to.deep.equal(['sv: Borttaget:', 'fi: a', 'se: .', 'sv: 1 vald.']);
    person.element.lang = 'fi';
    await Promise.resolve();
    await person.settled();
    expect(person.find('#live').textContent).to.equal('Kieli: Suomi');
  });

  it('counts with the forms that it has', async () => {
    element().registerStrings('se', { found: '[{count} many]', found_one: '[one]', found_two: '[two]' });
    const person = new Person(await mount(translated('se'), { lang: 'se' }));
    await person.settled();
    const [control] = person.controls('/who');
    control!.focus();
    for (const [text, said] of [['a', '[one]'], ['x', ''], ['', '[3 many]']] as const) {
      control!.value = text;
      control!.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await person.settled();
      if (said) await person.hears(said);
    }
  });

  it('is offered under its own name, whatever the browser knows', async () => {
    const person = new Person(await mount(form({ what: { type: 'string', title: 'Mitä' } }, { 'x-languages': ['fi', 'se', 'smn', 'sms'], 'x-i18n': {} }), { languageMenu: true }));
    await person.settled();
    const buttons = [...person.root.querySelectorAll<HTMLElement>('.languages button')];
    expect(buttons.map(({ lang, textContent }) => `${lang} ${textContent!.trim()}`)).to.deep.equal(['fi Suomi', 'se Davvisámegiella', 'smn Anarâškielâ', 'sms Nuõrttsääʹmǩiõll']);
  });
});

describe('every text of every kind of question', () => {
  const options = (count: number): JsonObject[] => Array.from({ length: count }, (_, at) => ({ const: `o${at}`, title: `Valinta ${at}` }));
  const kinds = (tag: string): JsonObject =>
    form(
      {
        radio: { type: 'string', title: 'Radio', description: 'Ohje.\n\nToinen.', examples: ['Näin'], oneOf: options(3) },
        select: { type: 'string', title: 'Pudotus', 'x-widget': 'select', oneOf: options(3) },
        chips: { type: 'array', uniqueItems: true, maxItems: 4, title: 'Monta', 'x-widget': 'combobox', items: { type: 'string', oneOf: options(9) } },
        agreed: { type: 'boolean', title: 'Onko' },
        long: { type: 'string', title: 'Pitkä', maxLength: 300 },
        amount: { type: 'number', title: 'Määrä', minimum: 5 },
        grid: { type: 'object', title: 'Taulukko', 'x-widget': 'matrix', properties: { a: { type: 'string', title: 'Rivi', oneOf: options(3) }, b: { type: 'string', title: 'Toinen', oneOf: options(3) } }, unevaluatedProperties: false },
        list: { type: 'array', title: 'Lista', items: { type: 'object', title: 'Kohta', properties: { what: { type: 'string', title: 'Mikä' } }, unevaluatedProperties: false } },
        empty: { type: 'string', title: 'Tyhjä' },
      },
      { 'x-languages': ['fi', tag], 'x-i18n': {}, required: ['empty', 'chips'] },
    );
  const given = { radio: 'o1', select: 'o2', chips: ['o0', 'o8'], agreed: true, long: '[x]', amount: 3, grid: { a: 'o1' }, list: [{ what: '[y]' }, { what: '[z]' }] };

  it('is in the language that it says it is in, when only the interface is translated', async () => {
    const tag = 'qaa';
    element().registerStrings(tag, Object.fromEntries(keys.map((key, at) => [key, `[${en[at]!}]`])));
    const person = new Person(await mount(kinds(tag), { lang: tag, answers: given }));
    await person.settled();
    const wrong = (): string[] =>
      spoken(person.find('.root')).filter((line) => {
        const [lang, text] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)];
        return /\p{L}/u.test(text) && /[[\]]/.test(text) === (lang === 'fi');
      });
    expect(wrong()).to.deep.equal([]);
    await person.press('next');
    expect(wrong()).to.deep.equal([]);
    await person.click('.chips button');
    expect(wrong()).to.deep.equal([]);
    person.element.goTo(' check');
    await person.settled();
    expect(person.sees('[Check your answers before sending]')).to.equal(true);
    expect(wrong()).to.deep.equal([]);
    await expect(person.element).to.be.accessible();
  });
});

describe('the language of the page', () => {
  it('when it changes after the menu was used, is the later choice', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="fi"><social-report-form language-menu .definition=${translated('se')}></social-report-form></div>`);
    const person = new Person(outer.querySelector<SocialReportForm>('social-report-form')!);
    await person.settled();
    await person.click('.languages [lang=se]');
    await person.settled();
    expect(person.find('.root').lang).to.equal('se');
    outer.lang = 'sv';
    await Promise.resolve();
    await person.settled();
    expect(person.find('.root').lang).to.equal('sv');
  });

  it('may change while a list is open: it stays open, on the same option', async () => {
    const person = new Person(await mount(translated('se', { 'x-i18n': { sv: { title: 'Testformulär' } } })));
    person.controls('/who')[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await person.settled();
    const active = (): string => person.root.getElementById(person.focused!.getAttribute('aria-activedescendant') ?? '')?.textContent?.trim() ?? '';
    expect(active()).to.equal('b');
    person.element.lang = 'sv';
    await Promise.resolve();
    await person.settled();
    expect(person.find('.root').lang).to.equal('sv');
    expect(active()).to.equal('b');
  });

  it('may be unknown or no tag at all', async () => {
    for (const lang of ['xx', 'fi_FI', '', '-', 'en-']) {
      const person = new Person(await mount(translated('se'), { lang }));
      expect(person.find('.root').lang, lang).to.equal('fi');
    }
  });
});

describe('a date', () => {
  const asked = form({ when: { type: 'string', format: 'date', title: 'Milloin', 'x-i18n': { sv: { title: 'När' } } }, next: { type: 'string', title: 'Muuta' } });

  it('is typed the local way, written out when the field is left, said in words, and stored as RFC 3339', async () => {
    const person = new Person(await mount(asked));
    const [control] = person.controls('/when');
    control!.focus();
    await sendKeys({ type: '3/5/26' });
    await person.settled();
    expect(control!.value).to.equal('3/5/26');
    expect(person.element.answers).to.deep.equal({ when: '2026-05-03' });
    expect(person.sees('sunnuntai 3. toukokuuta 2026')).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await person.settled();
    expect(control!.value).to.equal('3.5.2026');
    expect(person.find('#live').textContent).to.equal('sunnuntai 3. toukokuuta 2026');
    await expect(person.element).to.be.accessible();
  });

  it('that does not exist stays as it was typed, with a way to write it', async () => {
    const person = new Person(await mount(asked));
    const [control] = person.controls('/when');
    control!.focus();
    await sendKeys({ type: '31.4.2026' });
    await sendKeys({ press: 'Tab' });
    await person.settled();
    expect(control!.value).to.equal('31.4.2026');
    expect(person.describedError(control!)).to.match(/Kirjoita päivämäärä esimerkiksi näin: 24\.5\.\d{4}$/);
  });

  it('half typed, survives a change of language with its caret', async () => {
    const person = new Person(await mount(asked));
    const [control] = person.controls('/when');
    control!.focus();
    await sendKeys({ type: '3.5.202' });
    await sendKeys({ press: 'ArrowLeft' });
    person.element.lang = 'sv';
    await Promise.resolve();
    await person.settled();
    expect(person.sees('När')).to.equal(true);
    expect([control!.value, control!.selectionStart]).to.deep.equal(['3.5.202', 6]);
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '6' });
    await person.settled();
    expect(person.sees('söndag 3 maj 2026')).to.equal(true);
  });
});
