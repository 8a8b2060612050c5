/**
 * Says which questions focus has left, innermost first.
 *
 * While a mouse button or finger is down it waits: an error that appears between press and release moves the
 * page under the pointer, and the click that was meant for another control is lost.
 */
export class Leaving {
  readonly #leave: (pointer: string) => void;
  readonly #waiting = new Set<string>();
  #pressed = false;

  constructor(leave: (pointer: string) => void) {
    this.#leave = leave;
  }

  press = (): void => {
    this.#pressed = true;
    const release = (): void => {
      removeEventListener('pointerup', release, true);
      removeEventListener('pointercancel', release, true);
      this.#pressed = false;
      // The click comes after the release.
      setTimeout(() => this.#flush());
    };
    addEventListener('pointerup', release, true);
    addEventListener('pointercancel', release, true);
  };

  focusout = (event: FocusEvent): void => {
    // Another window came to the front: the field has not been left.
    if (!document.hasFocus()) return;
    const { target, relatedTarget } = event;
    for (
      let question = (target as Element).closest<HTMLElement>('[data-question]');
      question && !question.contains(relatedTarget as Node | null);
      question = question.parentElement!.closest<HTMLElement>('[data-question]')
    ) {
      this.#waiting.add(question.dataset['question']!);
    }
    if (!this.#pressed) this.#flush();
  };

  #flush(): void {
    for (const pointer of this.#waiting) this.#leave(pointer);
    this.#waiting.clear();
  }
}
