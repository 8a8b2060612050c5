/**
 * Says which questions focus has left, innermost first, and tells a control that lost it with the event `left`.
 *
 * From the moment a mouse button or finger goes down until the click it waits: an error that appears, or a list that
 * closes, moves the page under the pointer, and the click that was meant for another control is lost. A finger takes
 * the focus away only after it is up, right before the click.
 */
export class Leaving {
  readonly #leave: (pointer: string) => void;
  readonly #controls = new Set<Element>();
  readonly #waiting = new Set<string>();
  #pressed = false;

  constructor(leave: (pointer: string) => void) {
    this.#leave = leave;
  }

  press = (): void => {
    if (this.#pressed) return;
    this.#pressed = true;
    const over = new AbortController();
    const listen = (type: string, end: (event: Event) => void): void => addEventListener(type, end, { capture: true, signal: over.signal });
    const end = (): void => {
      over.abort();
      this.#pressed = false;
      this.#flush();
    };
    // A button must find what was typed; a tick box is half ticked, and must not be drawn before it is told so.
    listen('click', (event) => (event.composedPath()[0] instanceof HTMLInputElement ? setTimeout(end) : end()));
    listen('pointercancel', end);
    // A long press, or a finger that went astray, makes no click.
    listen('pointerup', () => setTimeout(() => over.signal.aborted || end(), 500));
  };

  focusout = (event: FocusEvent): void => {
    // Another window came to the front: the field has not been left.
    if (!document.hasFocus()) return;
    const { target, relatedTarget } = event;
    this.#controls.add(target as Element);
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
    for (const control of this.#controls) if (!control.matches(':focus')) control.dispatchEvent(new Event('left'));
    this.#controls.clear();
    for (const pointer of this.#waiting) this.#leave(pointer);
    this.#waiting.clear();
  }
}
