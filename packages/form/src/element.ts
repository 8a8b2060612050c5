import { createClient } from '@social-report/sdk';
import { LitElement, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { ancestorLanguage, watchLanguage } from './ancestor-language.js';
import { flatten, news } from './announce.js';
import { createDrawing } from './create-drawing.js';
import type { Drawing } from './drawing.js';
import { ContextError, createSession, lookupLanguage } from './engine.js';
import type { Json, JsonObject, PageView, QuestionView, ReportResponse, Session, View } from './engine.js';
import type { ReportClient, ReportEvents, ReportReceipt } from './events.js';
import { Leaving } from './leaving.js';
import { LoadError, load } from './load.js';
import type { Loaded } from './load.js';
import type { Phase, Screen } from './screen.js';
import { explain } from './strings/explain.js';
import { createSpeaker } from './strings/speaker.js';
import type { Speaker } from './strings/speaker.js';
import { styles } from './theme/index.js';
import { checkPage, heading } from './views/parts.js';
import { checkView } from './views/check.js';
import { languageMenu } from './views/language-menu.js';
import { notice } from './views/notice.js';
import { pageView } from './views/page.js';
import { sentView } from './views/sent.js';

/**
 * A form whose questions are described by a JSON Schema definition, filled in, checked and sent.
 *
 * @element social-report-form
 * @fires report-ready @fires report-change @fires report-page @fires report-submit @fires report-sent
 * @fires report-queued @fires report-error @fires input @fires change @fires invalid
 * @slot intro - Before the first question: what the form is for.
 * @slot privacy - On the first page and the check page: how the answers are handled.
 * @slot outro - Under every page.
 * @slot sent - On the receipt: what happens next.
 * @csspart question @csspart label @csspart help @csspart control @csspart error @csspart error-summary
 * @csspart progress @csspart contents @csspart next @csspart back @csspart submit @csspart check-answers @csspart sent
 */
export class SocialReportForm extends LitElement {
  static readonly formAssociated = true;
  static override styles = styles;
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
  declare readOnly: boolean;
  declare disabled: boolean;
  /** Name of the entry in the host's form. */
  declare name: string;
  /** What the host supplies and the definition's `x-context` allows. */
  declare context?: JsonObject;
  /** The definition, as an object or as JSON text. */
  declare definition?: Json;
  /** Sends responses; anything with `submit(response)`. */
  declare client?: ReportClient;

  readonly #internals = this.attachInternals();
  readonly #leaving = new Leaving((pointer) => this.#session?.question(pointer) && this.#session.leave(pointer));
  readonly #after: ((root: ShadowRoot) => void)[] = [];
  #loading?: Promise<void>;
  #loaded?: Loaded;
  #trouble?: LoadError;
  #session?: Session;
  #unsubscribe?: () => void;
  #stopWatching?: () => void;
  #initial: JsonObject = {};
  #before?: View;
  #origin?: string;
  #speaker: Speaker = createSpeaker('en');
  #drawing?: Drawing;
  #drawnFor = '';
  #language = 'en';
  #chosenLanguage = '';
  #formDisabled = false;
  #custom = '';
  #message = '';

  #phase: Phase = 'filling';
  #page = '';
  #returning = false;
  #judged = false;
  #fault?: 'failed' | 'refused';
  #receipt?: ReportReceipt;
  /** The response of a failed attempt: sent again as it was, for it may have arrived. */
  #unsent?: { readonly answers: string; readonly response: ReportResponse };

  constructor() {
    super();
    this.languageMenu = this.readOnly = this.disabled = false;
    this.paging = 'pages';
    this.headingLevel = 2;
    this.name = '';
    this.addEventListener('invalid', () => this.#session?.submit());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchLanguage(this, () => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
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
    else if (changed.has('context') && this.#session) this.#start(this.#session.everything());
    this.#speak();
  }

  protected override updated(): void {
    for (const action of this.#after.splice(0)) action(this.shadowRoot!);
    this.#updateFormValue();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#loading;
    return super.getUpdateComplete();
  }

  /** The answers: set, they replace all and emit nothing; read, they are what would be sent now. */
  get answers(): JsonObject {
    return this.#session?.answers() ?? this.#initial;
  }

  set answers(answers: JsonObject | null | undefined) {
    this.#initial = answers ?? {};
    this.#session?.replace(this.#initial);
  }

  /** Exactly what would be sent now; undefined before the form is ready. */
  get response(): ReportResponse | undefined {
    return this.#session?.response({ language: this.#language });
  }

  /** The response as JSON; empty while there is no answer. */
  get value(): string {
    const response = this.response;
    return response && Object.keys(response.answers).length ? JSON.stringify(response) : '';
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    this.#updateFormValue();
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.validity && this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether the answers are valid; shows nothing. */
  checkValidity(): boolean {
    return !this.#session || this.validity.valid;
  }

  /** Shows every error; focus goes to the first. */
  reportValidity(): boolean {
    const valid = this.#session?.submit() !== false && this.checkValidity();
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
    if (this.#loaded) this.#start(this.#initial);
  }

  /** Focuses the first invalid control, else the first one. */
  override focus(): void {
    const invalid = this.#firstInvalid();
    if (invalid) this.goTo(invalid.pointer);
    else this.#afterUpdate((root) => root.querySelector<HTMLElement>('[data-pointer]:not(:disabled)')?.focus());
  }

  /** Shows a page, by its id, or the question with a JSON Pointer, and focuses it. */
  goTo(target: string): void {
    const session = this.#session;
    if (!session) return;
    const { pages } = session.view;
    const isQuestion = target.startsWith('/');
    const page = pages.find(({ id, questions }) =>
      isQuestion ? questions.some(({ pointer }) => target === pointer || target.startsWith(`${pointer}/`)) : id === target,
    );
    if (!page && target !== checkPage) return;
    const cameFromCheck = this.#phase === 'check' || this.#returning;
    this.#show(page?.id ?? checkPage, isQuestion ? undefined : 'heading');
    this.#returning = isQuestion && cameFromCheck;
    if (isQuestion) this.#afterUpdate((root) => focusQuestion(root, target));
  }

  /**
   * Validates and sends. Shows the errors instead when there are any.
   * @returns what became of it; undefined when nothing was sent by the element itself
   */
  async submit(): Promise<ReportReceipt | undefined> {
    const session = this.#session;
    if (!session || this.#phase === 'sending' || this.#phase === 'sent') return undefined;
    if (!session.submit() || this.#custom) {
      this.#judged = true;
      this.#show(checkPage, 'summary');
      const contradiction = session.view.contradictions[0];
      if (contradiction) this.#error('definition-contradiction', contradiction.pointer);
      return undefined;
    }
    const answers = JSON.stringify(session.answers());
    const response = this.#unsent?.answers === answers ? this.#unsent.response : this.response!;
    if (!this.#emit('report-submit', { response }, { bubbles: false, cancelable: true })) return undefined;

    const client: ReportClient | undefined = this.client ?? (this.endpoint ? createClient({ endpoint: new URL(this.endpoint, document.baseURI).href }) : undefined);
    if (!client) {
      if (this.form) this.form.requestSubmit();
      else this.#error('no-destination');
      return undefined;
    }
    this.#phase = 'sending';
    this.#fault = undefined;
    this.#announce(this.#speaker.t('sending'));
    this.requestUpdate();
    const receipt = await client.submit(response).catch((cause: unknown): ReportReceipt => {
      console.error(cause);
      return { status: 'failed', id: response.id };
    });
    if (session !== this.#session) return receipt;
    const { status, id, receivedAt } = receipt;
    if (status === 'sent' || status === 'queued') {
      this.#phase = status;
      this.#receipt = receipt;
      this.#focusHeading('#sent');
      if (status === 'sent') this.#emit('report-sent', { id, ...(receivedAt && { receivedAt }) });
      else this.#emit('report-queued', { id });
    } else {
      this.#phase = 'check';
      this.#fault = status === 'rejected' ? 'refused' : 'failed';
      this.#unsent = { answers, response };
      this.#afterUpdate((root) => root.querySelector<HTMLElement>('#fault')?.focus());
      this.#error(status === 'rejected' ? 'rejected' : 'send-failed');
    }
    return receipt;
  }

  #load(): void {
    this.#unsubscribe?.();
    this.#session = this.#loaded = this.#trouble = undefined;
    if (this.definition === undefined && !this.src) return;
    const loading = load(this.definition, this.src, this.digest || undefined).then(
      (loaded) => {
        if (loading !== this.#loading) return;
        this.#loaded = loaded;
        this.#start(this.#initial);
        const session = this.#session as Session | undefined;
        if (!session) return;
        this.#speak();
        void super.getUpdateComplete().then(() => this.#emit('report-ready', { form: loaded.model.id, digest: loaded.digest }));
      },
      (error: unknown) => loading === this.#loading && this.#fail(error),
    ) as Promise<void>;
    this.#loading = loading;
  }

  #fail(error: unknown): void {
    this.#trouble = error instanceof LoadError ? error : new LoadError('unexpected', String(error), { cause: error });
    console.error(this.#trouble);
    this.#error(this.#trouble.code, this.#trouble.pointer);
    this.requestUpdate();
  }

  /** A new session, with an id and a start of its own. */
  #start(answers: JsonObject): void {
    const { model, digest } = this.#loaded!;
    this.#unsubscribe?.();
    this.#session = undefined;
    try {
      this.#session = createSession(model, {
        now: Date.now,
        random: () => crypto.getRandomValues(new Uint8Array(16)),
        formDigest: digest,
        answers,
        context: this.context ?? {},
      });
    } catch (cause) {
      const code = cause instanceof ContextError ? 'context' : 'unexpected';
      return this.#fail(new LoadError(code, 'The form cannot start with this context.', { cause }));
    }
    this.#unsubscribe = this.#session.subscribe(({ structure }) => {
      if (structure) this.#tellNews();
      this.#before = this.#session!.view;
      this.requestUpdate();
    });
    this.#trouble = this.#fault = this.#receipt = this.#unsent = this.#drawing = undefined;
    this.#before = this.#session.view;
    this.#phase = 'filling';
    this.#page = '';
    this.#returning = this.#judged = false;
    this.requestUpdate();
  }

  /** Settles the languages, and makes a new drawing when anything changed that all of it depends on. */
  #speak(): void {
    const wanted = this.#chosenLanguage || ancestorLanguage(this);
    const languages = this.#loaded?.model.languages ?? [];
    this.#language = lookupLanguage(wanted, languages) ?? languages[0] ?? (wanted || 'en');
    const disabled = this.disabled || this.#formDisabled || this.#phase === 'sending';
    const spellcheck = this.getAttribute('spellcheck') === 'true' ? 'true' : 'false';
    const drawnFor = [this.#language, disabled, this.readOnly, this.headingLevel, spellcheck].join();
    if (this.#speaker.language !== this.#language || !this.#drawing) this.#speaker = createSpeaker(this.#language, ...languages);
    if (!this.#session || (this.#drawing && drawnFor === this.#drawnFor)) return;
    this.#drawnFor = drawnFor;
    this.#drawing = createDrawing({
      session: this.#session,
      speaker: this.#speaker,
      language: this.#language,
      level: this.headingLevel,
      disabled,
      readOnly: this.readOnly,
      spellcheck,
      changed: () => {
        this.requestUpdate();
      },
      given: ({ pointer }) => {
        this.#origin = pointer;
        this.dispatchEvent(new Event('input', { bubbles: true }));
      },
      commit: ({ pointer }) => {
        this.dispatchEvent(new Event('change', { bubbles: true }));
        this.#emit('report-change', { pointer });
      },
      announce: (text) => this.#announce(text),
      afterUpdate: (action) => this.#afterUpdate(action),
    });
  }

  #tellNews(): void {
    if (!this.#before) return;
    const { t } = this.#speaker;
    const { withdrawn, appeared } = news(this.#before, this.#session!.view, this.#origin);
    const title = (question: QuestionView): string => (question.title ? this.#drawing!.plain(question.title) : question.name);
    this.#announce(
      [...withdrawn.map((question) => t('withdrawn', { title: title(question) })), ...appeared.map((question) => t('appeared', { title: title(question) }))].join(' '),
    );
  }

  #announce(text: string): void {
    if (text === '') return;
    this.#message = text;
    this.requestUpdate();
  }

  #emit<Name extends keyof ReportEvents>(name: Name, detail: ReportEvents[Name], init: CustomEventInit = { bubbles: true }): boolean {
    return this.dispatchEvent(new CustomEvent(name, { composed: init.bubbles ?? false, ...init, detail }));
  }

  #error(code: string, pointer?: string): void {
    this.#emit('report-error', { code, ...(pointer !== undefined && { pointer }) });
  }

  #afterUpdate(action: (root: ShadowRoot) => void): void {
    this.#after.push(action);
    this.requestUpdate();
  }

  #focusHeading(selector = '.page [role=heading], .title'): void {
    this.#afterUpdate((root) => {
      if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
      root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    });
  }

  /** Goes to a page, or the check page, and says so. */
  #show(id: string, focus?: 'heading' | 'summary'): void {
    const pages = this.#session!.view.pages;
    const check = id === checkPage;
    if (this.#phase !== 'check' || !check || this.#page !== id) {
      const index = check ? pages.length : pages.findIndex((page) => page.id === id);
      const moved = check !== (this.#phase === 'check') || (!check && index !== this.#index());
      if (check) this.#phase = 'check';
      else {
        this.#phase = 'filling';
        this.#page = id;
        this.#fault = undefined;
      }
      if (moved) this.#emit('report-page', { id: id.trim(), index, count: pages.length + 1 });
    }
    this.#returning = false;
    if (focus === 'heading') this.#focusHeading(check ? '#check' : `#${CSS.escape(this.#headingId(id))}, .title`);
    else if (focus === 'summary') this.#afterUpdate((root) => root.querySelector<HTMLElement>('#summary')?.focus());
    this.requestUpdate();
  }

  #headingId = (id: string): string => this.#drawing!.id({ key: id }, 'page');

  /** The current page; the nearest before it when it is not shown any more. */
  #index(): number {
    const model = this.#loaded!.model.pages;
    const shown = this.#session!.view.pages;
    const wanted = model.findIndex(({ id }) => id === this.#page);
    return Math.max(0, shown.filter(({ id }) => model.findIndex((page) => page.id === id) <= wanted).length - 1);
  }

  #next(current: readonly PageView[], index: number): void {
    const session = this.#session!;
    const valid = current.map(({ id }) => session.submitPage(id)).every(Boolean);
    const { pages } = session.view;
    const next = pages[index + 1];
    if (!valid) this.#afterUpdate((root) => root.querySelector<HTMLElement>('#summary')?.focus());
    else if (this.#returning || current.length > 1 || !next) this.#show(checkPage, 'heading');
    else this.#show(next.id, 'heading');
  }

  #firstInvalid(): QuestionView | undefined {
    const view = this.#session?.view;
    return view && !view.valid ? flatten(view.pages.flatMap(({ questions }) => questions)).find(({ violations }) => violations.length) : undefined;
  }

  /** Value and validity as the host's form sees them. */
  #updateFormValue(): void {
    if (this.form && this.name) this.#internals.setFormValue(this.value || null);
    const root = this.shadowRoot!;
    const invalid = this.#firstInvalid();
    const faulty = !!this.#custom || !!invalid;
    const message = this.#custom || (invalid ? explain(invalid.violations[0]!, invalid, this.#speaker) : '');
    const anchor = (invalid && control(root, invalid.pointer)) ?? root.querySelector<HTMLElement>('button, [tabindex]') ?? undefined;
    if (faulty) this.#internals.setValidity({ customError: !!this.#custom, badInput: !this.#custom }, message, anchor);
    else this.#internals.setValidity({});
  }

  #onKeydown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    if (!target.matches('input:not([type=radio], [type=checkbox])')) return;
    event.preventDefault();
    this.shadowRoot!.querySelector<HTMLElement>('[part=next]')?.click();
  }

  #screen(drawing: Drawing): Screen {
    const { view } = this.#session!;
    const index = this.#index();
    const pages = this.paging === 'single' ? view.pages : view.pages.slice(index, index + 1);
    return {
      drawing,
      view,
      pages,
      index,
      phase: this.#phase,
      returning: this.#returning,
      judged: this.#judged,
      ...(this.#fault && { fault: this.#fault }),
      ...(this.#receipt && { receipt: this.#receipt }),
      goTo: (target) => this.goTo(target),
      back: () => this.#show(view.pages[this.#phase === 'check' ? index : index - 1]!.id, 'heading'),
      next: () => this.#next(pages, index),
      send: () => void this.submit(),
      restart: () => {
        this.#start({});
        this.#focusHeading('.title');
      },
    };
  }

  protected override render(): TemplateResult {
    const session = this.#session;
    const drawing = session && this.#drawing;
    const { title } = session?.view ?? {};
    const chooseLanguage = (language: string): void => {
      this.#chosenLanguage = language;
      this.requestUpdate();
    };
    return html`<div
      class="root"
      role="form"
      lang=${this.#speaker.language}
      aria-labelledby=${title ? 'title' : nothing}
      @input=${stop}
      @beforeinput=${stop}
      @change=${stop}
      @focusout=${this.#leaving.focusout}
      @pointerdown=${this.#leaving.press}
      @keydown=${this.#onKeydown}
    >
      ${drawing && this.languageMenu ? languageMenu(this.#loaded!.model.languages, this.#language, this.#speaker, chooseLanguage) : nothing}
      ${drawing && title ? html`<div class="title">${heading(drawing.say(title), this.headingLevel, 'title')}</div>` : nothing}
      ${drawing ? this.#body(this.#screen(drawing)) : this.#notice()}
      <slot name="outro"></slot>
      <p class="unseen" role="status" id="live">${this.#message}</p>
    </div>`;
  }

  #body(screen: Screen): unknown {
    if (screen.phase === 'filling') return pageView(screen);
    return screen.phase === 'check' || screen.phase === 'sending' ? checkView(screen) : sentView(screen);
  }

  #notice(): unknown {
    const state = !this.#trouble ? 'loading' : this.#trouble.code === 'load-failed' ? 'unavailable' : 'broken';
    const retry = (): void => {
      this.#load();
      this.requestUpdate();
    };
    return this.definition === undefined && !this.src ? nothing : notice(state, this.#speaker, retry);
  }
}

const stop = (event: Event): void => event.stopPropagation();

function control(root: ShadowRoot, pointer: string): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`) ?? undefined;
}

/** Focuses a question's first control, or for a group its first question. */
function focusQuestion(root: ShadowRoot, pointer: string): void {
  const found = control(root, pointer) ?? root.querySelector<HTMLElement>(`[data-question="${CSS.escape(pointer)}"] [data-pointer]`);
  found?.focus();
}

function readContext(text: string | null): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch (error) {
    console.warn('<social-report-form>: the attribute context is not JSON.', error);
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'social-report-form': SocialReportForm;
  }
}
