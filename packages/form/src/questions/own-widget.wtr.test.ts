// The example of a question type of a host's own keeps every promise of ours.
import { expect } from '@open-wc/testing';
import { questionContract } from '../testing/index.js';
import type { Person } from '../testing/index.js';
import { form, mount, Person as Reader } from '../testing/fixture.js';
import { registerWidget } from './registry.js';
import type { DomWidget } from './registry.js';

const example = '/examples/own-widget/period.js';
const { period } = (await import(example)) as { period(lengths?: readonly string[], today?: () => Date): DomWidget };
const today = (): Date => new Date(2026, 7, 15);
registerWidget('period', period(undefined, today));
registerWidget('half-year', period(['half'], today));

const schema = { type: 'string', 'x-widget': 'period', pattern: '^20[0-9]{2}(-(0[1-9]|1[0-2]|H[12]))?$' };
const options = { audit: (element: Element) => expect(element).to.be.accessible() };
const lists = (person: Person): HTMLSelectElement[] => person.controls('/q') as unknown as HTMLSelectElement[];
const choose = async (person: Person, ...values: string[]): Promise<void> => {
  for (const [at, value] of values.entries()) await person.type(lists(person)[at]!, value);
};
const keysOf = (select: HTMLSelectElement): string[] => [...select.options].map(({ value }) => value).filter(Boolean);

describe('own widget: period', () => {
  questionContract(
    it,
    {
      schema,
      give: (person) => choose(person, 'month', '2026-03'),
      answer: '2026-03',
      other: '2025-H2',
      says: 'heinä–joulukuu 2025',
      wrong: ['2026-13', 'Kirjoita vastaus pyydetyssä muodossa.'],
    },
    options,
  );

  const asks = async (answers = {}): Promise<Reader> => new Reader(await mount(form({ q: { title: 'Jakso', ...schema } }), { answers }));

  it('offers recent periods of the chosen length, and none before a length is chosen', async () => {
    const person = await asks();
    const [length, which] = lists(person);
    expect(keysOf(length!)).to.deep.equal(['half', 'month', 'year']);
    expect(which!.checkVisibility()).to.equal(false);
    await choose(person, 'half');
    expect(keysOf(which!)).to.deep.equal(['2026-H2', '2026-H1', '2025-H2', '2025-H1', '2024-H2', '2024-H1']);
    await choose(person, 'month');
    expect(keysOf(which!)[0]).to.equal('2026-08');
    expect(keysOf(which!).at(-1)).to.equal('2025-03');
    await choose(person, 'year');
    expect(keysOf(which!)).to.deep.equal(['2026', '2025', '2024', '2023', '2022']);
    expect(person.element.answers).to.deep.equal({});
  });

  it('takes the answer back with its length, and keeps one that is older than those offered', async () => {
    const person = await asks({ q: '2019-H1' });
    const [length, which] = lists(person);
    expect([length!.value, which!.value]).to.deep.equal(['half', '2019-H1']);
    await choose(person, 'year');
    expect(person.element.answers).to.deep.equal({});
    await choose(person, 'year', '2025');
    expect(person.element.answers).to.deep.equal({ q: '2025' });
  });

  it('follows code: another length, or no answer', async () => {
    const person = await asks({ q: '2025' });
    const [length, which] = lists(person);
    person.element.answers = { q: '2026-01' };
    await person.settled();
    expect([length!.value, which!.value]).to.deep.equal(['month', '2026-01']);
    person.element.answers = {};
    await person.settled();
    expect([length!.value, which!.checkVisibility()]).to.deep.equal(['', false]);
  });
});

describe('own widget: half-year', () => {
  questionContract(
    it,
    { schema: { type: 'string', 'x-widget': 'half-year', pattern: '^20[0-9]{2}-H[12]$' }, give: (person) => choose(person, '2026-H1'), answer: '2026-H1', other: '2025-H2', says: 'heinä–joulukuu 2025' },
    options,
  );
});
