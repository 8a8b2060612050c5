import assert from 'node:assert/strict';
import { pick } from '@social-report/core';
import { Person, perform, withInner } from '@social-report/core/testing';
import { finds, questionsSeen } from './look.mjs';

/** A headless person who remembers what was done, for somebody else to do it again. */
class Remembering extends Person {
  acts = [];

  answers(name, value) {
    this.acts.push({ does: 'answers', pointer: `/${name}`, value });
    return super.answers(name, value);
  }

  clears(name) {
    this.acts.push({ does: 'answers', pointer: `/${name}`, value: undefined });
    return super.clears(name);
  }

  addsRow(name) {
    this.acts.push({ does: 'addsRow', pointer: `/${name}` });
    return super.addsRow(name);
  }
}

/** What the person of a story does, in order. */
export function actsOf(model, { tell, language }) {
  const person = new Remembering(model, { language });
  tell(person);
  return person.acts;
}

/**
 * Fills a form in a browser with somebody's hands (`Keyboard`, `Touch`). Beside them a headless person does the same:
 * it knows which page a question is on and what its options are called, and what the form must show.
 */
export class Filler {
  #page = 0;

  constructor(hands, model, language = model.languages[0]) {
    this.hands = hands;
    this.language = language;
    this.person = new Person(model, { language });
  }

  get session() {
    return this.person.session;
  }

  get #pages() {
    return this.session.view.pages;
  }

  /** The page that the person is on. */
  get page() {
    return this.#pages[this.#page];
  }

  #text(text) {
    return pick(text, this.language).text;
  }

  /** The page shows exactly the questions that the definition declares for these answers. */
  async seesItsQuestions(about = '') {
    const shown = withInner(this.page.questions).map(({ pointer }) => pointer);
    assert.deepEqual(await questionsSeen(this.hands.page), shown.sort(), `questions of the page ${this.page.id} ${about}`);
  }

  /** Goes to the page of a question: a page on or back by its buttons, anywhere else by the table of contents. */
  async goesTo(pointer) {
    const name = pointer.split('/')[1];
    const index = this.#pages.findIndex(({ questions }) => questions.some((question) => question.name === name));
    assert.ok(index >= 0, `${pointer} is shown`);
    if (index === this.#page) return;
    await this.seesItsQuestions();
    const isNext = index === this.#page + 1 && this.page.valid;
    const isBack = index === this.#page - 1;
    this.#page = index;
    if (isNext || isBack) await this.hands.enters({ part: isNext ? 'next' : 'back' });
    else {
      await this.hands.enters({ tag: 'summary' });
      await this.hands.enters({ kind: 'button', name: new RegExp(`^${literally(this.#text(this.page.title))}`) });
    }
    const { name: heading } = await this.hands.looks();
    if (this.page.title) assert.equal(heading, this.#text(this.page.title), 'the page’s heading has focus');
    await this.seesItsQuestions();
  }

  /** Does one thing, on screen and beside it. */
  async does(act) {
    const { pointer } = act;
    const before = this.session.question(pointer);
    assert.ok(before, `${pointer} is shown`);
    await this.goesTo(pointer);
    perform(this.session, inFormOrder(act, before));
    const after = this.session.question(pointer);
    if (act.does === 'answers') await this.#answers(after);
    else if (act.does === 'addsRow') await this.#addsRows(after);
    else assert.fail(`no way to do this by hand: ${act.does}`);
  }

  async #answers(question) {
    const { pointer, value, options } = question;
    const controls = await finds(this.hands.page, pointer);
    assert.ok(controls.length, `${pointer} can be answered`);
    const kind = controls[0].kind;
    const keyOf = (given) => options?.find((option) => option.value === given)?.key ?? String(given);
    const titleOf = (given) => this.#text(options.find((option) => option.value === given).title);
    if (kind === 'radio') {
      if (value !== undefined) return this.hands.chooses(pointer, keyOf(value));
      if (controls.some(({ checked }) => checked)) await this.hands.enters({ kind: 'button', question: pointer });
    } else if (kind === 'checkbox') await this.#ticks(question, options ? [value ?? []].flat().map(keyOf) : value ? ['true'] : []);
    else if (kind === 'select-one') await this.hands.selects(pointer, value === undefined ? '' : keyOf(value));
    else if (kind !== 'combobox') await this.hands.retypes(pointer, this.#typed(question));
    else if (value === undefined && !Array.isArray(value) && question.kind === 'choice') await this.hands.retypes(pointer, '');
    else await this.#searches(question, [value ?? []].flat().map(titleOf));
  }

  /** Ticks and unticks until exactly these are ticked: an exclusive option unticks others by itself. */
  async #ticks({ pointer }, wanted) {
    const wrong = async () => (await finds(this.hands.page, pointer)).find(({ value, checked }) => checked !== wanted.includes(value) && (!checked || !wanted.length));
    const left = async () => (await finds(this.hands.page, pointer)).find(({ value, checked }) => checked !== wanted.includes(value));
    for (let next; (next = (await wrong()) ?? (await left())); ) await this.hands.ticks(pointer, next.value);
  }

  /** Chooses by searching, and takes away what is chosen and should not be. */
  async #searches({ pointer, kind }, wanted) {
    // An option under another says which: "Itäinen, Pori".
    const named = (title) => `${literally(title)}(, |$)`;
    const option = (title) => new RegExp(`^${named(title)}`);
    if (kind === 'choice') return this.hands.finds(pointer, wanted[0], option(wanted[0]));
    const isChip = ({ name }, title) => new RegExp(` ${named(title)}`).test(name);
    const chips = () => finds(this.hands.page, { kind: 'button', question: pointer });
    for (let odd; (odd = (await chips()).find((chip) => !wanted.some((title) => isChip(chip, title)))); ) await this.hands.enters({ kind: 'button', question: pointer, name: odd.name });
    for (const title of wanted) if (!(await chips()).some((chip) => isChip(chip, title))) await this.hands.finds(pointer, title, option(title));
  }

  /** A value as somebody types it in the language. */
  #typed({ value, kind, format }) {
    if (value === undefined) return '';
    if (kind === 'number' && this.language !== 'en') return String(value).replace('.', ',');
    const date = format === 'date' && this.language === 'fi' && /^(\d{4})-0?(\d+)-0?(\d+)$/.exec(value);
    return date ? `${date[3]}.${date[2]}.${date[1]}` : String(value);
  }

  async #addsRows({ pointer, rows }) {
    // A form may have put the first ones there itself.
    while ((await this.#rowsSeen(pointer)) < rows.length) await this.hands.enters({ kind: 'button', pointer });
    assert.equal(await this.#rowsSeen(pointer), rows.length, `rows of ${pointer}`);
  }

  async #rowsSeen(pointer) {
    const seen = await questionsSeen(this.hands.page);
    return new Set(seen.filter((each) => each.startsWith(`${pointer}/`)).map((each) => each.slice(pointer.length + 1).split('/')[0])).size;
  }

  /** Goes to the check page and sends; waits for the receipt. */
  async sends() {
    const last = this.#pages.length - 1;
    while (this.#page < last) {
      await this.seesItsQuestions();
      await this.hands.enters({ part: 'next' });
      this.#page++;
    }
    await this.seesItsQuestions();
    await this.hands.enters({ part: 'next' });
    await this.hands.page.locator('[part=check-answers]').waitFor();
    await this.hands.enters({ part: 'submit' });
    await this.hands.page.locator('[part=sent]').waitFor();
    assert.equal((await this.hands.looks()).id, 'sent', 'the receipt has focus');
  }
}

/** A text as a pattern of itself. */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Boxes are ticked in any order, and stored in the form's. A ranking is an order. */
function inFormOrder(act, { kind, widget, options }) {
  if (kind !== 'choices' || widget === 'rank' || !act.value) return act;
  return { ...act, value: options.map(({ value }) => value).filter((value) => act.value.includes(value)) };
}
