import { LitElement, adoptStyles, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { AfterUpdate } from './focus/after-update.js';
import type { Json, JsonObject, ReportResponse } from './engine.js';
import type { ReportClient, ReportEvents, ReportReceipt } from './events.js';
import type { Offer } from './drafts/offer.js';
import type { Filling } from './filling.js';
import type { FillingHost } from './filling-host.js';
import { forgetFocus } from './focus/forget-focus.js';
import { reportValidityTo } from './form-value.js';
import type * as Kit from './kit.js';
import { languagesFor } from './language/languages.js';
import { Latest } from './loading/latest.js';
import { Leaving } from './focus/leaving.js';
import { Live } from './announcing/live.js';
import { LoadError } from './loading/load-error.js';
import { load, loadStrings } from './loading/load.js';
import type { Loaded } from './loading/load.js';
import { loading, notice } from './loading/notice.js';
import { Patience } from './loading/patience.js';
import { pressNext } from './focus/press-next.js';
import { Printing } from './printing.js';
import { registerWidget } from './questions/registry.js';
import { readContext } from './loading/read-context.js';
import type { Rest } from './loading/rest.js';
import { languageName } from './strings/language-name.js';
import { direction } from './strings/mark.js';
import { fetchStrings, hasStrings, interfaceLanguage, registerStrings } from './strings/registry.js';
import { speakerOf } from './strings/speaker.js';
import type { Speaker } from './strings/speaker.js';
import { base } from './theme/base.js';
import { WantedLanguage } from './language/wanted-language.js';

/**
 * A form whose questions are described by a JSON Schema definition, filled in, checked and sent.
 *
 * @element social-report-form
 * @fires report-ready - The form is drawn.
 * @fires report-change - An answer was committed: the field was left, or an option chosen.
 * @fires report-page - Another page is shown; the check page has the id `check`.
 * @fires report-submit - About to be sent; `preventDefault()` stops it. Does not bubble, for it holds the answers.
 * @fires report-sent - Acknowledged by the collector.
 * @fires report-queued - Kept on the device, to be sent later.
 * @fires report-error - Something went wrong; `code` says what.
 * @fires input - As a form control fires it: an answer is being given. Holds nothing.
 * @fires change - As a form control fires it: an answer was committed. Holds nothing.
 * @fires invalid - As a form control fires it: the host's form was refused because of this element.
 * @slot intro - Before the first question: what the form is for.
 * @slot privacy - On the first page and the check page: how the answers are handled.
 * @slot outro - Under every page.
 * @slot sent - On the receipt: what happens next.
 * @slot help - Where the form cannot be shown or sent: whom to turn to. Without it, "the people who look after this service".
 * @csspart form - All of it: the ground that everything stands on.
 * @csspart languages - The languages to choose from.
 * @csspart title - The form's title.
 * @csspart heading - A heading: of the form, a page, the check page, an error summary.
 * @csspart progress - The bar that shows how far the person is.
 * @csspart contents - Under the bar: which page this is, and the list of all.
 * @csspart error-summary - The box above a page that lists what is wrong.
 * @csspart question - A question with all that belongs to it; a row of a table, too.
 * @csspart label - The question itself: label or legend.
 * @csspart help - Its help, hints and examples.
 * @csspart error - What is wrong with its answer.
 * @csspart finding - Under a text: what in it may point to a person, and the buttons that show, remove or keep it.
 * @csspart findings - The same once more for all answers, on the check page.
 * @csspart control - What is filled in: field, list of options, or the button that adds a row.
 * @csspart option - One option: radio button or tick box, with its text.
 * @csspart chip - One of the options chosen from a long list; a press takes it away.
 * @csspart table - Questions that share one scale, as a table or one under the other.
 * @csspart row - One of a group that may be repeated, or of the ranked options.
 * @csspart handle - What a row is dragged by.
 * @csspart removed - Says in the place of a row that it was removed; with the button that puts it back.
 * @csspart action - A lesser button: move or remove a row, change an answer, try again.
 * @csspart back - The button to the page before.
 * @csspart next - The button to the next page.
 * @csspart submit - The button that sends.
 * @csspart check-answers - The check page's list of answers.
 * @csspart what-leaves - On the check page: what opens to show all that would be sent.
 * @csspart waiting - Above the first question: earlier reports that wait to be sent, or were not accepted.
 * @csspart sent - The receipt.
 * @cssproperty --social-report-color-text - Text.
 * @cssproperty --social-report-color-muted - Lesser text: help, "optional", counters. 4.5:1 on the background.
 * @cssproperty --social-report-color-background - The ground of the whole form.
 * @cssproperty --social-report-color-surface - Fields and lists.
 * @cssproperty --social-report-color-line - Edges of fields. 3:1 on the background.
 * @cssproperty --social-report-color-divider - Lines that only part things.
 * @cssproperty --social-report-color-accent - Buttons, links and what is chosen. 4.5:1 on background, surface and soft.
 * @cssproperty --social-report-color-accent-hover - The main button under the pointer.
 * @cssproperty --social-report-color-on-accent - Text on the accent.
 * @cssproperty --social-report-color-soft - Behind what is chosen or under the pointer.
 * @cssproperty --social-report-color-error - What is wrong. 4.5:1 on the background and on error-soft.
 * @cssproperty --social-report-color-error-soft - Behind the error summary.
 * @cssproperty --social-report-color-success - The mark on the receipt.
 * @cssproperty --social-report-color-focus - The ring around what has focus. 3:1 on the background.
 * @cssproperty --social-report-font-family - Typeface.
 * @cssproperty --social-report-font-heading - Typeface of headings.
 * @cssproperty --social-report-font-size - Size of text. All measures follow it.
 * @cssproperty --social-report-font-scale - A number: how much larger each level of heading is.
 * @cssproperty --social-report-font-line - A number: line height of text.
 * @cssproperty --social-report-font-weight - Weight of labels, headings and buttons.
 * @cssproperty --social-report-space - The distance that distances between questions and boxes are made of.
 * @cssproperty --social-report-radius - Corners of fields, boxes and the form.
 * @cssproperty --social-report-radius-button - Corners of buttons.
 * @cssproperty --social-report-border - Width of the edges of fields.
 * @cssproperty --social-report-focus-width - Width of the ring of focus; 2px at least.
 * @cssproperty --social-report-target - Least height of whatever is pressed; 24px at least.
 * @cssproperty --social-report-width - Greatest width of the form.
 * @cssproperty --social-report-padding - Between the form's edge and what is in it: one length.
 */
export class SocialReportForm extends LitElement {
  static readonly formAssociated = true;
  /**
   * Adds an interface language, or overrides strings of one: for pages that have the element from a script tag.
   * @example customElements.whenDefined('social-report-form').then((form) => form.registerStrings('se', { next: 'Čuovvovaš' }))
   */
  static readonly registerStrings = registerStrings;
  /**
   * Adds a question type: for pages that have the element from a script tag. Put the script that does so before the
   * form's: a definition that names an unknown widget is refused.
   * @example customElements.whenDefined('social-report-form').then((form) => form.registerWidget('period', period))
   */
  static readonly registerWidget = registerWidget;
  static override styles = base;
  static override properties: PropertyDeclarations = {
    src: {},
    digest: {},
    endpoint: {},
    languageMenu: { type: Boolean, attribute: 'language-menu' },
    paging: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    readOnly: { type: Boolean, attribute: 'readonly', reflect: true },
    disabled: { type: Boolean, reflect: true },
    name: { reflect: true },
    draftScope: { attribute: 'draft-scope' },
    drafts: {},
    context: { converter: { fromAttribute: readContext } },
    definition: { attribute: false },
    client: { attribute: false },
  };

  /** URL of the definition. `definition` outranks it. */
  declare src?: string;
  /** Digest that the definition must have; another definition is refused. */
  declare digest?: string;
  /** URL that responses are posted to. `client` outranks it; without either, the host's form is submitted. */
  declare endpoint?: string;
  /** Offers the definition's languages above the form. */
  declare languageMenu: boolean;
  /** `pages`, or `single` for all pages at once. @default 'pages' */
  declare paging: 'pages' | 'single';
  /** Level of the form's heading. @default 2 */
  declare headingLevel: number;
  /** Shows the answers in words, all pages at once: a report to read. */
  declare readOnly: boolean;
  /** Can be read, page by page, but neither changed nor sent. */
  declare disabled: boolean;
  /** Name of the entry in the host's form. */
  declare name: string;
  /**
   * Whose drafts and waiting reports the form shows: a text that is the same whenever the same person is signed in, and
   * no other's. Without it no drafts are kept.
   */
  declare draftScope?: string;
  /** `off`: no drafts are kept or offered, whatever `draft-scope` says. */
  declare drafts?: string;
  /** What the host supplies and the definition's `x-context` allows. */
  declare context?: JsonObject;
  /** The definition, as an object or as JSON text. */
  declare definition?: Json;
  /** Sends responses; anything with `submit(response)`. */
  declare client?: ReportClient;

  readonly #internals = this.attachInternals();
  readonly #leaving = new Leaving((pointer) => this.#filling?.session.question(pointer) && this.#filling.session.leave(pointer));
  readonly #afterUpdate = new AfterUpdate(this);
  readonly #live = new Live(this);
  readonly #wanted = new WantedLanguage(this);
  readonly #patience = new Patience(this);
  readonly #printing = new Printing(this, () => (this.requestUpdate(), this.performUpdate()));
  readonly #latest = new Latest((error) => this.#fail(error));
  #loaded?: Loaded<typeof Kit>;
  #trouble?: LoadError;
  #filling?: Filling;
  #rest?: Rest;
  #initial: JsonObject = {};
  #isResumed = false;
  #speaker: Speaker = speakerOf('en');
  #language = 'en';
  #comingLanguage = '';
  #formDisabled = false;
  #custom = '';

  constructor() {
    super();
    this.languageMenu = this.readOnly = this.disabled = false;
    this.paging = 'pages';
    this.headingLevel = 2;
    this.name = '';
    this.addEventListener('invalid', () => this.#filling?.session.submit());
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.reset();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['src', 'definition', 'digest'].some((name) => changed.has(name))) this.#load();
    // Of another person, nothing stays on the screen; but who began to type before they were named goes on.
    else if (this.#loaded && changed.has('draftScope') && (changed.get('draftScope') || !this.#filling?.isTouched)) this.#begin();
    else if (changed.has('context') && this.#filling) this.#start({ answers: this.#filling.session.everything(), draft: this.#filling.draft, goingOn: { resumed: false } });
    else if (changed.has('draftScope') && this.#scope && this.#filling) this.#rest!.keep(() => this.#scope);
    if (this.#loaded && (changed.has('client') || changed.has('endpoint'))) this.#rest!.expect();
    if (this.#filling && this.readOnly && !this.#rest!.isHere && changed.has('readOnly')) void this.#rest!.before(() => undefined);
    this.#speak();
  }

  protected override updated(): void {
    this.#updateFormValue();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    for (let done; done !== this.#latest.done; ) await (done = this.#latest.done);
    await this.#rest?.done;
    return super.getUpdateComplete();
  }

  /** The answers: set, they replace all and emit nothing; read, they are what would be sent now. */
  get answers(): JsonObject {
    return this.#filling?.session.answers() ?? this.#initial;
  }

  set answers(answers: JsonObject | null | undefined) {
    this.#initial = answers ?? {};
    if (!this.#isResumed) this.#filling?.replace(this.#initial);
  }

  /** Exactly what would be sent now; undefined before the form is ready. */
  get response(): ReportResponse | undefined {
    return this.#filling?.response;
  }

  /** The response as JSON; empty while there is no answer. */
  get value(): string {
    const response = this.response;
    return response && Object.keys(response.answers).length ? JSON.stringify(response) : '';
  }

  /** The host's form that it is a control of. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** As of any form control. */
  get validity(): ValidityState {
    this.#updateFormValue();
    return this.#internals.validity;
  }

  /** As of any form control, in the language of the form. */
  get validationMessage(): string {
    return this.validity && this.#internals.validationMessage;
  }

  /** As of any form control. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether the answers are valid; shows nothing. */
  checkValidity(): boolean {
    return !this.#filling || this.validity.valid;
  }

  /** Shows every error; focus goes to the first. */
  reportValidity(): boolean {
    const valid = this.#filling?.session.submit() !== false && this.checkValidity();
    if (!valid) this.focus();
    return valid;
  }

  /** A fault of the host's own; `''` takes it back. */
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.#updateFormValue();
  }

  /** Starts anew, with the answers that the host set. */
  reset(): void {
    if (this.#loaded) this.#start({ answers: this.#initial });
  }

  /** Focuses the first invalid control, else the first one. */
  override focus(): void {
    const invalid = this.#filling?.firstInvalid;
    if (invalid) this.goTo(invalid.pointer);
    else this.#afterUpdate.focus('[data-pointer]:not(:disabled)');
  }

  /** Shows a page, by its id, or the question with a JSON Pointer, and focuses it. */
  goTo(target: string): void {
    this.#filling?.goTo(target);
  }

  /**
   * Validates and sends. Shows the errors instead when there are any.
   * @returns what became of it; undefined when nothing was sent by the element itself
   */
  async submit(): Promise<ReportReceipt | undefined> {
    return this.#filling?.submit();
  }

  get #hasDefinition(): boolean {
    return this.definition !== undefined || !!this.src;
  }

  #load(): void {
    this.#filling = this.#loaded = this.#trouble = undefined;
    this.requestUpdate();
    if (!this.#hasDefinition) return this.#patience.end();
    this.#patience.begin();
    this.#latest.await(
      load(import('./kit.js'), this.definition, this.src, this.digest || undefined, (model) => languagesFor(this.#wanted.tag, model).spoken),
      (loaded) => {
        this.#loaded = loaded;
        const { kit, model } = loaded;
        this.#rest ??= new kit.Rest(this, {
          patience: this.#patience,
          filling: () => this.#filling,
          failed: (error, pressed) => {
            this.#fail(error);
            if (pressed) this.#afterUpdate.focus('[part=error-summary] button');
          },
          came: (courier) => {
            this.#adopt();
            if (this.#trouble?.kind === 'partFailed') this.#trouble = undefined;
            this.#filling?.complete(courier);
            this.requestUpdate();
          },
          hear: (receipt) => this.#filling?.hear(receipt),
          flush: () => this.#filling?.flush(),
        });
        this.#adopt();
        this.#begin();
        // So that the menu works even where the network has gone.
        if (this.languageMenu) for (const language of model.languages) fetchStrings(interfaceLanguage(language)).catch(() => undefined);
      },
    );
  }

  /** The theme of all that is here. */
  #adopt(): void {
    adoptStyles(this.shadowRoot!, [...(this.constructor as typeof LitElement).elementStyles, ...this.#loaded!.kit.formStyles, ...this.#loaded!.styles, ...this.#rest!.styles]);
  }

  /** Begins, once it is known whether there are reports to go on with. */
  #begin(): void {
    const { model, digest } = this.#loaded!;
    const rest = this.#rest!;
    const scope = this.readOnly ? undefined : this.#scope;
    void this.#filling?.flush();
    this.#filling = undefined;
    const begin = (offer?: Offer): void => {
      this.#patience.end();
      this.#start({ answers: this.#initial, offer });
      if (this.#filling) void super.getUpdateComplete().then(() => this.#emit('report-ready', { form: model.id, digest }));
    };
    if (scope) this.#latest.await(rest.drafts().then((kit) => kit.findDrafts(rest.courier!.client?.drafts, scope, model.id)), begin);
    else if (this.readOnly) this.#latest.await(rest.get(), () => begin());
    else begin();
  }

  /** Whose drafts are kept, if any. */
  get #scope(): string | undefined {
    return this.drafts === 'off' ? undefined : this.draftScope || undefined;
  }

  #fail(error: unknown): void {
    this.#patience.end();
    this.#trouble = error instanceof LoadError ? error : new LoadError('unexpected', String(error), { cause: error });
    const { code, pointer } = this.#trouble;
    console.error(this.#trouble);
    this.#emit('report-error', { code, ...(pointer !== undefined && { pointer }) });
    this.requestUpdate();
  }

  /** A new session, with an id and a start of its own unless it goes on with a report. */
  #start(beginning: Kit.Beginning): void {
    this.#filling = this.#trouble = this.#rest!.again = undefined;
    this.#isResumed = !!(beginning.draft ?? beginning.goingOn);
    try {
      this.#filling = this.#loaded!.kit.begin(this.#loaded!, { ...beginning, scope: this.#rest!.canKeep ? this.#scope : undefined }, this.context ?? {}, this.#host());
      if (this.#rest!.isHere) this.#filling.complete(this.#rest!.courier!);
      else this.#rest!.expect();
      this.#speak();
    } catch (error) {
      this.#filling = undefined;
      this.#fail(error);
    }
    this.requestUpdate();
  }

  #host(): FillingHost {
    return {
      isSingle: () => this.paging === 'single',
      isFaulty: () => !!this.#custom,
      courier: () => this.#rest!.courier,
      expectRest: () => this.#rest!.expect(),
      withRest: (then) => this.#rest!.before(then),
      handOver: () => {
        this.form?.requestSubmit();
        return !!this.form;
      },
      emit: (name, detail) => this.#emit(name, detail),
      fire: (type) => this.dispatchEvent(new Event(type, { bubbles: true })),
      announce: (text) => this.#live.say(text),
      announceAfterTyping: (text) => this.#live.sayAfterTyping(text),
      afterUpdate: (action) => this.#afterUpdate.do(action),
      focus: (...selectors) => this.#afterUpdate.focus(...selectors),
      restart: () => {
        this.#start({ answers: {} });
        this.#afterUpdate.focus('#title');
      },
      correct: (report) => {
        const { draft, response, isTaken } = report;
        const { id, startedAt, answers } = response;
        this.#start(draft ? { answers, draft } : { answers, goingOn: { startedAt, resumed: true, ...(!isTaken && { id }) } });
        this.#filling?.corrects(report);
      },
      resume: (draft) => {
        if (this.#loaded!.model.languages.includes(draft.language) && draft.language !== this.#language) this.#wanted.choose(draft.language);
        this.#start({ answers: {}, draft });
        this.#filling?.comeBack(draft.page ?? '');
      },
      requestUpdate: () => this.requestUpdate(),
    };
  }

  /** Settles the languages, and tells the filling how it is to be drawn. */
  #speak(): void {
    const { language, spoken } = languagesFor(this.#wanted.tag, this.#loaded?.model);
    if (!this.#filling || hasStrings(spoken)) {
      this.#speaker = speakerOf(spoken);
      if (this.#filling?.isDrawn && language !== this.#language) this.#live.say([this.#speaker.t('language'), ': ', languageName(language)]);
      // Of the language that was wanted.
      if (this.#filling && this.#trouble?.kind !== 'partFailed') this.#trouble = undefined;
      this.#language = language;
    } else if (!this.#trouble && this.#comingLanguage !== spoken) {
      // The language before stays on screen until then.
      this.#comingLanguage = spoken;
      this.#latest.await(
        loadStrings(spoken).finally(() => (this.#comingLanguage = '')),
        () => this.requestUpdate(),
      );
    }
    this.#filling?.draw({
      speaker: this.#speaker,
      language: this.#language,
      level: this.headingLevel,
      disabled: this.disabled || this.#formDisabled,
      readOnly: this.readOnly,
      spellcheck: this.getAttribute('spellcheck') === 'true' ? 'true' : 'false',
    });
  }

  #emit<Name extends keyof ReportEvents>(name: Name, detail: ReportEvents[Name]): boolean {
    const own = name === 'report-submit';
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: !own, composed: !own, cancelable: own }));
  }

  /** Value and validity as the host's form sees them. */
  #updateFormValue(): void {
    if (this.form && this.name) this.#internals.setFormValue(this.value || null);
    reportValidityTo(this.#internals, this.shadowRoot!, this.#filling, this.#custom, this.#speaker);
  }

  #focusout = (event: FocusEvent): void => {
    forgetFocus(event);
    this.#afterUpdate.focusout(event);
    this.#leaving.focusout(event);
  };

  #retry = (): void => {
    this.#trouble = undefined;
    if (!this.#filling) {
      // Until the form is there: the button that was pressed goes away.
      this.#afterUpdate.focus('#loading');
      return this.#load();
    }
    this.requestUpdate();
    if (this.#rest!.again) return this.#rest!.again();
    this.#afterUpdate.focus('#title');
  };

  protected override render(): TemplateResult {
    const screen = this.#filling?.screen;
    const loaded = this.#loaded;
    return html`<div
      class="root"
      part="form"
      role="form"
      lang=${this.#speaker.language}
      dir=${direction(this.#language)}
      aria-labelledby=${screen?.view.title ? 'title' : nothing}
      @input=${stop}
      @beforeinput=${stop}
      @change=${stop}
      @focusout=${this.#focusout}
      @pointerdown=${this.#leaving.press}
      @keydown=${pressNext}
    >
      ${this.#trouble ? notice(this.#trouble, this.#speaker, this.#retry, !!screen) : (screen && this.#patience.stage === 'short') || !this.#hasDefinition ? nothing : loading(this.#patience.stage, this.#speaker, this.#retry)}
      ${screen ? loaded!.kit.drawForm(screen, this.languageMenu ? loaded!.model.languages : [], (language) => this.#wanted.choose(language), this.#printing.isOn) : nothing}
      <slot name="outro"></slot>
      <p class="unseen" role="status" id="live">${this.#live.text}</p>
    </div>`;
  }
}

const stop = (event: Event): void => event.stopPropagation();

declare global {
  interface HTMLElementTagNameMap {
    'social-report-form': SocialReportForm;
  }
}
