import { expect, waitUntil } from '@open-wc/testing';
import { createClient, digest, memoryStorage } from '@social-report/sdk';
import type { Client } from '@social-report/sdk';
import type { JsonObject, ReportResponse } from '../engine.js';
import { Person, form, mount } from '../testing/fixture.js';

const text: JsonObject = { type: 'string', maxLength: 40 };
const report = form({ what: { ...text, title: 'Mitä' }, where: { ...text, title: 'Missä' } }, { 'x-pages': [{ id: 'a', title: 'Havainto', questions: ['what'] }, { id: 'b', title: 'Paikka', questions: ['where'] }] });
const endpoint = 'https://collector.example/v1/responses';
const canary = 'Kanarialintu 4711';

type Reply = (report: ReportResponse, body: string) => Response | undefined;
const accepts: Reply = ({ id, formDigest }, body) =>
  new Response(JSON.stringify({ id, formDigest, bodyDigest: digest(body), receivedAt: '2026-03-05T10:00:00.000Z' }), { status: 201 });
const offline: Reply = () => undefined;
const refuses = (status: number, ...violations: unknown[]): Reply => () =>
  new Response(JSON.stringify({ status, violations }), { status, headers: { 'content-type': 'application/problem+json' } });

const clients: Client[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.close()));

/** A client on a device of its own, whose receiver answers as it is told to. */
function device(reply: Reply) {
  const storage = memoryStorage();
  const bodies: string[] = [];
  const at = {
    reply,
    bodies,
    breaks: () => storage.close(),
    opens(): Client {
      const receive = async (_url: unknown, init?: RequestInit): Promise<Response> => {
        const body = new TextDecoder().decode(await new Response(init!.body).arrayBuffer());
        bodies.push(body);
        const answer = at.reply(JSON.parse(body) as ReportResponse, body);
        if (!answer) throw new TypeError('no network');
        return answer;
      };
      const client = createClient({ endpoint, storage, fetch: receive as typeof fetch, random: () => 0.9 });
      clients.push(client);
      return client;
    },
  };
  return at;
}
type Device = ReturnType<typeof device>;

const fills = async ({ opens }: Device, more: object = {}): Promise<Person> => new Person(await mount(report, { client: opens(), ...more }));
/** Sends a report with the canary in it, and goes away. */
async function sends(at: Device, more: object = {}): Promise<ReportResponse> {
  const person = await fills(at, { answers: { what: canary }, ...more });
  const { response } = person.element;
  await person.element.submit();
  person.element.remove();
  return response!;
}
const says = (person: Person, selector: string): string => person.root.querySelector<HTMLElement>(selector)?.innerText ?? '';
const shows = async (person: Person, selector: string, words = ''): Promise<void> => {
  await waitUntil(() => says(person, selector).includes(words) && person.root.querySelector(selector), `${selector}: ${words}, not: ${person.find('.root').innerText}`, { timeout: 4000 });
  await person.settled();
};
const press = async (person: Person, words: string): Promise<void> => {
  const button = [...person.root.querySelectorAll('button')].find(({ textContent }) => textContent!.trim() === words);
  if (!button) throw new Error(`No button "${words}" in: ${person.find('.root').innerText}`);
  button.focus();
  await person.click(button);
};
const heard = ({ element }: Person): string[] => {
  const events: string[] = [];
  for (const name of ['report-sent', 'report-queued', 'report-error']) element.addEventListener(name, (event) => events.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`));
  return events;
};

describe('a report that is queued', () => {
  it('becomes sent by itself: shown, said, told to the page, and the focus stays where it is', async () => {
    const at = device(offline);
    const person = await fills(at, { answers: { what: canary } });
    const events = heard(person);
    const { id } = person.element.response!;
    await person.element.submit();
    await person.settled();
    expect(person.sees('Raportti odottaa lähettämistä')).to.equal(true);
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    at.reply = accepts;
    await clients[0]!.flush();
    await shows(person, '#sent', 'Kiitos, raportti on lähetetty');
    expect(person.find('#live').textContent).to.contain('Kiitos, raportti on lähetetty');
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
    expect(events).to.deep.equal([`report-queued {"id":"${id}"}`, `report-sent {"id":"${id}","receivedAt":"2026-03-05T10:00:00.000Z"}`]);
    expect(new Set(at.bodies).size).to.equal(1);
  });

  it('and refused in the end, stands on the check page with what is wrong', async () => {
    const at = device(offline);
    const person = await fills(at, { answers: { what: canary } });
    await person.element.submit();
    at.reply = refuses(422, { pointer: '/what', rule: 'house-rule', params: {} });
    await clients[0]!.flush();
    await shows(person, '#summary', 'Mitä – Vastaanottaja ei hyväksynyt');
    expect(person.find('#live').textContent).to.contain('Raporttia ei lähetetty');
  });

  it('is told to the page when the next one is in the form already, and waits above it meanwhile', async () => {
    const at = device(offline);
    const person = await fills(at, { answers: { what: canary } });
    const events = heard(person);
    const { id } = person.element.response!;
    await person.element.submit();
    await person.settled();
    await press(person, 'Täytä uusi raportti');
    await shows(person, '#waiting', '1 raportti odottaa lähettämistä');
    at.reply = accepts;
    await press(person, 'Lähetä nyt');
    await waitUntil(() => !person.root.querySelector('#waiting'));
    expect(events.at(-1)).to.contain('report-sent').and.to.contain(id);
    expect(person.find('#live').textContent).to.contain('Raportti on lähetetty');
    expect(person.element.response!.id).not.to.equal(id);
    expect(person.focused).not.to.equal(null);
  });
});

describe('reports from earlier', () => {
  it('are told by form and time, never by content, and only to the person whose they are', async () => {
    const at = device(offline);
    await sends(at, { draftScope: 'a' });
    await sends(at, { draftScope: 'a' });
    const other = await fills(at, { draftScope: 'b' });
    const nobody = await fills(at);
    const person = await fills(at, { draftScope: 'a' });
    await shows(person, '#waiting', '2 raporttia odottaa lähettämistä');
    expect(says(person, '.waiting')).to.match(/Testilomake, \d+\. \S+ \d{4}/);
    expect(person.root.textContent).not.to.contain(canary);
    await expect(person.element).to.be.accessible();
    for (const each of [other, nobody]) expect(each.root.querySelector('.waiting')).to.equal(null);
    await person.speaks('sv');
    expect(says(person, '.waiting')).to.contain('2 rapporter väntar på att skickas');
    await press(person, 'Skicka nu');
    expect(says(person, '#waiting')).to.contain('2 rapporter');
  });

  it('when refused: opened under the same id, with what is wrong at its questions; sent; and the list is empty', async () => {
    const at = device(refuses(422, { pointer: '/where', rule: 'house-rule', params: {} }));
    const { id, startedAt } = await sends(at, { answers: { what: canary, where: 'Tampere' } });
    at.reply = accepts;
    const person = await fills(at);
    await shows(person, '#refused', '1 raporttia ei otettu vastaan');
    expect(person.root.textContent).not.to.contain(canary);
    await expect(person.element).to.be.accessible();
    await press(person, 'Korjaa');
    await waitUntil(() => person.focused?.id === 'summary');
    expect(says(person, '#summary')).to.contain('Missä – Vastaanottaja ei hyväksynyt');
    expect(person.element.response).to.deep.include({ id, startedAt, answers: { what: canary, where: 'Tampere' } });
    await person.click('#summary a');
    expect(person.root.querySelector('.waiting')).to.equal(null);
    await person.type('/where', 'Pori');
    await person.element.submit();
    await shows(person, '#sent', 'Kiitos');
    expect(JSON.parse(at.bodies.at(-1)!)).to.deep.include({ id, answers: { what: canary, where: 'Pori' } });
    expect(await clients.at(-1)!.outbox.list()).to.deep.equal([]);
  });

  it('when refused and changed since: opened as it was left, which nobody has refused', async () => {
    const at = device(refuses(422, { pointer: '/what', rule: 'house-rule', params: {} }));
    const first = await fills(at, { draftScope: 'a', answers: { what: canary } });
    const { id } = first.element.response!;
    await first.element.submit();
    first.element.goTo('/what');
    await first.settled();
    await first.type('/what', 'Mitä siitä tuli');
    await waitUntil(async () => (await clients[0]!.drafts.open({ scope: 'a', id }))?.answers.what === 'Mitä siitä tuli');
    first.element.remove();
    at.reply = accepts;
    const person = await fills(at, { draftScope: 'a' });
    await press(person, 'Aloita uusi raportti');
    await shows(person, '#refused');
    await press(person, 'Korjaa');
    await waitUntil(() => person.focused?.id === 'check');
    expect(person.element.response).to.deep.include({ id, answers: { what: 'Mitä siitä tuli' } });
    await person.element.submit();
    await shows(person, '#sent', 'Kiitos');
    const client = clients.at(-1)!;
    await waitUntil(async () => !(await client.outbox.list()).length && !(await client.drafts.list({ scope: 'a' })).length);
    expect(JSON.parse(at.bodies.at(-1)!)).to.deep.include({ id, answers: { what: 'Mitä siitä tuli' } });
  });

  it('when something else has arrived under the id: opened under a new one, and the old one goes when that is safe', async () => {
    const at = device(refuses(409));
    const { id } = await sends(at);
    at.reply = accepts;
    const person = await fills(at);
    await shows(person, '.waiting', 'Raportti on jo vastaanotettu');
    await person.type('/what', 'Kesken');
    await press(person, 'Korjaa');
    expect(says(person, '[data-asked]')).to.contain('häviävät');
    expect(person.focused).to.equal(person.find('[data-asked]'));
    await press(person, 'Peruuta');
    expect(person.focused?.textContent).to.equal('Korjaa');
    expect(person.element.answers).to.deep.equal({ what: 'Kesken' });
    await press(person, 'Korjaa');
    await press(person, 'Avaa raportti');
    await waitUntil(() => person.focused?.id === 'check');
    expect(person.element.answers).to.deep.equal({ what: canary });
    expect(person.element.response!.id).not.to.equal(id);
    await person.element.submit();
    await waitUntil(async () => !(await clients.at(-1)!.outbox.list()).length);
  });

  it('are removed only once that is confirmed', async () => {
    const at = device(refuses(403));
    await sends(at);
    const person = await fills(at);
    await shows(person, '#refused');
    await press(person, 'Poista');
    await expect(person.element).to.be.accessible();
    await press(person, 'Peruuta');
    expect(await clients.at(-1)!.outbox.list()).to.have.length(1);
    await press(person, 'Poista');
    await press(person, 'Poista raportti');
    await waitUntil(() => !person.root.querySelector('.waiting'));
    expect(await clients.at(-1)!.outbox.list()).to.deep.equal([]);
    await person.settled();
    expect(person.find('#live').textContent).to.contain('Poistettu: Testilomake');
  });

  it('that cannot be removed are said to be there still', async () => {
    const at = device(refuses(403));
    await sends(at);
    const person = await fills(at);
    await shows(person, '#refused');
    await press(person, 'Poista');
    at.breaks();
    await press(person, 'Poista raportti');
    await waitUntil(() => person.find('#live').textContent!.includes('Poistaminen ei onnistunut.'));
    expect(person.root.querySelectorAll('.waiting li')).to.have.length(1);
  });

  it('of another form can be sent again, saved and removed, not corrected', async () => {
    const at = device(refuses(404));
    await sends(at);
    const other = new Person(await mount(form({ a: text }, { $id: 'https://social-report.example/forms/other/1.0.0' }), { client: at.opens() }));
    await shows(other, '#refused');
    expect([...other.root.querySelectorAll('.waiting button')].map((button) => button.textContent)).to.deep.equal(['Yritä uudelleen', 'Tallenna tiedostona', 'Poista']);
    expect(says(other, '.waiting')).to.contain('voi korjata vain sillä lomakkeella');
    at.reply = accepts;
    await press(other, 'Yritä uudelleen');
    await waitUntil(() => !other.root.querySelector('.waiting'));
  });

  it('that wait for days are told more plainly', async () => {
    const at = device(offline);
    await sends(at);
    const client = at.opens();
    const items = await client.outbox.list();
    client.outbox.list = () => Promise.resolve(items.map((item) => ({ ...item, queuedAt: new Date(Date.now() - 3.1 * 86_400_000).toISOString() })));
    const person = new Person(await mount(report, { client }));
    await shows(person, '.waiting', 'Lähettäminen ei ole onnistunut moneen päivään');
  });

  it('sent from another window meanwhile: nothing is sent a second time, and it is said', async () => {
    const at = device(offline);
    const person = await fills(at, { answers: { what: canary } });
    const elsewhere = at.opens();
    await elsewhere.submit({ ...person.element.response!, answers: { what: 'from the other window' } });
    await person.element.submit();
    await person.settled();
    expect(person.focused?.id).to.equal('fault');
    expect(says(person, '#fault')).to.contain('Raportti on lähetetty toisesta ikkunasta');
    expect(person.root.querySelector('[part=submit]')).to.equal(null);
    await expect(person.element).to.be.accessible();
  });
});
