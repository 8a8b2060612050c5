import { expect } from '@open-wc/testing';
import type { JsonObject, ReportResponse } from '../engine.js';
import type { ReportReceipt } from '../events.js';
import { Person, form, mount } from '../testing/fixture.js';

const text: JsonObject = { type: 'string', maxLength: 40 };
const report = form(
  {
    what: { ...text, title: 'Mitä' },
    where: { type: 'array', title: 'Missä', uniqueItems: true, items: { type: 'string', oneOf: [{ const: 'k', title: 'Koulu' }, { const: 't', title: 'Työ' }] } },
    rows: { type: 'array', title: 'Ehdotukset', items: { type: 'object', title: 'Ehdotus', properties: { text: { ...text, title: 'Teksti' } }, unevaluatedProperties: false } },
  },
  {
    'x-pages': [{ id: 'a', title: 'Havainto', questions: ['what', 'where'] }, { id: 'b', title: 'Muuta', questions: ['rows'] }],
    'x-context': { type: 'object', properties: { unit: { type: 'string' } }, unevaluatedProperties: false },
  },
);
const answers: JsonObject = { what: 'Jonot "kasvavat" – 👩‍👧\n\u202Eänna <b>', where: ['k'], rows: [{ text: 'Lisää väkeä' }] };

/** Answers with one receipt after the other; keeps the bytes that it was given. */
const replies = (...receipts: Partial<ReportReceipt>[]) => {
  const bodies: string[] = [];
  return {
    bodies,
    submit(response: ReportResponse): Promise<ReportReceipt> {
      bodies.push(JSON.stringify(response));
      return Promise.resolve({ status: 'sent', id: response.id, ...receipts.shift() });
    },
  };
};
const refusal = (...violations: unknown[]): Partial<ReportReceipt> => ({ status: 'rejected', httpStatus: 422, violations });
const no = (pointer: string, rule = 'house-rule', params: object = {}) => ({ pointer, rule, params });
const shown = ({ root }: Person): string => root.querySelector('pre')!.textContent!;
const summary = ({ root }: Person): string[] => [...root.querySelectorAll('[part=error-summary] li')].map((line) => line.textContent!.trim());
const opens = async (client: object, more: object = {}): Promise<Person> => new Person(await mount(report, { answers, client: client as never, ...more }));
const checks = async (person: Person): Promise<void> => (await person.press('next'), person.press('next'));

describe('what will be sent', () => {
  it('is shown on the check page, byte for byte, and in words; the same before and after an attempt that failed', async () => {
    const client = replies({ status: 'failed' });
    const person = await opens(client, { context: { unit: 'Itä' } });
    await checks(person);
    const before = shown(person);
    expect([JSON.stringify(person.element.response), person.element.value]).to.deep.equal([before, before]);
    expect(JSON.parse(before)).to.deep.include({ answers, context: { unit: 'Itä' }, language: 'fi' });
    await person.press('submit');
    expect(client.bodies).to.deep.equal([before]);
    expect(shown(person)).to.equal(before);
    await person.press('submit');
    expect(client.bodies).to.deep.equal([before, before]);
  });

  it('follows the answers and the language, but not once the same answers may have arrived', async () => {
    const client = replies({ status: 'failed' }, { status: 'failed' });
    const person = await opens(client);
    await checks(person);
    await person.speaks('sv');
    expect(JSON.parse(shown(person))).to.include({ language: 'sv' });
    await person.press('submit');
    await person.speaks('fi');
    await person.press('submit');
    expect(client.bodies[1]).to.equal(client.bodies[0]);
    expect(shown(person)).to.equal(client.bodies[0]);
    person.element.answers = { what: 'Toinen' };
    await person.settled();
    expect(JSON.parse(shown(person))).to.deep.include({ language: 'fi', answers: { what: 'Toinen' } });
    await person.press('submit');
    expect(client.bodies[2]).to.include('Toinen');
  });

  it('cannot be altered by the page on its way', async () => {
    const client = replies({});
    const person = await opens(client);
    await checks(person);
    const before = shown(person);
    person.element.addEventListener('report-submit', (event) => {
      ((event as CustomEvent<{ response: ReportResponse }>).detail.response.answers as { what: string }).what = 'planted';
    });
    await person.press('submit');
    expect(client.bodies).to.deep.equal([before]);
  });

  it('is accessible, open', async () => {
    const person = await opens(replies(), { context: { unit: 'Itä' } });
    await checks(person);
    person.find<HTMLDetailsElement>('[part=what-leaves]').open = true;
    await expect(person.element).to.be.accessible();
    for (const words of ['https://', 'Suomi', 'Itä', 'ei nimeäsi']) expect(person.find('[part=what-leaves]').innerText).to.contain(words);
  });
});

describe('what the receiver refused', () => {
  it('stands at its questions and in the summary, which has focus; goes away with the answer; then all is sent again', async () => {
    const client = replies(refusal(no('/rows/0/text'), no('/where/0', 'enum'), no('/what', 'maxLength', { limit: 10 })));
    const person = await opens(client);
    await checks(person);
    await person.press('submit');
    expect(person.focused?.id).to.equal('summary');
    expect(summary(person)).to.deep.equal([
      'Mitä – Kirjoita enintään 10 merkkiä. Nyt merkkejä on 32.',
      'Missä – Valitse vaihtoehto luettelosta.',
      'Teksti – Vastaanottaja ei hyväksynyt tätä vastausta. Muuta vastausta.',
    ]);
    expect(person.root.querySelector('#fault')).to.equal(null);
    await expect(person.element).to.be.accessible();
    await person.click('[part=error-summary] li:last-child a');
    expect(person.focused).to.equal(person.controls('/rows/0/text')[0]);
    expect(person.describedError(person.focused!)).to.contain('Vastaanottaja ei hyväksynyt');
    await person.type('/rows/0/text', 'Lisää kysyntää');
    expect(person.describedError(person.controls('/rows/0/text')[0]!)).to.equal('');
    await person.press('next');
    expect(summary(person)).to.have.length(2);
    expect(client.bodies).to.have.length(1);
    await person.press('submit');
    expect(client.bodies).to.have.length(2);
    expect(person.sees('Kiitos, raportti on lähetetty')).to.equal(true);
  });

  it('the same answers are not sent a second time: the errors take the focus', async () => {
    const client = replies(refusal(no('/what')));
    const person = await opens(client);
    await person.element.submit();
    await person.settled();
    await person.press('submit');
    expect(client.bodies).to.have.length(1);
    expect(person.focused?.id).to.equal('summary');
  });

  it('of no question, is told with what those who look after the service need; nobody else has to read it', async () => {
    const person = await opens(replies(refusal(no('/unit', 'x-context'), no('', 'id'))));
    await checks(person);
    await person.press('submit');
    expect(person.focused?.id).to.equal('fault');
    expect(person.find('#fault').innerText).to.contain('Palvelu ei hyväksynyt raporttia').and.not.to.contain('x-context');
    expect(person.find('#fault code').textContent).to.equal('HTTP 422\n/unit x-context\n id');
    await expect(person.element).to.be.accessible();
  });

  it('in a reply that is wild or wrong throws nothing and names no text of ours', async () => {
    const wild = ['__proto__', 'constructor', 'toString', 'checkHelp', 'refused', 'x'.repeat(100_000)].map((rule) => no('/what', rule, { limit: 'x', values: 7 }));
    const guard = await opens(replies(refusal(no('/what', 'x-guard', { kinds: 7, length: [] }))));
    await guard.element.submit();
    await guard.settled();
    expect(summary(guard)).to.deep.equal(['Mitä – Vastauksessa on henkilötunnus. Poista se: raportista ei saa tunnistaa ketään.']);
    for (const violations of [wild, null, 'no', [7], Array.from({ length: 50_000 }, (_, at) => no(`/rows/${at}`, 'maxLength', { limit: {} }))]) {
      const person = await opens(replies({ status: 'rejected', httpStatus: 422, violations }));
      await person.element.submit();
      await person.settled();
      for (const line of summary(person)) expect(line).to.match(/ – Vastaanottaja ei hyväksynyt tätä vastausta\. Muuta vastausta\.$/);
      expect(person.focused?.id).to.match(/^(summary|fault)$/);
    }
  });
});
