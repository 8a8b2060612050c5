import '../define.js';
import type { SocialReportForm } from '../element.js';
import type { Json, JsonObject } from '../engine.js';
import { form } from './definition.js';
import { ensure, ensureSame } from './ensure.js';
import { Person } from './person.js';

/** Declares one test: `it` of mocha, jasmine, vitest; `test` of others. */
export type It = (title: string, run: () => Promise<void>) => unknown;

/** One question, and how it is answered. */
export interface ContractQuestion {
  /** Its schema with `x-widget`, without title, description and translations: `{ type: 'integer', 'x-widget': 'stars' }`. The question is at `/q`. */
  readonly schema: JsonObject;
  /** Pointer of the answer that its first control gives, where the question holds others. @default '/q' */
  readonly at?: string;
  /** Gives `answer` the way a person does; its first control has focus. Keys of a real browser are best; `person.type` will do. */
  give(person: Person): unknown;
  /** What is then stored. */
  readonly answer: Json;
  /** Another valid answer, set by code. A consent has only one. */
  readonly other: Json;
  /** Words that `other` is read back in. @default any words at all */
  readonly says?: string;
  /** Part of what is said when it is left unanswered, in Finnish. @default any words at all */
  readonly missing?: string;
  /** An answer that breaks a rule of the schema, and part of what is said about it, in Finnish. */
  readonly wrong?: readonly [Json, string];
}

export interface ContractOptions {
  /** Judges the form in each state, as with axe: rejects when something is wrong. */
  audit?(element: SocialReportForm): Promise<unknown>;
}

const title = { title: 'Kysymys', description: 'Ohje kysymykseen.', 'x-i18n': { sv: { title: 'Fråga' } } };
const EVENTS = ['input', 'change', 'report-change', 'invalid'];

/** Events of the form that a host hears, in order; `report-change` with its pointer. */
function heardFrom({ element }: Person): string[] {
  const heard: string[] = [];
  for (const type of EVENTS)
    element.addEventListener(type, (event) => heard.push(event instanceof CustomEvent ? `${type} ${(event.detail as { pointer: string }).pointer}` : type));
  return heard;
}

/** What a control is called: by its labels, or by itself. */
function nameOf(control: HTMLInputElement, { root }: Person): string {
  const ids = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const texts = [...(control.labels ?? []), ...ids.map((id) => root.getElementById(id))].map((text) => text?.textContent ?? '');
  return (control.getAttribute('aria-label') ?? (texts.join(' ') || control.textContent || '')).trim();
}

const isTicked = ({ type }: HTMLInputElement): boolean => /^(radio|checkbox)$/.test(type);

/**
 * Declares tests of all that a question promises, whatever its type: register your widget, and run them on a question
 * that uses it. They fail by throwing an `Error` that says which promise is broken.
 * @example
 * registerWidget('stars', stars);
 * describe('stars', () => questionContract(it, {
 *   schema: { type: 'integer', 'x-widget': 'stars', minimum: 1, maximum: 5 },
 *   give: (person) => person.type('/q', '3'),
 *   answer: 3,
 *   other: 5,
 *   says: '5 / 5',
 * }));
 */
export function questionContract(it: It, question: ContractQuestion, { audit }: ContractOptions = {}): void {
  const { schema, at = '/q', answer, other, says, missing = '', wrong } = question;
  const definition = form({ q: { ...title, ...schema } }, { required: ['q'] });
  const answered: Partial<SocialReportForm> = { answers: { q: other } };

  /** A test with forms of its own, taken away after it. */
  const promise = (what: string, run: (opens: (properties?: Partial<SocialReportForm>, of?: JsonObject) => Promise<Person>) => Promise<void>): unknown =>
    it(what, async () => {
      const opened: Element[] = [];
      try {
        await run(async (properties = {}, of = definition) => {
          const element = document.createElement('social-report-form') as SocialReportForm;
          element.lang = 'fi';
          opened.push(element);
          document.body.append(element);
          const person = new Person(Object.assign(element, { definition: of, ...properties }));
          await person.settled();
          return person;
        });
      } finally {
        for (const element of opened) element.remove();
      }
    });
  /** Its controls; there is at least one. */
  const controlsOf = (person: Person): HTMLInputElement[] => {
    const controls = person.controls(at);
    ensure(controls.length, `No control carries data-pointer="${at}": give every control to carry() each time you draw.`);
    return controls;
  };
  const gives = async (person: Person): Promise<void> => {
    controlsOf(person)[0]!.focus();
    await question.give(person);
    await person.settled();
  };

  promise('carries pointer, name and a label that works', async (opens) => {
    const person = await opens();
    const [first] = controlsOf(person);
    const labels = [...(first!.closest('[data-question="/q"]')?.querySelectorAll('label, legend') ?? [])];
    const label = labels.find(({ textContent }) => textContent!.includes('Kysymys'));
    ensure(label, 'The title of the question is not its label or legend.');
    ensure(label.matches('legend') || [...first!.labels!].includes(label as HTMLLabelElement), 'The label stands for no control: give the first one to carry() without a part, or say `group: true`.');
    for (const control of controlsOf(person)) {
      ensureSame(control.getAttribute('name'), at, 'Name of a control');
      ensure(control.id && person.root.querySelectorAll(`#${control.id}`).length === 1, `The id "${control.id}" is not one control's alone: give each a part of its own.`);
      ensure(nameOf(control, person), 'A control has no name: give it a label.');
      const own = [...(control.labels ?? [])].find((each) => each.checkVisibility());
      if (!own || !control.checkVisibility()) continue;
      own.click();
      await person.settled();
      ensure(isTicked(control) ? control.checked : person.focused === control, `A click on the label "${own.textContent!.trim()}" does nothing.`);
    }
  });

  if (audit)
    promise('is accessible, empty and with an error', async (opens) => {
      const person = await opens();
      await audit(person.element);
      await person.press('next');
      await audit(person.element);
    });

  promise('is answered by a person, and says so', async (opens) => {
    const person = await opens();
    const heard = heardFrom(person);
    await gives(person);
    person.focused?.blur();
    await person.settled();
    ensureSame(person.element.answers, { q: answer }, 'Stored');
    for (const event of ['input', 'change']) ensure(heard.includes(event), `A person answered, and no ${event} was heard: call ${event === 'input' ? 'set' : 'commit'}().`);
    ensureSame([...new Set(heard)].filter((event) => event.startsWith('report-change')), [`report-change ${at}`], 'Told by report-change');
  });

  promise('ties help and error to its controls, and clears the error once answered', async (opens) => {
    const person = await opens();
    ensure(controlsOf(person).every((control) => person.described(control, 'help').includes('Ohje kysymykseen.') || at !== '/q'), 'A control is not described by the help.');
    await person.press('next');
    const [control] = controlsOf(person);
    const error = person.describedError(control!);
    ensure(error && error.includes(missing), `Unanswered, "${missing}" should describe it, not "${error}".`);
    ensure(control!.closest('[aria-invalid=true]'), 'A wrong answer is not marked aria-invalid.');
    // Of these only what is around them can be required.
    const alone = (isTicked(control!) && !control!.closest('[role=radiogroup]')) || control!.type === 'button';
    ensure(alone || control!.closest('[aria-required=true]'), 'A required question is not marked aria-required.');
    await person.click('[part=error-summary] a');
    ensure(person.focused === control, 'The line of the error summary does not lead to the first control.');
    await gives(person);
    const left = controlsOf(person).map((each) => person.describedError(each)).join('');
    ensureSame(left, '', 'Said after it was answered');
    ensure(!controlsOf(person)[0]!.closest('[aria-invalid=true]'), 'Still marked aria-invalid after it was answered.');
  });

  if (wrong)
    promise('says what to do about a wrong answer', async (opens) => {
      const person = await opens({ answers: { q: wrong[0] } });
      await person.press('next');
      const error = person.describedError(controlsOf(person)[0]!);
      ensure(error.includes(wrong[1]), `Of ${JSON.stringify(wrong[0])} "${wrong[1]}" should be said, not "${error}".`);
    });

  promise('keeps what code sets, and emits nothing', async (opens) => {
    const person = await opens();
    const heard = heardFrom(person);
    for (const answers of [{ q: other }, {}, { q: answer }]) {
      person.element.answers = answers as JsonObject;
      await person.settled();
      ensureSame(person.element.answers, answers, 'Kept');
      ensureSame(heard, [], 'Heard when code changed the answer: never call set() or commit() while drawing');
    }
  });

  promise('keeps answer and focus when the language changes', async (opens) => {
    const person = await opens(answered);
    const [control] = controlsOf(person);
    control!.focus();
    await person.speaks('sv');
    ensure(person.focused === control, 'The control that had focus has lost it: keep your nodes.');
    ensure(person.sees('Fråga'), 'The title is not in the new language.');
    ensureSame(person.element.answers, { q: other }, 'Kept');
  });

  promise('takes the focus of the form', async (opens) => {
    const person = await opens();
    person.element.focus();
    await person.settled();
    ensure(person.focused === controlsOf(person)[0], 'focus() does not land on its first control.');
  });

  promise('cannot be changed while disabled', async (opens) => {
    const person = await opens({ ...answered, disabled: true });
    for (const control of controlsOf(person)) ensure(control.matches(':disabled, [aria-disabled=true]'), 'A control can be used while the form is disabled.');
  });

  promise('is read back in words on the check page, with a way back to it', async (opens) => {
    const person = await opens(answered);
    await person.press('next');
    ensureWords(wordsOf(person, '[part=check-answers]'), says);
    await person.click(`[data-change="${at}"]`);
    ensure(person.focused && controlsOf(person).includes(person.focused as HTMLInputElement), 'The button beside the answer does not lead back to a control.');
  });

  promise('is words alone where the definition or the host says that it is read-only', async (opens) => {
    const said = async (of: JsonObject, readOnly: boolean): Promise<string> => {
      const person = await opens({ ...answered, readOnly }, of);
      ensure(!person.root.querySelector('input, select, textarea, [data-question] button'), 'There are controls in a read-only form.');
      await audit?.(person.element);
      return wordsOf(person, '.root');
    };
    const words = await said(definition, true);
    ensureWords(words, says);
    // The questions inside a group are read-only one by one.
    if (schema['type'] === 'object') return;
    ensureSame(await said(form({ q: { ...title, ...schema, readOnly: true } }), false), words, 'Read-only by definition');
  });
}

/** Answers in words; not `innerText`: what has never been on screen has none. */
const wordsOf = ({ root }: Person, place: string): string =>
  [...root.querySelectorAll(`${place} .given`)].map((given) => given.textContent!.replace(/\s+/g, ' ').trim()).join();

function ensureWords(words: string, says = ''): void {
  ensure(/[\p{L}\d]/u.test(words) && words.includes(says), `Read back as "${words}"${says && `, not as "${says}"`}: give the widget a say().`);
}
