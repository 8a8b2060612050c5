import assert from 'node:assert/strict';
import { finds, looksAt, reads } from './look.mjs';

/** What stays free of a finger at the top and bottom of the screen. */
const EDGE = 24;
/** How far a finger moves before it is a swipe, in px. */
const SLOP = 20;

/** Run in the page: until it does not scroll any more. */
async function restsStill() {
  for (let before; before !== scrollY; ) {
    before = scrollY;
    for (let frames = 0; frames < 2; frames++) await new Promise((done) => requestAnimationFrame(done));
  }
}

/** Run in the page: `clickCame` tells whether the next tap becomes a click, which it does a while after the finger is up. */
function awaitClick() {
  window.clickCame = new Promise((tell) => {
    addEventListener('click', () => tell(true), { capture: true, once: true });
    setTimeout(tell, 5_000, false);
  });
}

/**
 * A person with a thumb and the keyboard that a phone shows: taps and swipes at places of the screen, and types where a
 * tap has put the caret. Taps a label and its control by turns. The same words as `Keyboard`.
 */
export class Touch {
  #labelNext = true;
  #finger;

  constructor(page) {
    this.page = page;
  }

  /** How the person's page is opened: a small phone. */
  static screen = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

  /** Opens a page, waits for its form, and stands at its top. */
  static async arrives(page, url) {
    await page.goto(url);
    await page.locator('[part=next]').first().waitFor();
    return new Touch(page);
  }

  looks() {
    return looksAt(this.page);
  }

  reads() {
    return reads(this.page);
  }

  /** Moves the page under the finger, a screen at most, towards a point that is not on the screen. */
  async #swipes(point) {
    const { height } = this.page.viewportSize();
    if (point.y >= EDGE && point.y <= height - EDGE) return false;
    this.#finger ??= await this.page.context().newCDPSession(this.page);
    const reach = height - 2 * EDGE;
    const distance = Math.max(-reach, Math.min(reach, point.y - height / 2));
    const from = distance > 0 ? height - EDGE : EDGE;
    // At the edge of the screen, where no control is; at rest before it is lifted, so that the page does not roll on.
    const path = [from, from - Math.sign(distance) * SLOP, from - distance, from - distance];
    const started = Date.now() / 1000;
    const touch = (type, at, touchPoints) => this.#finger.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: started + at / 5 });
    for (const [at, y] of path.entries()) await touch(at ? 'touchMove' : 'touchStart', at, [{ x: 2, y }]);
    await touch('touchEnd', path.length, []);
    await this.page.evaluate(restsStill);
    return true;
  }

  /** What stands at a place, once it stands still. */
  async #seesStill(place) {
    for (let before, tries = 0; ; tries++) {
      const [target] = await finds(this.page, place);
      assert.ok(target, `there is nothing to tap at ${JSON.stringify(place)}, ${String(place.name)}`);
      if (before && before.at.x === target.at.x && before.at.y === target.at.y) return target;
      assert.ok(tries < 100, `${JSON.stringify(place)} never stands still`);
      before = target;
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  }

  /** Taps what stands at a place; a label by turns with its control, unless `words` says which. */
  async taps(place, words) {
    const byLabel = words ?? (this.#labelNext = !this.#labelNext);
    for (let swipes = 0; ; swipes++) {
      const target = await this.#seesStill(place);
      const useLabel = byLabel && target.label;
      const point = useLabel ? target.label : target.at;
      if (await this.#swipes(point)) {
        assert.ok(swipes < 40, `swiping never brings ${JSON.stringify(place)} on screen: it stays at ${point.y}`);
        continue;
      }
      assert.ok(useLabel ? target.isLabelHit : target.isHit, `${useLabel ? 'the label of ' : ''}${JSON.stringify(place)} is covered at ${JSON.stringify(point)}`);
      await this.page.evaluate(awaitClick);
      await this.page.touchscreen.tap(point.x, point.y);
      assert.ok(await this.page.evaluate(() => window.clickCame), `a tap on ${JSON.stringify(place)} is a click`);
      return target;
    }
  }

  async enters(place) {
    await this.taps(place, false);
  }

  /** Taps into a text field and writes over what stands there. */
  async retypes(pointer, text) {
    await this.taps(pointer);
    assert.equal((await this.looks()).pointer, pointer, 'a tap puts the caret into the field');
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Backspace');
    // A phone's keyboard puts in whole words, and presses no keys.
    for (const word of text.match(/\S+\s*|\s+/g) ?? []) await this.page.keyboard.insertText(word);
  }

  async chooses(pointer, value) {
    await this.taps({ pointer, value });
    const [after] = await finds(this.page, { pointer, value });
    assert.ok(after.checked, `${pointer} ${value} is chosen by a tap`);
  }

  async ticks(pointer, ...values) {
    for (const value of values) {
      const { checked } = await this.taps({ pointer, value });
      const [after] = await finds(this.page, { pointer, value });
      assert.notEqual(after.checked, checked, `${pointer} ${value} answers to a tap`);
    }
  }

  async finds(pointer, words, title) {
    await this.taps(pointer);
    await this.page.keyboard.type(words);
    const chosen = { kind: 'option', question: pointer, ...(title && { name: title }) };
    await this.taps(chosen, false);
  }

  /** By its label, which opens no list: the phone draws that outside of the page, where no test can look. */
  async selects(pointer, value) {
    await this.taps(pointer, true);
    for (let at = 0; (await this.looks()).value !== value; at++) {
      assert.ok(at < 100, `${pointer} offers no ${value}`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async continues() {
    await this.enters({ part: 'next' });
    return (await this.looks()).name;
  }
}
