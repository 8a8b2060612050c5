import { expect } from '@open-wc/testing';
import type { JsonObject, ReportResponse } from './engine.js';
import type { ReportReceipt } from './events.js';
import { Person, form, mount } from './testing/fixture.js';

const scale: JsonObject = { type: 'string', oneOf: [{ const: 'v', title: 'Vähän' }, { const: 'p', title: 'Paljon' }] };
const report = form(
  {
    what: { type: 'string', title: 'Mitä', maxLength: 900 },
    since: { type: 'string', title: 'Mistä alkaen', format: 'date' },
    impact: {
      type: 'object',
      title: 'Vaikutukset',
      'x-widget': 'matrix',
      properties: { arki: { ...scale, title: 'Arki' }, raha: { ...scale, title: 'Raha' } },
      unevaluatedProperties: false,
    },
    contact: { type: 'object', title: 'Yhteystiedot', properties: { name: { type: 'string', title: 'Nimi' }, phone: { type: 'string', title: 'Puhelin' } }, unevaluatedProperties: false },
    order: {
      type: 'array',
      title: 'Tärkein ensin',
      uniqueItems: true,
      'x-widget': 'rank',
      items: { type: 'string', oneOf: [{ const: 'a', title: 'Asuminen' }, { const: 't', title: 'Työ' }, { const: 'v', title: 'Velka' }] },
    },
    proposals: { type: 'array', title: 'Ehdotukset', items: { type: 'object', title: 'Ehdotus', properties: { text: { type: 'string', title: 'Mitä pitäisi tehdä' } }, unevaluatedProperties: false } },
  },
  {
    required: ['what'],
    'x-pages': [
      { id: 'a', title: 'Havainto', questions: ['what', 'since', 'impact'] },
      { id: 'b', title: 'Muuta', questions: ['contact', 'order', 'proposals'] },
    ],
  },
);
const answers: JsonObject = {
  what: 'Jonot kasvavat.\nKukaan ei ehdi.',
  since: '2026-03-05',
  impact: { arki: 'p' },
  order: ['v', 'a'],
  proposals: [{ text: 'Lisää väkeä' }],
};

/** What stands there, line by line; also where it is for paper only. */
const lines = (person: Person, selector = '.check'): string[] =>
  [...person.find(selector).querySelectorAll<HTMLElement>('.heading, dt, p, .given')]
    .flatMap((part) => (part.innerHTML.includes('<br') ? part.innerText : part.textContent!).split('\n'))
    .map((line) => line.trim())
    .filter(Boolean);

const inWords = [
  'Havainto', 'Mitä', 'Jonot kasvavat.', 'Kukaan ei ehdi.', 'Mistä alkaen', '5. maaliskuuta 2026', 'Vaikutukset', 'Arki', 'Paljon', 'Raha', 'Ei vastausta',
  'Muuta', 'Yhteystiedot', 'Ei vastausta', 'Tärkein ensin', '1. Velka', '2. Asuminen', 'Ehdotus 1', 'Mitä pitäisi tehdä', 'Lisää väkeä',
];

const client = (receipt: Partial<ReportReceipt>) => {
  const sent: ReportResponse[] = [];
  return {
    sent,
    submit(response: ReportResponse): Promise<ReportReceipt> {
      sent.push(response);
      return Promise.resolve({ status: 'sent', id: response.id, ...receipt });
    },
  };
};

const prints = (when: 'before' | 'after'): boolean => window.dispatchEvent(new Event(`${when}print`));

describe('read-only', () => {
  it('is the whole report in words: all pages, what was not answered, and nothing to press', async () => {
    const person = new Person(await mount(report, { answers, readOnly: true }));
    expect(lines(person)).to.deep.equal(inWords);
    expect(person.root.querySelectorAll('button, input, select, textarea')).to.have.length(0);
    expect([...person.root.querySelectorAll('[role=heading]')].map((heading) => heading.getAttribute('aria-level'))).to.deep.equal(['2', '3', '3']);
    await expect(person.element).to.be.accessible();
  });

  it('sends nothing, and goes back to a form that can be filled', async () => {
    const sender = client({});
    const person = new Person(await mount(report, { answers, readOnly: true, client: sender }));
    expect(await person.element.submit()).to.equal(undefined);
    expect(sender.sent).to.deep.equal([]);
    person.element.readOnly = false;
    await person.settled();
    expect(person.controls('/what')[0]!.value).to.contain('Jonot');
  });

  it('of one question is words with its help, in place', async () => {
    const fixed = form({ unit: { type: 'string', title: 'Yksikkö', description: 'Tulee intrasta.', default: 'Itä', readOnly: true }, what: { type: 'string', title: 'Mitä' } });
    const person = new Person(await mount(fixed));
    expect(lines(person, '[data-question="/unit"]')).to.deep.equal(['Yksikkö', 'Tulee intrasta.', 'Itä']);
    expect(person.controls('/unit')).to.deep.equal([]);
    expect(person.element.answers).to.deep.equal({ unit: 'Itä' });
    await expect(person.element).to.be.accessible();
  });
});

describe('the check page', () => {
  it('says once that nothing of a group was answered, and leads to its first question', async () => {
    const person = new Person(await mount(report, { answers }));
    await person.press('next');
    await person.press('next');
    expect(person.root.querySelector('[data-change="/contact/phone"]')).to.equal(null);
    await person.click('[data-change="/contact"]');
    expect(person.focused).to.equal(person.controls('/contact/name')[0]);
  });
});

describe('on paper', () => {
  it('stands the whole report, and the screen is left as it was', async () => {
    const person = new Person(await mount(report, { answers }));
    person.controls('/what')[0]!.focus();
    const before = person.find('.root').innerText;
    prints('before');
    expect(lines(person, '.printed').slice(0, 3)).to.deep.equal(['Testilomake', 'Havainto', 'Mitä']);
    expect(person.find('.printed').querySelector('button, [id]')).to.equal(null);
    prints('after');
    expect(person.root.querySelector('.printed')).to.equal(null);
    expect(person.find('.root').innerText).to.equal(before);
    expect(person.focused).to.equal(person.controls('/what')[0]);
  });

  it('stands the receipt as well, once there is one', async () => {
    const sender = client({ receivedAt: '2026-03-05T10:00:00Z' });
    const person = new Person(await mount(report, { answers, client: sender }));
    await person.element.submit();
    prints('before');
    expect(person.find('.printed').textContent).to.contain(sender.sent[0]!.id).and.to.contain('Lisää väkeä');
    prints('after');
  });
});

describe('disabled', () => {
  it('says so, can be read page by page, and can be neither changed nor sent', async () => {
    const sender = client({});
    const person = new Person(await mount(report, { answers, disabled: true, client: sender }));
    expect(person.find('[role=status]').textContent).to.equal('Lomaketta ei voi täyttää juuri nyt.');
    await expect(person.element).to.be.accessible();
    await person.press('next');
    await person.press('next');
    expect(person.root.querySelector('[data-change]')).to.equal(null);
    expect(person.find<HTMLButtonElement>('[part=submit]').disabled).to.equal(true);
    await expect(person.element).to.be.accessible();
    expect(await person.element.submit()).to.equal(undefined);
    expect(sender.sent).to.deep.equal([]);
  });
});

describe('after sending', () => {
  it('nothing is sent again, whatever is called', async () => {
    const sender = client({});
    const person = new Person(await mount(report, { answers, client: sender }));
    const first = person.element.submit();
    await person.element.submit();
    await first;
    await person.settled();
    person.element.goTo('/what');
    await person.settled();
    expect(await person.element.submit()).to.equal(undefined);
    expect(person.sees('Kiitos, raportti on lähetetty')).to.equal(true);
    expect(sender.sent).to.have.length(1);
  });

  it('another report starts empty, with an id of its own', async () => {
    const sender = client({});
    const person = new Person(await mount(report, { answers, client: sender }));
    await person.element.submit();
    await person.settled();
    await person.click([...person.root.querySelectorAll<HTMLElement>('.sent button')].at(-1)!);
    expect(person.element.answers).to.deep.equal({});
    expect(person.focused?.id).to.equal('title');
    await person.type('/what', 'Toinen');
    await person.element.submit();
    expect(new Set(sender.sent.map(({ id }) => id)).size).to.equal(2);
  });

  it('a queued report is told to be on this device and to go by itself', async () => {
    const person = new Person(await mount(report, { answers, client: client({ status: 'queued' }) }));
    const queued: string[] = [];
    person.element.addEventListener('report-queued', (event) => queued.push((event as CustomEvent<{ id: string }>).detail.id));
    await person.element.submit();
    await person.settled();
    expect(person.focused?.textContent).to.equal('Raportti odottaa lähettämistä');
    expect(person.sees('Raportti on tallessa tällä laitteella. Se lähetetään automaattisesti')).to.equal(true);
    expect(person.sees(queued[0]!)).to.equal(true);
    await expect(person.element).to.be.accessible();
  });

  it('a report that had arrived before is told to be stored once', async () => {
    const person = new Person(await mount(report, { answers, client: client({ replay: true }) }));
    await person.element.submit();
    await person.settled();
    expect(person.sees('Raportti oli jo tullut perille. Se tallennettiin vain kerran.')).to.equal(true);
  });

  it('one that arrived in an earlier version cannot be sent: its copy can be saved, another one can be filled in', async () => {
    const person = new Person(await mount(report, { answers, client: client({ status: 'rejected', httpStatus: 409 }) }));
    await person.element.submit();
    await person.settled();
    expect(person.focused?.id).to.equal('fault');
    expect(person.sees('Raportti on jo vastaanotettu')).to.equal(true);
    expect(person.root.querySelector('[part=submit]')).to.equal(null);
    expect([...person.root.querySelectorAll('#fault button')].map((button) => button.textContent)).to.deep.equal(['Tallenna kopio vastauksista', 'Täytä uusi raportti']);
    await expect(person.element).to.be.accessible();
  });
});
