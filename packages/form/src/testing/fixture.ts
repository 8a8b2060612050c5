import { fixture, html, waitUntil } from '@open-wc/testing';
import '../define.js';
import type { Json, JsonObject } from '../engine.js';
import type { SocialReportForm } from '../element.js';

/** A small definition in Finnish and Swedish around some questions. */
export const form = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://forms.example/test/1.0.0',
  title: 'Testilomake',
  type: 'object',
  'x-languages': ['fi', 'sv'],
  'x-i18n': { sv: { title: 'Testformulär' } },
  properties,
  unevaluatedProperties: false,
  ...rest,
});

/** The element with a definition, drawn. */
export async function mount(definition: Json, properties: Partial<SocialReportForm> = {}): Promise<SocialReportForm> {
  const element = await fixture<SocialReportForm>(html`<social-report-form lang="fi"></social-report-form>`);
  Object.assign(element, { definition, ...properties });
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

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
    await waitUntil(() => this.find('#live').textContent === text, `"${text}" is not said`);
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

  async type(pointer: string, text: string): Promise<void> {
    const [control] = this.controls(pointer);
    control!.focus();
    control!.value = text;
    control!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control!.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Everything that was asked for is drawn, focus included. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await this.element.updateComplete;
  }

  /** Error text that `aria-describedby` ties to a control or its fieldset. */
  describedError(control: Element): string {
    const ids = control.closest('[aria-describedby]')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => this.root.getElementById(id)).find((part) => part?.matches('.error'))?.textContent?.trim() ?? '';
  }
}
