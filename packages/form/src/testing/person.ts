import type { SocialReportForm } from '../element.js';

/** What a person does: real controls, real events. */
export class Person {
  readonly element: SocialReportForm;

  constructor(element: SocialReportForm) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }

  /** The controls of a question, in order. */
  controls(pointer: string): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>(`[data-pointer="${pointer}"]`)];
  }

  find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.root.querySelector<T>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  }

  /** Waits until the live region says this: what changes with typing is said in a pause. */
  async hears(text: string): Promise<void> {
    const end = performance.now() + 2_000;
    while (this.find('#live').textContent !== text) {
      if (performance.now() > end) throw new Error(`"${text}" is not said`);
      await new Promise(requestAnimationFrame);
    }
  }

  sees(text: string): boolean {
    return this.find('.root').innerText.includes(text);
  }

  async click(target: string | HTMLElement): Promise<void> {
    (typeof target === 'string' ? this.find(target) : target).click();
    await this.settled();
  }

  async press(name: 'next' | 'back' | 'submit'): Promise<void> {
    await this.click(`[part=${name}]`);
  }

  /** Fills in the first control of a question, or a certain one: types a text, or chooses from a drop-down by value. */
  async type(target: string | HTMLInputElement | HTMLSelectElement, text: string): Promise<void> {
    const control = typeof target === 'string' ? this.controls(target)[0]! : target;
    control.focus();
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Reads on in another language. */
  async speaks(language: string): Promise<void> {
    this.element.lang = language;
    // The element hears of it by an observer.
    await Promise.resolve();
    await this.settled();
  }

  /** Everything that was asked for is drawn, focus included. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await this.element.updateComplete;
  }

  /** Texts of this part that `aria-describedby` ties to a control or its fieldset. */
  described(control: Element, part: 'help' | 'error'): string {
    const ids = control.closest('[aria-describedby]')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    const texts = ids.map((id) => this.root.getElementById(id)).filter((text) => text?.matches(`[part=${part}]`));
    return texts.map((text) => text!.textContent!.replace(/\s+/g, ' ').trim()).join(' ');
  }

  describedError(control: Element): string {
    return this.described(control, 'error');
  }
}
