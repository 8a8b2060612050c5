// The contract can fail: each widget here breaks one promise, and is told which.
import { expect } from '@open-wc/testing';
import { registerWidget } from '../questions/registry.js';
import type { DomWidget, WidgetAnswer, WidgetState } from '../questions/registry.js';
import { questionContract } from './contract.js';

/** What draws a list of two codes, once it has been mounted. */
type Draw = (state: WidgetState, select: HTMLSelectElement, answer: WidgetAnswer) => void;

const right: Draw = ({ question, carry }, select) => {
  select.value = (question.value as string | undefined) ?? '';
  carry(select);
};
const widget = (draw: Draw, give = ({ set, commit }: WidgetAnswer, value: string): void => (set(value || undefined), commit())): DomWidget => ({
  mount(place, answer) {
    const select = document.createElement('select');
    for (const code of ['', 'a', 'b']) select.append(new Option(code, code));
    select.addEventListener('change', () => give(answer, select.value));
    place.append(select);
    return (state) => draw(state, place.querySelector('select')!, answer);
  },
});

/** Runs the contract with a runner that only notes what fails. */
async function brokenBy(name: string, broken: DomWidget): Promise<string[]> {
  registerWidget(name, broken);
  const tests: (readonly [string, () => Promise<void>])[] = [];
  const schema = { type: 'string', 'x-widget': name };
  questionContract((title, run) => tests.push([title, run]), { schema, give: (person) => person.type(person.find('select') as HTMLSelectElement, 'a'), answer: 'a', other: 'b' });
  const failed: string[] = [];
  for (const [title, run] of tests) await run().catch((error: Error) => failed.push(`${title}: ${error.message}`));
  return failed;
}

const cases: readonly (readonly [string, DomWidget, RegExp])[] = [
  ['carries nothing', widget(({ question }, select) => void (select.value = String(question.value ?? ''))), /^carries pointer.*No control carries data-pointer/],
  ['gives while drawing', widget((state, select, { set }) => (right(state, select, { set, commit: () => undefined }), state.question.value === 'b' && set('a'))), /^keeps what code sets/],
  ['never commits', widget(right, ({ set }, value) => set(value)), /^is answered by a person.*call commit\(\)/],
  ['never sets', widget(right, ({ commit }) => commit()), /^is answered by a person.*Stored/],
  ['stays usable', widget((state, select, answer) => (right(state, select, answer), (select.disabled = false))), /^cannot be changed while disabled/],
  [
    'replaces its control',
    widget((state, old, answer) => {
      const select = old.cloneNode(true) as HTMLSelectElement;
      old.replaceWith(select);
      right(state, select, answer);
    }),
    /^keeps answer and focus when the language changes.*keep your nodes/,
  ],
];

describe('contract', () => {
  it('finds nothing wrong with a widget that keeps it', async () => {
    expect(await brokenBy('right', widget(right))).to.deep.equal([]);
  });

  for (const [name, broken, told] of cases)
    it(`tells a widget that ${name}`, async () => {
      const failed = await brokenBy(name.replaceAll(' ', '-'), broken);
      expect(failed.some((each) => told.test(each)), failed.join('\n')).to.equal(true);
    });
});
