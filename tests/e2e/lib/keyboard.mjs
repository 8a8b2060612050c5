import assert from 'node:assert/strict';
import { finds, isAt, looksAt, reads } from './look.mjs';

const told = ({ tag, pointer, part, name }) => `${tag}${pointer || (part && `[${part}]`)} "${name.slice(0, 40)}"`;

/**
 * A person with a keyboard and nothing else: all that happens goes through `page.keyboard`.
 * Places are told as a JSON Pointer (`/title`), or as what an element is: `{ part: 'next' }`, `{ name: /Svenska/ }`.
 */
export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  /** Opens a page, waits for its form, and stands at its top. */
  static async arrives(page, url) {
    await page.goto(url);
    await page.locator('[part=next]').first().waitFor();
    return new Keyboard(page);
  }

  /** What has focus now. */
  looks() {
    return looksAt(this.page);
  }

  async presses(key, times = 1) {
    for (let at = 0; at < times; at++) await this.page.keyboard.press(key);
  }

  /** Presses Tab until focus is there; tells the way it went when it never comes there. */
  async tabsTo(place, key = 'Tab') {
    const way = [];
    let focus = await this.looks();
    while (!isAt(place, focus)) {
      way.push(told(focus));
      assert.ok(way.length < 150, `${key} never reaches ${JSON.stringify(place)}; it went\n  ${way.join('\n  ')}`);
      await this.presses(key);
      focus = await this.looks();
    }
    return focus;
  }

  async tabsBackTo(place) {
    return this.tabsTo(place, 'Shift+Tab');
  }

  /** Goes there the shorter way, as one who sees the page. */
  async reaches(place) {
    const [target] = await finds(this.page, place);
    return this.tabsTo(place, target?.isBehind ? 'Shift+Tab' : 'Tab');
  }

  /** Goes to a button or link and presses Enter. */
  async enters(place) {
    await this.reaches(place);
    await this.presses('Enter');
  }

  /** Writes into a text field, after what may stand there already. */
  async types(pointer, text) {
    await this.tabsTo(pointer);
    await this.page.keyboard.type(text);
  }

  /** Writes over what stands in a text field. */
  async retypes(pointer, text) {
    await this.reaches(pointer);
    await this.presses('Control+A');
    await this.presses('Backspace');
    await this.page.keyboard.type(text);
  }

  /** Chooses a radio button: Space on the first, then the arrow keys. */
  async chooses(pointer, value) {
    let focus = await this.reaches(pointer);
    assert.equal(focus.kind, 'radio', `${pointer} has radio buttons`);
    if (!focus.checked) await this.presses('Space');
    for (let at = 0; (focus = await this.looks()).value !== value; at++) {
      assert.ok(at < 40, `${pointer} offers no ${value}`);
      await this.presses('ArrowDown');
    }
    assert.ok(focus.checked, `${pointer} ${value} is chosen`);
  }

  /** Ticks boxes, or unticks them: the list is in the order they stand in. */
  async ticks(pointer, ...values) {
    for (const value of values) {
      const { checked } = await this.reaches({ pointer, value });
      await this.presses('Space');
      assert.notEqual((await this.looks()).checked, checked, `${pointer} ${value} answers to Space`);
    }
  }

  /** Searches a long list by typing, and takes the option with this title (a text, or a pattern), or the first one. */
  async finds(pointer, words, title) {
    const { kind } = await this.reaches(pointer);
    assert.equal(kind, 'combobox', `${pointer} is a searchable list`);
    await this.page.keyboard.type(words);
    for (let at = 0; title && !isAt({ option: title }, await this.looks()); at++) {
      assert.ok(at < 12, `typing "${words}" finds no "${String(title)}" in ${pointer}`);
      await this.presses('ArrowDown');
    }
    await this.presses('Enter');
  }

  /** Takes the line with this value from a drop-down. */
  async selects(pointer, value) {
    let focus = await this.reaches(pointer);
    await this.presses('Home');
    for (let at = 0; (focus = await this.looks()).value !== value; at++) {
      assert.ok(at < 100, `${pointer} offers no ${value}, last ${focus.value}`);
      await this.presses('ArrowDown');
    }
  }

  /** Goes to the page's own button; tells which heading it landed on. */
  async continues() {
    await this.enters({ part: 'next' });
    return (await this.looks()).name;
  }

  /** The text of everything that is seen now. */
  async reads() {
    return reads(this.page);
  }

  /** Whether a question is on this page. */
  async isAsked(pointer) {
    return (await this.page.locator(`[data-question="${pointer}"]`).count()) > 0;
  }
}
