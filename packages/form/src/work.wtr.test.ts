import { expect } from '@open-wc/testing';
import { createClient, memoryStorage } from '@social-report/sdk';
import type { JsonObject } from './engine.js';
import { Person, form, mount } from './testing/fixture.js';

/** What drawing did: counted, for the same work takes another time on each machine. */
interface Work {
  /** Templates that were evaluated: a question is a few, or none. */
  readonly templates: number;
  /** Nodes that came or went, with all in them, and texts and attributes that were set. */
  readonly mutations: number;
  /** Attributes that were read or written: most questions are plain DOM, and what is drawn again for nothing is looked at. */
  readonly looks: number;
}

const yesNo: JsonObject = { type: 'string', oneOf: [{ const: 'yes', title: 'Kyllä' }, { const: 'no', title: 'Ei' }] };
/** What the field asks, by turns. */
const MIX: readonly JsonObject[] = [
  { type: 'string', maxLength: 100 },
  yesNo,
  { type: 'string', maxLength: 2_000 },
  { type: 'array', uniqueItems: true, items: yesNo },
  { type: 'integer', minimum: 0, maximum: 100 },
  { type: 'string', format: 'date' },
];
const question = (name: string, schema: JsonObject): [string, JsonObject] => [name, { title: name, ...schema }];
/** A whole number of the mix. */
const SIZES = [12, 120, 960];

/** So many questions, and before them one that shows some more; `perPage` of them on a page. */
function sized(size: number, shows: number, perPage?: number): JsonObject {
  const names = Array.from({ length: size }, (_, at) => `q${at}`);
  const more = Array.from({ length: shows }, (_, at) => `more${at}`);
  const first = ['asks', 'writes', ...more];
  const pages = perPage && Array.from({ length: size / perPage }, (_, at) => ({ id: `p${at}`, title: `Sivu ${at}`, questions: [...(at ? [] : first), ...names.slice(at * perPage, (at + 1) * perPage)] }));
  return form(
    Object.fromEntries([question('asks', yesNo), question('writes', { type: 'string', maxLength: 200 }), ...names.map((name, at) => question(name, MIX[at % MIX.length]!))]),
    {
      required: ['asks', 'writes', ...names.filter((_, at) => at % 2)],
      allOf: [{ if: { properties: { asks: { const: 'yes' } }, required: ['asks'] }, then: { properties: Object.fromEntries(more.map((name) => question(name, MIX[0]!))) } }],
      ...(pages && { 'x-pages': pages }),
    },
  );
}

const opened = async (definition: JsonObject): Promise<Person> => {
  const client = createClient({ endpoint: 'https://collector.example/v1/responses', storage: memoryStorage() });
  return new Person(await mount(definition, { draftScope: 'worker 4711', client: client as never }));
};

/** Waits for the draft, too: that it has been written is drawn. */
async function settled(person: Person): Promise<void> {
  const end = performance.now() + 5_000;
  while (person.find('.kept').dataset.state !== 'saved') {
    if (performance.now() > end) throw new Error('the draft is not kept');
    await new Promise(requestAnimationFrame);
  }
  await person.settled();
}

/** Lit's development build says what it does, and the browser what became of the page: nothing of this is in the form. */
async function workOf(act: () => Promise<Person>, root?: ShadowRoot): Promise<Work> {
  const events = window as unknown as { emitLitDebugLogEvents?: boolean };
  let templates = 0;
  let mutations = 0;
  const draws = (event: Event): void => {
    if ((event as CustomEvent<{ kind: string }>).detail.kind.match(/^template (updating|instantiated)$/)) templates++;
  };
  const observer = new MutationObserver((records) => count(records));
  const sizeOf = (node: Node): number => 1 + (node instanceof Element ? node.querySelectorAll('*').length : 0);
  const count = (records: readonly MutationRecord[]): void => {
    for (const { addedNodes, removedNodes, type } of records) mutations += type === 'childList' ? [...addedNodes, ...removedNodes].reduce((sum, node) => sum + sizeOf(node), 0) : 1;
  };
  window.addEventListener('lit-debug', draws);
  events.emitLitDebugLogEvents = true;
  let looks = 0;
  const prototype = Element.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
  const natives = ['getAttribute', 'setAttribute', 'removeAttribute'].map((name) => [name, prototype[name]!] as const);
  for (const [name, native] of natives)
    prototype[name] = function (this: Element, ...given) {
      looks++;
      return native.apply(this, given);
    };
  if (root) observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    const person = await act();
    count(observer.takeRecords());
    return { templates, mutations: root ? mutations : person.root.querySelectorAll('*').length, looks };
  } finally {
    for (const [name, native] of natives) prototype[name] = native;
    observer.disconnect();
    events.emitLitDebugLogEvents = false;
    window.removeEventListener('lit-debug', draws);
  }
}

/** What typing one more letter takes, its draft included. */
async function aKey(definition: JsonObject): Promise<Work> {
  const person = await opened(definition);
  await person.type('/writes', 'Havain');
  await settled(person);
  return workOf(async () => {
    await person.type('/writes', 'Havaint');
    await settled(person);
    return person;
  }, person.root);
}

/** What it takes when an answer shows some more questions at the top of the form. */
async function aCondition(size: number, shows: number): Promise<Work> {
  const person = await opened(sized(size, shows));
  await person.click('[data-pointer="/asks"][value=no]');
  await settled(person);
  return workOf(async () => {
    await person.click('[data-pointer="/asks"][value=yes]');
    await settled(person);
    return person;
  }, person.root);
}

const about = (value: number): [number, number] => [value * 0.8, value * 1.2];

describe('the work of drawing', () => {
  it('is the same for a key in a form of 12, 120 and 960 questions', async () => {
    const works = [];
    for (const size of SIZES) works.push(await aKey(sized(size, 1)));
    console.log(`a key: ${JSON.stringify(works)}`);
    expect(works[0]!.templates).to.be.greaterThan(0);
    for (const work of works) expect(work).to.deep.equal(works[0]);
  }).timeout(120_000);

  it('is the same for a key in a form of 2, 20 and 160 pages', async () => {
    const works = [];
    for (const size of SIZES) works.push(await aKey(sized(size, 1, 6)));
    console.log(`a key, by pages: ${JSON.stringify(works)}`);
    for (const work of works) expect(work).to.deep.equal(works[0]);
  }).timeout(120_000);

  it('is, for an answer that shows others, as much as it shows, however long the form is', async () => {
    const [one, ten, many] = [await aCondition(12, 1), await aCondition(12, 10), await aCondition(12, 100)];
    const long = await aCondition(960, 10);
    console.log(`a condition: ${JSON.stringify([one, ten, many, long])}`);
    for (const kind of ['mutations', 'looks'] as const) {
      expect((many[kind] - ten[kind]) / 90).to.be.within(...about((ten[kind] - one[kind]) / 9));
      expect(long[kind]).to.be.within(...about(ten[kind]));
    }
    // Those that come are plain DOM, and what stands around them is there.
    for (const { templates } of [ten, many, long]) expect(templates).to.equal(one.templates);
  }).timeout(120_000);

  it('is, to begin with, as much for each question of a long form as of a short one', async () => {
    const each = [];
    for (const size of SIZES.slice(1)) {
      const { templates, mutations, looks } = await workOf(() => opened(sized(size, 1)));
      each.push({ templates: templates / size, mutations: mutations / size, looks: looks / size });
    }
    console.log(`a mount, for each question: ${JSON.stringify(each)}`);
    for (const kind of ['mutations', 'looks'] as const) expect(each[1]![kind]).to.be.within(...about(each[0]![kind]));
    // What most questions are made of is plain DOM: only what stands around them is a template.
    for (const { templates } of each) expect(templates).to.be.below(0.5);
  }).timeout(120_000);

  it('is, when nothing was answered and all is sent, as much for each error of a long form as of a short one', async () => {
    const each = [];
    for (const size of SIZES.slice(1)) {
      const person = await opened(sized(size, 1));
      const { mutations, looks } = await workOf(async () => {
        await person.click('[part=next]');
        await person.settled();
        return person;
      }, person.root);
      const errors = person.root.querySelectorAll('[data-question] .error').length;
      expect(errors).to.equal(size / 2 + 2);
      each.push({ mutations: mutations / errors, looks: looks / errors });
    }
    console.log(`a submit, for each error: ${JSON.stringify(each)}`);
    for (const kind of ['mutations', 'looks'] as const) expect(each[1]![kind]).to.be.within(...about(each[0]![kind]));
    for (const { looks } of each) expect(looks).to.be.below(60);
  }).timeout(120_000);

  it('moves no question from one section to another when others come at the top', async () => {
    const person = await opened(sized(120, 10));
    const sectionOf = new Map([...person.root.querySelectorAll('[data-question]')].map((question) => [question, question.closest('.section')]));
    await person.click('[data-pointer="/asks"][value=yes]');
    expect(person.find('[data-question="/more9"]')).to.exist;
    expect(new Set(sectionOf.values()).size).to.equal(7);
    for (const [question, section] of sectionOf) expect(question.isConnected && question.closest('.section') === section, question.getAttribute('data-question')!).to.be.true;
  }).timeout(120_000);

  it('leaves few nodes in the page that nobody sees', async () => {
    const person = await opened(sized(120, 1));
    const walker = document.createTreeWalker(person.find('.section'), NodeFilter.SHOW_COMMENT);
    let comments = 0;
    while (walker.nextNode()) comments++;
    console.log(`comments for each question: ${comments / 20}`);
    expect(comments / 20).to.be.below(1);
  }).timeout(120_000);
});
