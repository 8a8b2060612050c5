import type { LitElement, ReactiveController } from 'lit';

type Action = (root: ShadowRoot) => void;

const controls = 'a[href], summary, :is(button, input, select, textarea):enabled';

/**
 * What waits for the next drawing: above all, where focus goes. Focus that a drawing takes away goes to what follows:
 * otherwise whoever has no mouse would begin again at the top of the page.
 */
export class AfterUpdate implements ReactiveController {
  readonly #host: LitElement;
  readonly #actions: Action[] = [];
  /** What has focus and all that it stands in, innermost first, each with what follows it. */
  #way: [place: Element, next: Element | null][] = [];
  /** What focus is on its way to: a control that is left may have the next one taken away. */
  #coming: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** For `focusout` in the form. */
  focusout = ({ relatedTarget }: FocusEvent): void => {
    this.#coming = this.#host.shadowRoot!.contains(relatedTarget as Node | null) ? (relatedTarget as Element) : null;
  };

  hostUpdate(): void {
    this.#way = [];
    for (let at = this.#host.shadowRoot?.activeElement ?? this.#coming; at; at = at.parentElement) this.#way.push([at, at.nextElementSibling]);
  }

  hostUpdated(): void {
    this.#coming = null;
    // Once this update is over: moving focus leaves a field, which may draw it again.
    if (this.#actions.length || this.#isLost) {
      void Promise.resolve().then(() => {
        this.#actions.splice(0).forEach((action) => action(this.#host.shadowRoot!));
        if (this.#isLost) this.#refocus();
      });
    }
  }

  do(action: Action): void {
    this.#actions.push(action);
    this.#host.requestUpdate();
  }

  /** Focuses what is found first. */
  focus(...selectors: string[]): void {
    this.do((root) => {
      const found = selectors.map((selector) => root.querySelector<HTMLElement>(selector)).find(Boolean);
      const isHeading = found?.matches('[role=heading]');
      if (isHeading && this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView();
      found?.focus({ preventScroll: !!isHeading });
    });
  }

  /** Whether what had focus is gone, hidden or disabled, and nothing else has it. */
  get #isLost(): boolean {
    const held = this.#way[0]?.[0];
    const active = this.#host.shadowRoot!.activeElement ?? document.activeElement;
    if (!held || (active && active !== document.body && active !== held)) return false;
    return held.matches(':disabled') || (active !== held && !held.checkVisibility());
  }

  /** To the next control after what is gone, or to the heading where all of a page is. */
  #refocus(): void {
    const root = this.#host.shadowRoot!;
    const isPageGone = this.#way.some(([place]) => !place.isConnected && place.matches('section'));
    const next = isPageGone ? null : this.#way.map(([, after]) => after).find((after) => after?.isConnected);
    const follows = (place: Element): boolean => next!.contains(place) || !!(next!.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
    const found = next && [...root.querySelectorAll<HTMLElement>(controls)].find((place) => follows(place) && place.checkVisibility());
    (found ?? root.querySelector<HTMLElement>('section [tabindex]') ?? root.querySelector<HTMLElement>('[role=heading][tabindex]'))?.focus();
  }
}
