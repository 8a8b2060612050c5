// What a person sees, hears and can do about what the personal-data guard finds; and that nothing repeats it.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonObject, ReportResponse } from '../engine.js';
import { registerWidget } from '../questions/registry.js';
import { Person, form, mount } from '../testing/fixture.js';

const CODE = '010190-900P';
const PHONE = '040 123 4567';
const EMAIL = 'maija@esimerkki.fi';
const text = (title: string, rest: JsonObject = {}): JsonObject => ({ type: 'string', title, ...rest });
const definition = form(
  { what: text('Mitä tapahtui', { maxLength: 900 }), where: text('Missä'), more: text('Muuta') },
  { 'x-pages': [{ id: 'a', title: 'Havainto', questions: ['what', 'where'] }, { id: 'b', title: 'Lopuksi', questions: ['more'] }] },
);

const asks = async (of: JsonObject = definition): Promise<Person> => new Person(await mount(of));
const area = (person: Person, pointer = '/what'): HTMLTextAreaElement => person.controls(pointer)[0] as unknown as HTMLTextAreaElement;
const box = ({ root }: Person): HTMLElement | null => root.querySelector('[part=finding]');
const buttons = (person: Person): HTMLButtonElement[] => [...(box(person)?.querySelectorAll('button') ?? [])];
const names = (person: Person): string[] => buttons(person).map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
/** Writes with real keys, and goes on to the next field. */
async function writes(person: Person, words: string, pointer = '/what'): Promise<void> {
  area(person, pointer).focus();
  await sendKeys({ type: words });
  await sendKeys({ press: 'Tab' });
  await person.settled();
}
async function presses(modifier: string, key: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}
const selected = (control: HTMLTextAreaElement): string => control.value.slice(control.selectionStart, control.selectionEnd);
/** All that the form says anywhere but in its text fields. */
const said = ({ root }: Person): string => [...root.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value)).join('\n') + root.querySelector('.root')!.textContent!;

describe('personal-data guard', () => {
  it('says nothing while a text is written, and after it was left what it seems to contain, as a warning and no error', async () => {
    const person = await asks();
    area(person).focus();
    await sendKeys({ type: `Soita ${PHONE} illalla.` });
    expect(box(person)).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await person.hears('Mitä tapahtui – Vastauksessa näyttää olevan puhelinnumero. Poista se, jos siitä voi tunnistaa jonkun. ');
    expect(box(person)!.innerText).to.contain('näyttää olevan puhelinnumero');
    expect(names(person)).to.deep.equal(['Näytä tekstissä: puhelinnumero', 'Poista: puhelinnumero', 'Jätä tekstiin: puhelinnumero']);
    expect(area(person).getAttribute('aria-invalid')).to.equal(null);
    expect(area(person).getAttribute('aria-describedby')!.split(' ').map((id) => person.root.getElementById(id)!.textContent).join()).to.contain('puhelinnumero');
    expect(person.focused).to.equal(area(person, '/where'), 'focus is where the person went');
    await expect(person.element).to.be.accessible();
    expect(said(person)).not.to.contain('4567');
  });

  it('is said once, not again at each key', async () => {
    const person = await asks();
    await writes(person, PHONE);
    await person.hears('Mitä tapahtui – Vastauksessa näyttää olevan puhelinnumero. Poista se, jos siitä voi tunnistaa jonkun. ');
    const live = person.find('#live');
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(live.textContent!));
    observer.observe(live, { subtree: true, childList: true, characterData: true });
    area(person).focus();
    area(person).setSelectionRange(99, 99);
    await sendKeys({ type: ' ja muuta' });
    await writes(person, 'x', '/where');
    observer.disconnect();
    expect(heard).to.deep.equal([]);
  });

  it('Show marks it in its text, in a long one in view; Remove takes it out with its brackets, and undo brings it back', async () => {
    const person = await asks();
    const filler = 'Jonot ovat kasvaneet. '.repeat(30);
    person.element.answers = { what: `${filler}Asiakas (${CODE}) odottaa.` };
    await person.settled();
    area(person).focus();
    area(person).setSelectionRange(0, 0);
    // As where a text does not grow with its words.
    area(person).style.setProperty('field-sizing', 'fixed');
    area(person).scrollTop = 0;
    await sendKeys({ press: 'Tab' });
    await person.settled();
    expect(person.describedError(area(person))).to.contain('Vastauksessa on henkilötunnus. Poista se');
    expect(names(person)).to.deep.equal(['Näytä tekstissä: henkilötunnus', 'Poista: henkilötunnus'], 'what blocks cannot be kept');
    await person.click(buttons(person)[0]!);
    expect(person.focused).to.equal(area(person));
    expect(selected(area(person))).to.equal(CODE);
    expect(area(person).scrollTop).to.be.greaterThan(0, 'in view');
    await person.click(buttons(person)[1]!);
    expect(person.element.answers).to.deep.equal({ what: `${filler}Asiakas odottaa.` });
    expect(box(person)).to.equal(null);
    expect(person.focused).to.equal(area(person), 'where it was written');
    await person.hears('Poistettu: henkilötunnus');
    await presses('Control', 'z');
    await person.settled();
    expect(area(person).value).to.contain(CODE);
    expect(person.describedError(area(person))).to.contain('henkilötunnus');
  });

  it('all of it by keyboard: several in one text, one after the other', async () => {
    const person = await asks();
    await writes(person, `${EMAIL} ja ${PHONE}, ${CODE}`);
    expect(box(person)!.innerText).to.contain('Tarkistettavia kohtia on 3.');
    // Back into the box: from the next field, backwards.
    await presses('Shift', 'Tab');
    expect(person.focused!.innerText).to.contain('Poista');
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(area(person).value).to.equal(`${EMAIL} ja ${PHONE},`);
    expect(names(person)[0]).to.equal('Näytä tekstissä: sähköpostiosoite');
    for (let times = 0; times < 3; times++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await person.settled();
    await person.hears('Jätetty tekstiin: sähköpostiosoite');
    expect(names(person)[2]).to.equal('Jätä tekstiin: puhelinnumero');
    expect(person.focused).to.equal(buttons(person)[2], 'focus stays on the buttons');
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(box(person)).to.equal(null);
    expect(person.focused).to.equal(area(person, '/where'), 'and goes on where they end');
    expect(area(person).value).to.equal(`${EMAIL} ja ${PHONE},`);
  });

  it('a page may be turned; the check page leads back to it, and nothing is sent', async () => {
    const person = await asks();
    const sent: ReportResponse[] = [];
    person.element.client = { submit: (response) => (sent.push(response), Promise.resolve({ status: 'sent', id: response.id })) };
    await writes(person, `${CODE} ja ${PHONE}`, '/where');
    await person.press('next');
    expect(person.sees('Lopuksi')).to.equal(true);
    await person.press('next');
    expect(person.focused!.id).to.equal('summary', 'what keeps it from being sent is the first thing told');
    expect(person.find('#summary').innerText).to.contain('Missä – Vastauksessa on henkilötunnus.');
    expect(person.find('[part=findings]').innerText).to.contain('Missä – puhelinnumero');
    await expect(person.element).to.be.accessible();
    const { root } = person;
    expect([...root.querySelectorAll('a, button')].map((each) => each.outerHTML).join()).not.to.contain('900P');
    await person.press('submit');
    expect([sent.length, person.focused!.id]).to.deep.equal([0, 'summary']);
    await person.click('#summary a');
    expect(selected(area(person, '/where'))).to.equal(CODE);
    await person.click(buttons(person)[1]!);
    await person.press('next');
    expect(person.root.querySelector('#summary')).to.equal(null);
    await person.click('[part=findings] a');
    expect(selected(area(person, '/where'))).to.equal(PHONE);
    await person.click(buttons(person)[2]!);
    await person.press('next');
    expect(person.root.querySelector('[part=findings]')).to.equal(null);
    await person.press('submit');
    expect(sent.map(({ answers }) => answers)).to.deep.equal([{ where: `ja ${PHONE}` }]);
  });

  it('no event and no line of the console repeats it', async () => {
    const person = await asks();
    const told: string[] = [];
    for (const type of ['report-change', 'report-error', 'report-page', 'input', 'change', 'invalid'])
      person.element.addEventListener(type, (event) => told.push(JSON.stringify((event as CustomEvent).detail ?? null)));
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const kept = methods.map((method) => console[method]);
    for (const method of methods) console[method] = (...words: unknown[]) => told.push(words.map(String).join(' '));
    try {
      await writes(person, `${CODE} ${PHONE}`);
      await person.click(buttons(person)[0]!);
      await person.click(buttons(person)[1]!);
      await person.click(buttons(person)[2]!);
      expect(person.element.checkValidity()).to.equal(true);
      await writes(person, ` ${CODE} `);
      expect(person.element.checkValidity()).to.equal(false);
      told.push(person.element.validationMessage);
    } finally {
      methods.forEach((method, at) => (console[method] = kept[at]!));
    }
    expect(told.join()).to.contain('henkilötunnus').and.not.to.contain('900').and.not.to.contain('4567');
  });

  it('a text of a host’s own widget has the same, where a control holds the text and where none does', async () => {
    registerWidget('shout', {
      mount(place, { set, commit }) {
        const input = document.createElement('input');
        input.addEventListener('input', () => set(input.value || undefined));
        input.addEventListener('change', commit);
        place.append(input);
        return ({ question, carry }) => {
          if (input.value !== (question.value ?? '')) input.value = (question.value as string | undefined) ?? '';
          carry(input);
        };
      },
    });
    registerWidget('upside-down', {
      mount(place, { set }) {
        const input = document.createElement('input');
        const turned = (words: string): string => [...words].reverse().join('');
        input.addEventListener('input', () => set(turned(input.value) || undefined));
        place.append(input);
        return ({ question, carry }) => {
          input.value = turned((question.value as string | undefined) ?? '');
          carry(input);
        };
      },
    });
    for (const widget of ['shout', 'upside-down']) {
      const person = await asks(form({ q: text('Kysymys', { 'x-widget': widget }), next: text('Seuraava') }));
      person.element.answers = { q: `Asiakas ${CODE} soitti` };
      await person.settled();
      area(person, '/q').focus();
      await sendKeys({ press: 'Tab' });
      await person.settled();
      await person.click(buttons(person)[0]!);
      expect(person.focused).to.equal(area(person, '/q'));
      if (widget === 'shout') expect(selected(area(person, '/q'))).to.equal(CODE);
      await person.click(buttons(person)[1]!);
      expect(person.element.answers).to.deep.equal({ q: 'Asiakas soitti' }, widget);
      expect(box(person)).to.equal(null);
    }
  });

  it('speaks the language of the form, and cannot be used while the form is disabled', async () => {
    const person = await asks();
    await writes(person, PHONE);
    await person.speaks('sv');
    expect(box(person)!.innerText).to.contain('Svaret verkar innehålla ett telefonnummer.');
    person.element.disabled = true;
    await person.settled();
    expect(box(person)).to.equal(null);
  });
});
