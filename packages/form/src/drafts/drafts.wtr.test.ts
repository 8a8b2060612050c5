import { expect } from '@open-wc/testing';
import { createClient, memoryStorage } from '@social-report/sdk';
import type { Client, ReportStorage } from '@social-report/sdk';
import type { Json, JsonObject } from '../engine.js';
import { Person, form, mount } from '../testing/fixture.js';

const text: JsonObject = { type: 'string', maxLength: 40 };
const where: JsonObject = { type: 'array', title: 'Missä', uniqueItems: true, items: { type: 'string', oneOf: [{ const: 'k', title: 'Koulu' }, { const: 't', title: 'Työ' }] } };
const pages = [{ id: 'a', title: 'Havainto', questions: ['what', 'where'] }, { id: 'b', title: 'Muuta', questions: ['more'] }];
const report = form(
  { what: { ...text, title: 'Mitä', 'x-i18n': { sv: { title: 'Vad' } } }, where, more: { ...text, title: 'Lisätietoja' } },
  { 'x-languages': ['fi', 'sv'], title: 'Raportti', 'x-pages': pages },
);
/** The next version: a question renamed, an option gone. */
const later = form(
  { what: { ...text, title: 'Mitä' }, where: { ...where, items: { type: 'string', oneOf: [{ const: 't', title: 'Työ' }, { const: 'm', title: 'Muualla' }] } }, notes: { ...text, title: 'Muuta' } },
  { 'x-languages': ['fi', 'sv'], title: 'Raportti', $id: `${String((report as JsonObject).$id).replace(/[^/]+$/, '')}9.0.0`, 'x-pages': [pages[0]!, { ...pages[1]!, questions: ['notes'] }] },
);
const withContext = form({ what: { ...text, title: 'Mitä' } }, { 'x-context': { type: 'object', properties: { unit: { type: 'string' } }, unevaluatedProperties: false } });
const scope = 'worker 4711';

/** The storage of a device, which can be made to fail, and forms that are opened on it one after the other. */
function device() {
  const inside = memoryStorage();
  const fault: { code?: string; wait?: Promise<unknown> } = {};
  const sent: string[] = [];
  const storage: ReportStorage = {
    list: (prefix) => inside.list(prefix),
    async write(...all) {
      await fault.wait;
      if (fault.code) throw new Error(fault.code);
      return inside.write(...all);
    },
    close: () => undefined,
  };
  const client = (): Client =>
    createClient({
      endpoint: 'https://collector.example/v1/responses',
      storage,
      fetch: async (_, init) => {
        const body = new TextDecoder().decode(init!.body as Uint8Array);
        sent.push(body);
        const { id, formDigest } = JSON.parse(body) as { id: string; formDigest: string };
        const { digest } = await import('@social-report/sdk');
        return Response.json({ id, formDigest, bodyDigest: digest(body), receivedAt: '2026-05-03T06:15:00Z' }, { status: 201 });
      },
    });
  const opens = async (definition: Json = report, more: object = {}): Promise<Person> => new Person(await mount(definition, { draftScope: scope, client: client() as never, ...more }));
  return { inside, fault, sent, client, opens };
}

const state = ({ root }: Person): HTMLElement | null => root.querySelector<HTMLElement>('.kept');

/** Waits until something is so: what is kept is written some time after it was typed. */
async function until(holds: () => unknown): Promise<void> {
  const end = performance.now() + 3000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`never: ${holds}`);
    await new Promise(requestAnimationFrame);
  }
}
const saved = (person: Person): Promise<void> => until(() => state(person)?.dataset.state === 'saved');

const button = (person: Person, words: string): HTMLElement => {
  const found = [...person.root.querySelectorAll('button')].find((each) => each.innerText.startsWith(words));
  if (!found) throw new Error(`No button "${words}"`);
  return found;
};
const presses = async (person: Person, words: string): Promise<void> => {
  await person.click(button(person, words));
  for (let turn = 0; turn < 5; turn++) await person.settled();
};

/** Someone begins a report and goes away. */
async function begun(on: ReturnType<typeof device>): Promise<Person> {
  const person = await on.opens();
  await person.type('/what', 'Jonot kasvavat');
  await person.click('[data-pointer="/where"][value=k]');
  await person.press('next');
  await person.type('/more', 'Syksystä alkaen');
  await saved(person);
  return person;
}

describe('a draft', () => {
  it('is kept while typing, and the person sees when; nothing is kept before', async () => {
    const on = device();
    const person = await on.opens();
    expect(await on.inside.list('')).to.deep.equal([]);
    expect(state(person)!.innerText).to.equal('');
    await person.type('/what', 'Jonot');
    await saved(person);
    expect(state(person)!.innerText).to.match(/^Tallennettu tälle laitteelle klo\s\d?\d\.\d\d$/);
    expect(JSON.stringify(await on.inside.list(''))).to.contain('Jonot');
    await expect(person.element).to.be.accessible();
  });

  it('is never called saved before it is on disk; the last state wins', async () => {
    const on = device();
    let written!: () => void;
    on.fault.wait = new Promise<void>((resolve) => (written = resolve));
    const person = await on.opens();
    await person.type('/what', 'yksi');
    await until(() => state(person)!.innerText === 'Tallennetaan…');
    await person.type('/what', 'kaksi');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(state(person)!.dataset.state).to.equal('saving');
    written();
    on.fault.wait = undefined!;
    await saved(person);
    expect(JSON.stringify(await on.inside.list(''))).to.contain('kaksi');
  });

  it('is not kept without a scope, nor where the host refuses', async () => {
    for (const more of [{ draftScope: undefined }, { draftScope: '' }, { drafts: 'off' }]) {
      const on = device();
      const person = await on.opens(report, more);
      await person.type('/what', 'Jonot');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([state(person), await on.inside.list('')]).to.deep.equal([null, []]);
    }
  });

  it('is offered by its time and never by its content, before the questions; goes on where it was left, with its id', async () => {
    const on = device();
    const before = await begun(on);
    const { id, startedAt } = before.element.response!;
    const person = await on.opens(report, { answers: { what: 'from the host' } });
    expect(person.find('#offer').innerText).to.equal('Keskeneräinen raportti');
    expect(person.root.textContent).not.to.match(/Jonot|Syksystä|Koulu/);
    expect(person.root.querySelector('[data-pointer]')).to.equal(null);
    expect(person.find('.offer li').innerText).to.match(/^Tallennettu viimeksi \d+\. \S+ \d{4} klo \d?\d\.\d\d/);
    await expect(person.element).to.be.accessible();
    await presses(person, 'Jatka');
    expect(person.focused?.innerText).to.equal('Muuta');
    expect(person.controls('/more')[0]!.value).to.equal('Syksystä alkaen');
    expect(person.element.response).to.deep.include({ id, startedAt, answers: { what: 'Jonot kasvavat', where: ['k'], more: 'Syksystä alkaen' } });
    expect(state(person)!.dataset.state).to.equal('saved');
    person.element.answers = { what: 'from the host' };
    await person.settled();
    expect(person.element.answers.what).to.equal('Jonot kasvavat');
  });

  it('comes back in the language it was written in', async () => {
    const on = device();
    const before = await begun(on);
    await before.speaks('sv');
    await until(() => state(before)?.innerText.startsWith('Sparat'));
    await before.press('back');
    await until(async () => JSON.stringify(await on.inside.list('')).includes('"page":"a"'));
    const person = await on.opens();
    await presses(person, 'Jatka');
    expect(person.element.response!.language).to.equal('sv');
    expect(person.find('.page').textContent).to.contain('Vad');
  });

  it('stays when a new report is begun, and both are offered then', async () => {
    const on = device();
    await begun(on);
    const person = await on.opens();
    await presses(person, 'Aloita uusi raportti');
    expect(person.focused?.innerText).to.equal('Havainto');
    expect(person.element.answers).to.deep.equal({});
    await person.type('/what', 'Toinen');
    await saved(person);
    const third = await on.opens();
    expect(third.find('#offer').innerText).to.equal('Keskeneräiset raportit');
    expect(third.root.querySelectorAll('.offer li')).to.have.length(2);
  });

  it('is removed only after a second word; then the form begins', async () => {
    const on = device();
    await begun(on);
    const person = await on.opens();
    await presses(person, 'Poista');
    expect(person.focused?.innerText).to.equal('Poistetaanko raportti pysyvästi? Sitä ei ole lähetetty.');
    await expect(person.element).to.be.accessible();
    await presses(person, 'Peruuta');
    expect(person.focused).to.equal(button(person, 'Poista'));
    expect(await on.inside.list('')).to.have.length(1);
    await presses(person, 'Poista');
    await presses(person, 'Poista raportti');
    expect(await on.inside.list('')).to.deep.equal([]);
    expect(person.focused?.innerText).to.equal('Havainto');
    await person.hears('Raportti on poistettu.');
  });

  it('that cannot be removed is said to be there still, and stays in the list', async () => {
    const on = device();
    await begun(on);
    const person = await on.opens();
    await presses(person, 'Poista');
    on.fault.code = 'broken';
    await presses(person, 'Poista raportti');
    await person.hears('Poistaminen ei onnistunut. Raportti on edelleen tällä laitteella.');
    expect(person.focused).to.equal(button(person, 'Poista'));
    expect(await on.inside.list('')).to.have.length(1);
  });

  it('is not offered to another person, and nothing stays on the screen when the person changes', async () => {
    const on = device();
    const person = await begun(on);
    person.element.draftScope = 'worker 12';
    for (let turn = 0; turn < 5; turn++) await person.settled();
    expect(person.root.querySelector('.offer')).to.equal(null);
    expect(person.element.answers).to.deep.equal({});
    person.element.draftScope = scope;
    await until(() => person.root.querySelector('.offer'));
  });

  it('of whoever began to type before they were named is kept from then on', async () => {
    const on = device();
    const person = await on.opens(report, { draftScope: undefined });
    await person.type('/what', 'Jonot');
    person.element.draftScope = scope;
    await person.settled();
    await saved(person);
    expect(person.element.answers).to.deep.equal({ what: 'Jonot' });
  });

  it('is gone once the report is sent, in the same write that keeps the report', async () => {
    const on = device();
    const person = await begun(on);
    const { id } = person.element.response!;
    await person.press('next');
    await person.press('submit');
    await until(() => person.sees('Kiitos'));
    expect(on.sent.map((body) => (JSON.parse(body) as { id: string }).id)).to.deep.equal([id]);
    await until(async () => !(await on.inside.list('')).length);
    expect((await on.opens()).root.querySelector('.offer')).to.equal(null);
  });
});

describe('a draft', () => {
  it('is written when the element is taken out of the page, and when the circumstances change it stays the same report', async () => {
    const on = device();
    const person = await on.opens(withContext, { context: { unit: 'a' } });
    await person.type('/what', 'Jonot');
    await saved(person);
    const { id } = person.element.response!;
    person.element.context = { unit: 'b' };
    await person.settled();
    expect(person.element.response).to.deep.include({ id, context: { unit: 'b' }, answers: { what: 'Jonot' } });
    await person.type('/what', 'Jonot kasvavat');
    person.element.remove();
    await until(async () => JSON.stringify(await on.inside.list('')).includes('Jonot kasvavat'));
    expect(await on.inside.list('')).to.have.length(1);
  });

  it('that cannot be read is said to be there, stays, and can be removed', async () => {
    const on = device();
    await begun(on);
    const [entry] = await on.inside.list('');
    await on.inside.write([{ key: entry!.key, value: { sealed: 'AAAA' } }]);
    const person = await on.opens();
    expect(person.find('.offer li').innerText).to.contain('Tätä raporttia ei voi avata.');
    expect([...person.root.querySelectorAll('.offer .primary')]).to.deep.equal([]);
    await expect(person.element).to.be.accessible();
    await presses(person, 'Poista');
    await presses(person, 'Poista raportti');
    expect(await on.inside.list('')).to.deep.equal([]);
  });

  it('of a person who has signed out is not written anew by a form that is still open', async () => {
    const on = device();
    const client = on.client();
    const person = await on.opens(report, { client: client as never });
    await person.type('/what', 'Jonot');
    await saved(person);
    await client.signOut({ scope });
    await person.type('/what', 'Jonot kasvavat');
    await until(() => state(person)!.dataset.state === 'failed');
    expect(await on.inside.list('')).to.deep.equal([]);
  });
});

describe('where nothing can be kept', () => {
  it('says so, once aloud, and sends all the same', async () => {
    const on = device();
    on.fault.code = 'broken';
    const person = await on.opens();
    await person.type('/what', 'Jonot');
    await person.hears('Vastaukset eivät tallennu tälle laitteelle. Lähetä raportti ennen kuin suljet sivun.');
    expect(state(person)!.dataset.state).to.equal('failed');
    await expect(person.element).to.be.accessible();
    await person.type('/what', 'Jonot kasvavat');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(state(person)!.dataset.state).to.equal('failed');
    await person.press('next');
    await person.press('next');
    await person.press('submit');
    await until(() => person.sees('Kiitos'));
    expect(on.sent).to.have.length(1);
  });

  it('saves again as soon as that can be', async () => {
    const on = device();
    on.fault.code = 'full';
    const person = await on.opens();
    await person.type('/what', 'Jonot');
    await until(() => state(person)!.dataset.state === 'failed');
    delete on.fault.code;
    await person.type('/what', 'Jonot kasvavat');
    await saved(person);
  });
});

describe('one draft in two windows', () => {
  const both = async (on: ReturnType<typeof device>): Promise<[Person, Person]> => {
    const one = await begun(on);
    const two = await on.opens();
    await presses(two, 'Jatka');
    return [one, two];
  };

  it('becomes two reports, and the one that was later is told', async () => {
    const on = device();
    const [one, two] = await both(on);
    await one.type('/more', 'ensimmäinen');
    await saved(one);
    await two.type('/more', 'toinen');
    await until(() => two.root.querySelector('#parting'));
    await two.hears('Raportti on auki myös toisessa ikkunassa');
    await saved(two);
    await expect(two.element).to.be.accessible();
    expect(two.element.response!.id).not.to.equal(one.element.response!.id);
    expect((await on.inside.list('drafts/')).map(({ value }) => (value as { answers: JsonObject }).answers.more).sort()).to.deep.equal(['ensimmäinen', 'toinen']);
    await one.type('/more', 'ensimmäinen vielä');
    await saved(one);
    expect(one.root.querySelector('#parting')).to.equal(null);
  });

  it('is sent once: whoever sends it after the other is told, and may send it as a report of its own', async () => {
    const on = device();
    const [one, two] = await both(on);
    for (const person of [one, two]) await person.press('next');
    await one.press('submit');
    await until(() => one.sees('Kiitos'));
    await two.press('submit');
    await until(() => two.root.querySelector('#parting'));
    expect(two.focused?.innerText).to.equal('Raportti on jo lähetetty tai poistettu toisessa ikkunassa');
    // Each of the two clients may send what waits: the same bytes, which a collector keeps once.
    expect(new Set(on.sent).size).to.equal(1);
    await two.press('submit');
    await until(() => two.sees('Kiitos'));
    expect(new Set(on.sent.map((body) => (JSON.parse(body) as { id: string }).id)).size).to.equal(2);
  });

  it('is sent once, even when both send at the same moment', async () => {
    const on = device();
    const [one, two] = await both(on);
    const told = new Map<EventTarget, number>();
    for (const { element } of [one, two]) element.addEventListener('report-sent', () => told.set(element, (told.get(element) ?? 0) + 1));
    const receipts = await Promise.all([one.element.submit(), two.element.submit()]);
    expect(receipts.map((receipt) => receipt?.status).sort()).to.deep.equal(['rejected', 'sent']);
    // Each of the two clients may send what waits: the same bytes, which a collector keeps once.
    expect(new Set(on.sent).size).to.equal(1);
    expect(Math.max(...told.values())).to.equal(1);
  });
});

describe('a draft of another version of the form', () => {
  it('is carried over; what could not be is listed until the person puts the list away', async () => {
    const on = device();
    await begun(on);
    let person = await on.opens(later);
    expect(person.sees('Lomake on muuttunut sen jälkeen.')).to.equal(true);
    await presses(person, 'Jatka');
    for (let round = 0; round < 2; round++) {
      expect(person.focused?.innerText).to.equal('Nämä vastaukset eivät ole enää raportissa');
      expect([...person.root.querySelectorAll<HTMLElement>('.note .entry')].map((entry) => entry.innerText.split('\n').filter(Boolean))).to.deep.equal([
        ['Lisätietoja', 'Syksystä alkaen', 'Kysymys on poistettu lomakkeesta.'],
        ['Missä', 'Koulu', 'Vaihtoehtoa ei voi enää valita.'],
      ]);
      await expect(person.element).to.be.accessible();
      expect(person.element.response).to.deep.include({ answers: { what: 'Jonot kasvavat', ...(round && { notes: 'uutta' }) }, form: later.$id });
      await person.element.goTo('b');
      await person.settled();
      if (!round) {
        await person.type('/notes', 'uutta');
        await saved(person);
        person = await on.opens(later);
        await presses(person, 'Jatka');
      }
    }
    await presses(person, 'Poista luettelo');
    await saved(person);
    person = await on.opens(later);
    await presses(person, 'Jatka');
    expect(person.root.querySelector('.note')).to.equal(null);
  });
});
