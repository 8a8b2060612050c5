import type { FormModel } from '../definition/model.js';
import { pick } from '../definition/text.js';
import { createSession } from '../session/guarded.js';
import type { Session, SessionChange, SessionOptions } from '../session/session.js';
import type { PageView, QuestionView } from '../session/view.js';
import type { JsonObject } from '../types/json.js';
import type { ReportResponse } from '../types/response.js';

/** Where a person stands before a form: fixed clock and randomness unless given. */
export interface Circumstances extends Partial<SessionOptions> {
  /** BCP 47 tag; the form's first language by default. */
  readonly language?: string;
}

/**
 * Someone filling a form, without a screen: for tests that read like what a person does.
 * Names are pointers without the first slash (`where`, `proposals/0/what`). What does not
 * go as said throws, with what was there instead.
 * @example
 * const person = new Person(model);
 * person.answers('where', ['other']).sees('whereOther').writes('whereOther', 'At the library');
 */
export class Person {
  readonly session: Session;
  /** Every change heard, oldest first. */
  readonly heard: SessionChange[] = [];
  readonly #language: string;
  #page = 0;

  constructor(model: FormModel, { language, ...options }: Circumstances = {}) {
    this.#language = language ?? model.languages[0]!;
    this.session = createSession(model, {
      now: () => Date.UTC(2026, 10, 21, 9, 30),
      random: () => new Uint8Array(16).fill(7),
      formDigest: `sha256-${'0'.repeat(64)}`,
      ...options,
    });
    this.session.subscribe((change) => this.heard.push(change));
  }

  /** Gives an answer to a question that is shown, an option that is offered. */
  answers(name: string, value: unknown): this {
    const question = this.#shown(name);
    if (question.options)
      for (const option of Array.isArray(value) ? value : [value])
        if (!question.options.some((offered) => offered.value === option)) this.#fail(`"${String(option)}" is not offered for ${name}; offered: ${this.offered(name).join(', ')}`);
    this.session.set(`/${name}`, value);
    return this;
  }

  /** The same for a text. */
  writes(name: string, text: string): this {
    if (this.#shown(name).kind !== 'text') this.#fail(`${name} is not a text`);
    return this.answers(name, text);
  }

  /** Takes an answer back. */
  clears(name: string): this {
    this.session.set(`/${this.#shown(name).pointer.slice(1)}`, undefined);
    return this;
  }

  leaves(name: string): this {
    this.session.leave(`/${name}`);
    return this;
  }

  addsRow(name: string): this {
    this.session.addRow(`/${name}`);
    return this;
  }

  sees(...names: string[]): this {
    for (const name of names) this.#shown(name);
    return this;
  }

  doesNotSee(...names: string[]): this {
    for (const name of names) if (this.session.question(`/${name}`)) this.#fail(`${name} is shown`);
    return this;
  }

  mustAnswer(name: string, required = true): this {
    if (this.#shown(name).required !== required) this.#fail(`${name} is ${required ? 'not ' : ''}required`);
    return this;
  }

  /** Keys of the options on offer, in order. */
  offered(name: string): string[] {
    return (this.#shown(name).options ?? []).map(({ key }) => key);
  }

  /** The question's title in the person's language. */
  reads(name: string): string {
    const { title } = this.#shown(name);
    return title ? pick(title, this.#language).text : name;
  }

  /** The rules told to the person about one question now. */
  isTold(name: string, ...rules: string[]): this {
    const told = this.#shown(name).errors.map(({ rule }) => rule);
    if (told.join() !== rules.join()) this.#fail(`about ${name} the person is told [${told.join(', ')}], not [${rules.join(', ')}]`);
    return this;
  }

  get page(): PageView {
    return this.session.view.pages[this.#page]!;
  }

  /** Presses Continue; stays where something is wrong. */
  continues(): this {
    if (this.session.submitPage(this.page.id)) this.#page = Math.min(this.#page + 1, this.session.view.pages.length - 1);
    return this;
  }

  goesBack(): this {
    this.#page = Math.max(0, this.#page - 1);
    return this;
  }

  /** Presses Send: the response, or undefined where something is wrong. */
  sends(): ReportResponse | undefined {
    return this.session.submit() ? this.session.response({ language: this.#language }) : undefined;
  }

  /** Answers many questions, in the order in which they come to be shown. */
  answersAll(answers: JsonObject): this {
    for (const [name, value] of Object.entries(answers)) {
      if (this.#shown(name).kind === 'group') for (const [inner, answer] of Object.entries(value as JsonObject)) this.answers(`${name}/${inner}`, answer);
      else if (this.#shown(name).kind === 'rows')
        (value as JsonObject[]).forEach((row, index) => {
          if (!this.#shown(name).rows![index]) this.addsRow(name);
          for (const [inner, answer] of Object.entries(row)) this.answers(`${name}/${index}/${inner}`, answer);
        });
      else this.answers(name, value);
    }
    return this;
  }

  #shown(name: string): QuestionView {
    return this.session.question(`/${name}`) ?? this.#fail(`${name} is not shown`);
  }

  #fail(what: string): never {
    const shown = this.session.view.pages.flatMap(({ questions }) => questions.map((question) => question.name));
    throw new Error(`${what}. Shown: ${shown.join(', ')}`);
  }
}
