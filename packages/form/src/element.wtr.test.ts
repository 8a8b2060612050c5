import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SocialReportForm } from './element.js';
import type { JsonObject, ReportResponse } from './engine.js';
import type { ReportReceipt } from './events.js';
import { Person, form, mount } from './testing/fixture.js';

const what = { type: 'string', title: 'Mitä', maxLength: 20, 'x-i18n': { sv: { title: 'Vad' } } };
const where: JsonObject = {
  type: 'array',
  title: 'Missä',
  uniqueItems: true,
  items: {
    type: 'string',
    oneOf: [
      { const: 'kadulla', title: 'Kadulla' },
      { const: 'muu', title: 'Muualla', 'x-detail': 'whereOther' },
      { const: 'ei', title: 'Ei missään', 'x-exclusive': true },
    ] as JsonObject[],
  },
  if: { contains: { const: 'ei' } },
  then: { maxItems: 1 },
};
const twoPages = form(
  { what, where, why: { type: 'string', title: 'Miksi', maxLength: 900 } },
  {
    required: ['what', 'where'],
    'x-pages': [
      { id: 'first', title: 'Havainto', questions: ['what', 'where', 'whereOther'] },
      { id: 'second', title: 'Syyt', questions: ['why'] },
    ],
    allOf: [
      {
        if: { properties: { where: { contains: { const: 'muu' } } }, required: ['where'] },
        then: { properties: { whereOther: { type: 'string', title: 'Missä muualla' } }, required: ['whereOther'] },
      },
    ],
  },
);
const answers: JsonObject = { what: 'Jonot', where: ['kadulla'] };

/** A client that remembers what it was given. */
function client(...outcomes: (ReportReceipt['status'] | Error)[]) {
  const sent: ReportResponse[] = [];
  return {
    sent,
    submit(response: ReportResponse): Promise<ReportReceipt> {
      sent.push(response);
      const status = outcomes[Math.min(sent.length, outcomes.length) - 1]!;
      return status instanceof Error ? Promise.reject(status) : Promise.resolve({ status, id: response.id, receivedAt: '2026-03-05T10:00:00Z' });
    },
  };
}

function heard(element: HTMLElement, ...names: string[]): { type: string; detail: Record<string, unknown> }[] {
  const list: { type: string; detail: Record<string, unknown> }[] = [];
  for (const name of names) element.addEventListener(name, (event) => list.push({ type: name, detail: (event as CustomEvent<Record<string, unknown>>).detail }));
  return list;
}

/** Checks that are reported on the console are part of these tests; silence keeps the report readable. */
async function quietly<T>(work: () => Promise<T>): Promise<{ result: T; said: string }> {
  const { error } = console;
  let said = '';
  console.error = (...parts: unknown[]) => (said += parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));
  try {
    return { result: await work(), said };
  } finally {
    console.error = error;
  }
}

describe('pages', () => {
  it('refuse to go on with errors: the summary takes focus and its links land on the questions', async () => {
    const person = new Person(await mount(twoPages));
    await person.press('next');
    expect(person.focused?.id).to.equal('summary');
    expect(person.sees('Korjaa 2 vastausta')).to.equal(true);
    await expect(person.element).to.be.accessible();
    const links = [...person.root.querySelectorAll<HTMLAnchorElement>('#summary a')];
    expect(links.map((link) => link.textContent)).to.deep.equal(['Mitä – Kirjoita vastaus.', 'Missä – Valitse vähintään yksi vaihtoehto.']);
    await person.click(links[1]!);
    expect(person.focused).to.equal(person.controls('/where')[0]);
  });

  it('focus their heading, tell where they are, and lose nothing back and forth', async () => {
    const person = new Person(await mount(twoPages, { answers }));
    const pages = heard(person.element, 'report-page');
    await person.press('next');
    expect(person.focused?.textContent).to.equal('Syyt');
    expect(person.find<HTMLProgressElement>('progress').value).to.equal(2);
    await person.type('/why', 'Säästöt');
    await person.press('back');
    expect(person.focused?.textContent).to.equal('Havainto');
    expect(person.controls('/what')[0]!.value).to.equal('Jonot');
    await person.press('next');
    expect(person.controls('/why')[0]!.value).to.equal('Säästöt');
    expect(pages.map(({ detail }) => [detail['id'], detail['index'], detail['count']])).to.deep.equal([['second', 1, 3], ['first', 0, 3], ['second', 1, 3]]);
  });

  it('are listed in a table of contents that goes anywhere', async () => {
    const person = new Person(await mount(twoPages));
    const buttons = [...person.root.querySelectorAll<HTMLElement>('.contents button')];
    expect(buttons.map((button) => button.textContent!.trim())).to.deep.equal(['Havainto', 'Syyt', 'Tarkista vastaukset ennen lähettämistä']);
    expect(buttons[0]!.getAttribute('aria-current')).to.equal('step');
    await person.click(buttons[1]!);
    expect(person.focused?.textContent).to.equal('Syyt');
  });

  it('come all at once with paging="single"', async () => {
    const person = new Person(await mount(twoPages, { answers, paging: 'single' }));
    expect(person.sees('Havainto') && person.sees('Syyt')).to.equal(true);
    await person.press('next');
    expect(person.focused?.id).to.equal('check');
  });

  it('go on with Enter in a one-line field, and never send', async () => {
    const sender = client('sent');
    const person = new Person(await mount(form({ what }, { required: ['what'] }), { answers: { what: 'Jonot' }, client: sender }));
    person.controls('/what')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(person.focused?.id).to.equal('check');
    expect(sender.sent).to.deep.equal([]);
  });
});

describe('conditions', () => {
  it('show a detail right under its option, and announce it only when it is withdrawn', async () => {
    const person = new Person(await mount(twoPages, { answers }));
    await person.click(person.controls('/where')[1]!);
    const [detail] = person.controls('/whereOther');
    expect(detail!.closest('.options')).to.equal(person.controls('/where')[0]!.closest('.options'));
    expect(person.find('#live').textContent).to.equal('');
    await person.type('/whereOther', 'Kirjastossa');
    await person.click(person.controls('/where')[1]!);
    expect(person.controls('/whereOther')).to.deep.equal([]);
    expect(person.find('#live').textContent).to.equal('Kysymys poistui: Missä muualla');
    await person.click(person.controls('/where')[1]!);
    expect(person.controls('/whereOther')[0]!.value).to.equal('Kirjastossa');
  });

  it('take no focus away when questions come and go before it', async () => {
    const late = form(
      { a: { type: 'string', title: 'A' }, b: { type: 'string', title: 'B' } },
      { allOf: [{ if: { properties: { b: { const: 'x' } }, required: ['b'] }, then: { properties: { c: { type: 'string', title: 'C' } } } }], 'x-pages': [{ id: 'p', title: 'P', questions: ['a', 'c', 'b'] }] },
    );
    const person = new Person(await mount(late));
    const [control] = person.controls('/b');
    for (const text of ['x', 'xy', 'x']) {
      await person.type('/b', text);
      expect(person.controls('/c').length).to.equal(text === 'x' ? 1 : 0);
      expect(person.focused).to.equal(control);
    }
    expect(person.find('#live').textContent).to.equal('Uusi kysymys: C');
  });

  it('let an exclusive option stand alone', async () => {
    const person = new Person(await mount(twoPages, { answers }));
    await person.click(person.controls('/where')[2]!);
    expect(person.element.answers['where']).to.deep.equal(['ei']);
    await person.click(person.controls('/where')[0]!);
    expect(person.element.answers['where']).to.deep.equal(['kadulla']);
  });
});

describe('errors', () => {
  it('wait until the field is left, then follow each key', async () => {
    const person = new Person(await mount(form({ what, other: { type: 'string', title: 'Muu' } })));
    const [control] = person.controls('/what');
    await person.type('/what', 'x'.repeat(21));
    expect(person.describedError(control!)).to.equal('');
    person.controls('/other')[0]!.focus();
    await person.settled();
    expect(person.describedError(control!)).to.contain('Nyt merkkejä on 21.');
    await person.type('/what', 'x'.repeat(20));
    expect(person.describedError(control!)).to.equal('');
  });

  it('wait for the end of a press, so that nothing moves under the pointer', async () => {
    const person = new Person(await mount(form({ what, other: { type: 'string', title: 'Muu' } }, { required: ['what'] })));
    const [control] = person.controls('/what');
    const [other] = person.controls('/other');
    control!.focus();
    other!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    other!.focus();
    await person.settled();
    expect(person.describedError(control!)).to.equal('');
    // A finger is up before the click: what moves now takes the click away.
    other!.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
    await new Promise((resolve) => setTimeout(resolve));
    await person.settled();
    expect(person.describedError(control!)).to.equal('');
    other!.click();
    await new Promise((resolve) => setTimeout(resolve));
    await person.settled();
    expect(person.describedError(control!)).to.contain('Kirjoita vastaus.');
  });
});

describe('sending', () => {
  it('shows every answer with a way back to it, then sends and gives a receipt', async () => {
    const sender = client('sent');
    const person = new Person(await mount(twoPages, { answers, client: sender }));
    const events = heard(person.element, 'report-submit', 'report-sent', 'report-error');
    await person.press('next');
    await person.press('next');
    expect(person.sees('Kadulla')).to.equal(true);
    await expect(person.element).to.be.accessible();

    await person.click('[data-change="/what"]');
    expect(person.focused).to.equal(person.controls('/what')[0]);
    await person.type('/what', 'Jonot kasvavat');
    expect(person.find('[part=next]').textContent!.trim()).to.equal('Tarkista vastaukset');
    await person.press('next');

    await person.press('submit');
    await person.settled();
    expect(sender.sent.map((response) => response.answers)).to.deep.equal([{ what: 'Jonot kasvavat', where: ['kadulla'] }]);
    expect(sender.sent[0]!.language).to.equal('fi');
    expect(events.map(({ type }) => type)).to.deep.equal(['report-submit', 'report-sent']);
    expect(person.focused?.id).to.equal('sent');
    expect(person.sees(sender.sent[0]!.id)).to.equal(true);
    await expect(person.element).to.be.accessible();
  });

  it('says plainly that it failed, keeps the answers, and sends the same response again', async () => {
    const sender = client('failed', new Error('offline'), 'sent');
    const person = new Person(await mount(twoPages, { answers, client: sender }));
    const events = heard(person.element, 'report-error', 'report-sent');
    await quietly(async () => {
      await person.element.submit();
      await person.settled();
      expect(person.focused?.id).to.equal('fault');
      expect(person.find('[part=submit]').textContent!.trim()).to.equal('Lähetä uudelleen');
      expect(person.sees('Raporttia ei lähetetty')).to.equal(true);
      await expect(person.element).to.be.accessible();
      await person.element.submit();
      await person.element.submit();
    });
    expect(sender.sent[1]).to.deep.equal(sender.sent[0]);
    expect(sender.sent[2]).to.deep.equal(sender.sent[0]);
    expect(events.map(({ type, detail }) => detail['code'] ?? type)).to.deep.equal(['send-failed', 'send-failed', 'report-sent']);
  });

  it('lists all errors of all pages instead of sending, and the links cross pages', async () => {
    const sender = client('sent');
    const person = new Person(await mount(twoPages, { client: sender }));
    person.element.goTo('second');
    await person.settled();
    expect(await person.element.submit()).to.equal(undefined);
    await person.settled();
    expect(person.focused?.id).to.equal('summary');
    await person.click(person.find('#summary a'));
    expect(person.focused).to.equal(person.controls('/what')[0]);
    expect(sender.sent).to.deep.equal([]);
  });

  it('can be stopped by the host, and needs a destination', async () => {
    const sender = client('sent');
    const element = await mount(twoPages, { answers, client: sender });
    element.addEventListener('report-submit', (event) => event.preventDefault(), { once: true });
    expect(await element.submit()).to.equal(undefined);
    expect(sender.sent).to.deep.equal([]);

    const lost = await mount(twoPages, { answers });
    const events = heard(lost, 'report-error');
    await lost.submit();
    expect(events.map(({ detail }) => detail)).to.deep.equal([{ code: 'no-destination' }]);
  });

  it('lets no answer out in an event that bubbles', async () => {
    const person = new Person(await mount(twoPages, { answers, client: client('sent') }));
    const leaks: string[] = [];
    const names = ['input', 'beforeinput', 'change', 'report-change', 'report-page', 'report-submit', 'report-sent'];
    const listen = (event: Event): void => {
      const inner = event.composedPath()[0] as HTMLElement;
      const text = JSON.stringify((event as CustomEvent).detail ?? '') + ((event as InputEvent).data ?? '');
      // The element's own `value` is there for those who hold the element; an event must not hand it out.
      if (inner !== person.element || text.includes('salaisuus')) leaks.push(event.type);
    };
    for (const name of names) document.body.addEventListener(name, listen);
    person.controls('/what')[0]!.focus();
    await sendKeys({ type: ' salaisuus' });
    person.focused!.blur();
    await person.element.submit();
    for (const name of names) document.body.removeEventListener(name, listen);
    expect(leaks).to.deep.equal([]);
  });
});

describe('repeating groups', () => {
  const rows = form({
    proposals: { type: 'array', title: 'Ehdotukset', maxItems: 3, items: { type: 'object', properties: { what: { type: 'string', title: 'Mitä' } }, unevaluatedProperties: false } },
  });

  it('add, move and remove by buttons, focus staying with what was acted on', async () => {
    const person = new Person(await mount(rows));
    const button = (text: string, at = 0): HTMLElement => [...person.root.querySelectorAll<HTMLElement>('button')].filter((each) => each.textContent!.trim().startsWith(text))[at]!;
    await person.click(button('Lisää'));
    expect(person.focused?.matches('.row')).to.equal(true);
    await person.type('/proposals/0/what', 'A');
    await person.click(button('Lisää'));
    await person.type('/proposals/1/what', 'B');
    const [second] = person.controls('/proposals/1/what');
    await expect(person.element).to.be.accessible();

    await person.click(button('Siirrä ylös', 1));
    expect(person.element.answers).to.deep.equal({ proposals: [{ what: 'B' }, { what: 'A' }] });
    expect(person.controls('/proposals/0/what')[0]).to.equal(second);
    expect(person.focused?.textContent).to.contain('Siirrä alas');
    expect(person.find('#live').textContent).to.contain('numero 1');

    await person.click(button('Poista', 0));
    expect(person.element.answers).to.deep.equal({ proposals: [{ what: 'A' }] });
    expect(person.focused?.textContent).to.contain('Kumoa');
  });
});

describe('languages', () => {
  it('are spoken side by side, each by its own element', async () => {
    const [fi, sv] = [new Person(await mount(twoPages)), new Person(await mount(twoPages, { lang: 'sv-FI' }))];
    await sv.settled();
    expect(fi.sees('Testilomake') && fi.sees('Seuraava')).to.equal(true);
    expect(sv.sees('Testformulär') && sv.sees('Nästa')).to.equal(true);
    expect(sv.find('.root').lang).to.equal('sv');
  });

  it('mark a text that falls back with its own', async () => {
    const person = new Person(await mount(twoPages, { lang: 'sv' }));
    await person.settled();
    const legend = [...person.root.querySelectorAll('legend')].find((each) => each.textContent!.includes('Missä'))!;
    expect(legend.querySelector('[lang=fi]')?.textContent).to.equal('Missä');
  });

  it('follow the nearest ancestor, and the menu', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="sv"><social-report-form language-menu .definition=${twoPages}></social-report-form></div>`);
    const element = outer.querySelector<SocialReportForm>('social-report-form')!;
    const person = new Person(element);
    await person.settled();
    expect(person.sees('Nästa')).to.equal(true);
    outer.lang = 'fi';
    await Promise.resolve();
    await person.settled();
    expect(person.sees('Seuraava')).to.equal(true);
    await person.click('.languages [lang=sv]');
    expect(person.sees('Nästa')).to.equal(true);
    expect(element.response!.language).to.equal('sv');
  });
});

describe('a long page', () => {
  it('draws only the question that changed', async () => {
    const many = form(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`q${at}x`, { type: 'string', title: `Kysymys ${at}`, maxLength: 300 }])));
    const person = new Person(await mount(many));
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((heard) => records.push(...heard));
    observer.observe(person.root, { subtree: true, childList: true, characterData: true, attributes: true });
    person.controls('/q30x')[0]!.value = 'Jonot';
    person.controls('/q30x')[0]!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await person.settled();
    records.push(...observer.takeRecords());
    observer.disconnect();
    const questions = records.map(({ target }) => (target instanceof Element ? target : target.parentElement!).closest('[data-question]')?.getAttribute('data-question'));
    expect([...new Set(questions)]).to.deep.equal(['/q30x']);
    expect(person.element.answers).to.deep.equal({ q30x: 'Jonot' });
  });

  it('finds an option among hundreds by a part of its name, accents or not', async () => {
    const towns = Array.from({ length: 308 }, (_, at) => ({ const: `k${at}`, title: at === 200 ? 'Åbo' : `Kunta ${at}` }));
    const person = new Person(await mount(form({ town: { type: 'string', title: 'Kunta', oneOf: towns as JsonObject[] } })));
    person.controls('/town')[0]!.focus();
    await sendKeys({ type: 'abo' });
    await person.settled();
    expect([...person.root.querySelectorAll('[role=option]')].map((option) => option.textContent!.trim())).to.deep.equal(['Åbo']);
    await person.hears('1 vaihtoehto');
    await expect(person.element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await person.settled();
    expect(person.controls('/town')[0]!.value).to.equal('');
    await person.click(person.controls('/town')[0]!);
    expect(person.root.querySelectorAll('[role=option]').length).to.equal(308);
  });
});

describe('in a host form', () => {
  async function hosted(properties: Partial<SocialReportForm> = {}): Promise<{ outer: HTMLFormElement; person: Person }> {
    const outer = await fixture<HTMLFormElement>(html`<form><fieldset><social-report-form name="report" lang="fi"></social-report-form></fieldset></form>`);
    const element = outer.querySelector<SocialReportForm>('social-report-form')!;
    Object.assign(element, { definition: twoPages, ...properties });
    const person = new Person(element);
    await person.settled();
    await person.settled();
    return { outer, person };
  }
  const entry = (outer: HTMLFormElement): JsonObject => (JSON.parse(String(new FormData(outer).get('report'))) as ReportResponse | null)?.answers ?? {};

  it('is one entry, absent while empty', async () => {
    const { outer, person } = await hosted();
    expect(new FormData(outer).has('report')).to.equal(false);
    await person.type('/what', 'Jonot');
    expect(entry(outer)).to.deep.equal({ what: 'Jonot' });
  });

  it('is valid with its answers, disabled with its fieldset, and empty after a reset', async () => {
    const { outer, person } = await hosted({ answers });
    expect(outer.checkValidity()).to.equal(true);
    person.element.setCustomValidity('Ei vielä');
    expect(person.element.validationMessage).to.equal('Ei vielä');
    person.element.setCustomValidity('');
    await person.type('/what', '');
    expect(outer.checkValidity()).to.equal(false);
    expect(person.element.validationMessage).to.equal('Kirjoita vastaus.');

    outer.querySelector('fieldset')!.disabled = true;
    await person.settled();
    expect(person.controls('/what')[0]!.disabled).to.equal(true);
    outer.querySelector('fieldset')!.disabled = false;
    outer.reset();
    await person.settled();
    expect(person.controls('/what')[0]!.value).to.equal('Jonot');
  });

  it('submits the host form where it has no other destination', async () => {
    const { outer, person } = await hosted({ answers });
    let given: JsonObject | undefined;
    outer.addEventListener('submit', (event) => {
      event.preventDefault();
      given = entry(outer);
    });
    await person.element.submit();
    expect(given).to.deep.equal(answers);
  });
});

describe('a form that cannot be shown', () => {
  const code = async (give: (element: SocialReportForm) => void): Promise<{ person: Person; code: unknown; said: string }> => {
    const element = await fixture<SocialReportForm>(html`<social-report-form lang="fi"></social-report-form>`);
    const events = heard(element, 'report-error', 'report-ready');
    const { said } = await quietly(async () => {
      give(element);
      await element.updateComplete;
      await element.updateComplete;
    });
    return { person: new Person(element), code: events.map(({ detail }) => detail['code']).join(), said };
  };

  it('tells workers nothing technical, and authors everything', async () => {
    const { person, code: reported, said } = await code((element) => (element.definition = form({ a: { type: 'string', titel: 'x' } })));
    expect(person.sees('Lomaketta ei voi näyttää')).to.equal(true);
    expect(person.sees('unknown-keyword')).to.equal(false);
    expect(person.root.querySelector('input')).to.equal(null);
    expect(reported).to.equal('unknown-keyword');
    expect(said).to.contain('/properties/a');
    await expect(person.element).to.be.accessible();
  });

  it('refuses another definition than the digest says', async () => {
    const { code: reported } = await code((element) => Object.assign(element, { definition: twoPages, digest: `sha256-${'0'.repeat(64)}` }));
    expect(reported).to.equal('digest-mismatch');
  });

  it('offers to try again when it cannot be fetched', async () => {
    const { person, code: reported } = await code((element) => (element.src = '/no-such-form.json'));
    expect(reported).to.equal('load-failed');
    expect(person.find('button').textContent).to.equal('Yritä uudelleen');
  });

  it('refuses context that the definition does not allow', async () => {
    const { code: reported } = await code((element) => Object.assign(element, { definition: twoPages, context: { client: 'x' } }));
    expect(reported).to.equal('context');
  });
});
