import { seriesOf } from '@social-report/sdk';
import type { KeptDraft } from '@social-report/sdk';
import { tellNews } from './announcing/tell-news.js';
import { createDrawing } from './create-drawing.js';
import type { Settings } from './create-drawing.js';
import type { Keeping } from './drafts/keeping.js';
import type { Offer } from './drafts/offer.js';
import type { Drawing } from './drawing.js';
import type { FormModel, JsonObject, LeftAnswer, PageView, QuestionView, ReportResponse, Session, View } from './engine.js';
import type { ReportReceipt } from './events.js';
import type { FillingHost } from './filling-host.js';
import type { FindingTelling } from './guard/telling.js';
import { draftsKit, sendingKit } from './kits.js';
import type { Phase, Screen } from './screen.js';
import { explain } from './strings/explain.js';
import type { Corrected } from './sending/corrected.js';
import type { Courier } from './sending/courier.js';
import type { Sending } from './sending/sending.js';
import { checkPage } from './views/parts.js';

/** One person filling the form once: which page, what was said about it, and what became of it. */
export class Filling {
  readonly session: Session;
  readonly host: FillingHost;
  /** Here, so that the element, which travels first, need not bring it along. */
  readonly explain = explain;
  phase: Phase = 'filling';
  /** Whether the check page's errors were asked for. */
  judged = false;
  /** How it is kept on the device, where it is. */
  keeping?: Keeping;
  drawing?: Drawing;
  readonly #model: FormModel;
  readonly #digest: string;
  readonly #order: readonly string[];
  #offer?: Offer;
  #page = '';
  #returning = false;
  /** The answers that it began with, as JSON. */
  #begun: string;
  #sending?: Sending;
  #findings?: FindingTelling;
  #before: View;
  /** Pointer of the answer that the person is giving now. */
  #origin?: string;
  #settings?: Settings;
  readonly #kept = { ids: new Map<string, string>(), locals: new Map<string, unknown>() };

  constructor(session: Session, model: FormModel, host: FillingHost, digest: string) {
    this.session = session;
    this.#model = model;
    this.#digest = digest;
    this.host = host;
    this.#begun = JSON.stringify(session.everything());
    this.#order = model.pages.map(({ id }) => id);
    this.#before = session.view;
    session.subscribe(({ structure, questions }) => {
      if (this.drawing) this.#findings?.tell(questions, this.drawing, !!this.#origin);
      // Code that replaces answers knows what it does, and the buttons of rows say themselves what they did.
      if (structure && this.#origin) tellNews(this.#before, session.view, this.#origin, this.drawing!);
      this.keeping?.keeper.touch(structure || !!this.#origin);
      this.#origin = undefined;
      this.#before = session.view;
      host.requestUpdate();
    });
  }

  /** The code is here that checks a report and sends it: from now on the guard looks at the answers. */
  complete(courier: Courier): void {
    if (this.#sending) return;
    const kit = sendingKit.value!;
    this.#sending = new kit.Sending(this, courier);
    this.#findings = new kit.FindingTelling();
    this.session.guard(kit.personalDataGuard);
    this.host.requestUpdate();
  }

  /** Whether the guard is here. */
  get isGuarded(): boolean {
    return !!this.#sending;
  }

  /** How it is drawn now: anew, when anything changed that all of it depends on. */
  draw(settings: Settings): void {
    const before = Object.values(this.#settings ?? {});
    if (before.length && Object.values(settings).every((value, index) => value === before[index])) return;
    const host = this.host;
    this.#settings = settings;
    if (before.length) this.keeping?.keeper.touch(false);
    this.drawing = createDrawing({
      ...settings,
      ...this.#kept,
      session: this.session,
      changed: host.requestUpdate,
      given: ({ pointer }) => {
        this.#origin = pointer;
        host.fire('input');
      },
      commit: ({ pointer }) => {
        host.fire('change');
        host.emit('report-change', { pointer });
      },
      announce: host.announce,
      announceAfterTyping: host.announceAfterTyping,
      focus: host.focus,
      afterUpdate: host.afterUpdate,
    });
  }

  /** Whether anything is left to send: what is on its way or has arrived is never sent twice. */
  get isOpen(): boolean {
    return this.phase === 'filling' || this.phase === 'check';
  }

  /** Exactly what would be sent now. */
  get response(): ReportResponse {
    const { language } = this.#settings!;
    return this.#sending?.report.response(language) ?? this.session.response({ language });
  }

  /** Whether it has been drawn yet. */
  get isDrawn(): boolean {
    return !!this.drawing;
  }

  /** Puts other answers in the place of all; what was taken out of the old ones cannot come back. */
  replace(answers: JsonObject): void {
    this.#kept.locals.clear();
    this.session.replace(answers);
    this.#begun = JSON.stringify(this.session.everything());
    // What is on the device already outranks what the host has.
    if (!this.keeping?.keeper.isBegun) this.keeping?.keeper.settle();
  }

  /** Whether the person has given an answer. */
  get isTouched(): boolean {
    return JSON.stringify(this.session.everything()) !== this.#begun;
  }

  /** The report as it is kept, to go on with elsewhere. */
  get draft(): KeptDraft | undefined {
    return this.keeping?.keeper.kept;
  }

  /** Keeps the report on the device from now on: for a person, as `draft-scope` names them. */
  keep(scope: string, draft?: KeptDraft, left?: readonly LeftAnswer[]): void {
    const host = this.host;
    const keepingHost = {
      place: () => ({ language: this.#settings?.language ?? draft?.language ?? '', page: this.phase === 'check' || this.phase === 'sending' ? checkPage : this.#page }),
      announce: (id: 'notKept' | 'parted' | 'partedGone') => host.announce(this.drawing!.speaker.t(id)),
      focus: host.focus,
      requestUpdate: host.requestUpdate,
    };
    this.keeping = new draftsKit.value!.Keeping(this.#model, this.session, keepingHost, host.courier()?.client?.drafts, scope, draft, left);
    const { keeper } = this.keeping;
    if (this.isTouched) keeper.touch(true);
    else if (!draft) keeper.settle();
  }

  /** Writes what is not on the device yet. */
  flush(): Promise<void> | undefined {
    return this.keeping?.keeper.flush();
  }

  /** Asks first whether a report from before goes on. */
  ask(offer: Offer): void {
    this.#offer = offer;
    this.phase = 'offer';
  }

  /** Brings the person back to where they were. */
  comeBack(page: string): void {
    const { pages } = this.session.view;
    this.host.announce(this.drawing!.speaker.t('draftResumed'));
    this.show(page === checkPage || pages.some(({ id }) => id === page) ? page : pages[0]!.id);
    this.keeping!.keeper.settle();
    if (this.keeping!.left.length) this.host.focus('#left');
  }

  /** The first question whose answer is wrong or missing. */
  get firstInvalid(): QuestionView | undefined {
    return this.session.view.pages.find(({ valid }) => !valid)?.firstInvalid;
  }

  /** Shows a page by its id, or the question with a JSON Pointer; `shows` marks what was found in its text. */
  goTo(target: string, shows = false): void {
    if (!this.isOpen || this.#settings!.readOnly) return;
    const isQuestion = target[0] === '/';
    const page = this.session.view.pages.find(({ id, questions }) =>
      isQuestion ? questions.some(({ pointer }) => target === pointer || target.startsWith(`${pointer}/`)) : id === target,
    );
    if (!page && target !== checkPage) return;
    const returning = isQuestion && (this.phase === 'check' || this.#returning);
    this.show(page?.id ?? checkPage, !isQuestion);
    this.#returning = returning;
    if (!isQuestion) return;
    const name = CSS.escape(target);
    this.host.focus(`[data-pointer="${name}"]`, `[data-question="${name}"] [data-pointer]`);
    if (shows) this.host.afterUpdate((root) => sendingKit.value!.showFinding(root, this.session.question(target)));
  }

  /** Sends, once everything is valid; see the element's `submit`. */
  async submit(): Promise<ReportReceipt | undefined> {
    if (!this.isOpen || this.#settings!.readOnly || this.#settings!.disabled) return undefined;
    const submit = (): Promise<ReportReceipt | undefined> => this.#sending!.submit();
    return this.#sending && this.host.courier()!.isReady ? submit() : this.host.withRest(submit);
  }

  /** The outbox says what became of a report. */
  hear(receipt: ReportReceipt): void {
    this.#sending?.hear(receipt);
  }

  /** Goes on with a report that was refused. */
  corrects(report: Corrected): void {
    this.#sending?.corrects(report);
  }

  /** What the views draw now. */
  get screen(): Screen {
    const { session, phase } = this;
    const { view } = session;
    const index = this.#index;
    const pages = this.host.isSingle() ? view.pages : view.pages.slice(index, index + 1);
    return {
      drawing: this.drawing!,
      view,
      pages,
      index,
      phase,
      returning: this.#returning,
      judged: this.judged,
      sending: this.#sending,
      isTouched: () => this.isTouched,
      offer: this.#offer,
      offering: {
        resume: (draft) => this.host.resume(draft),
        fresh: () => this.show(view.pages[0]!.id),
        announce: (id) => this.host.announce(this.drawing!.speaker.t(id)),
        focus: this.host.focus,
      },
      keeping: this.keeping,
      digest: this.#digest,
      isOurs: (form) => seriesOf(form) === seriesOf(this.#model.id),
      response: () => this.response,
      goTo: (target, shows) => this.goTo(target, shows),
      back: () => this.show(view.pages[phase === 'check' ? index : index - 1]!.id),
      next: () => this.#next(pages),
      send: () => void this.submit(),
      restart: () => this.host.restart(),
    };
  }

  /** The current page; the nearest before it when it is not shown any more. */
  get #index(): number {
    const place = (id: string): number => this.#order.indexOf(id);
    return Math.max(0, this.session.view.pages.filter(({ id }) => place(id) <= place(this.#page)).length - 1);
  }

  /** Goes to a page, or the check page, says so, and focuses its heading, unless focus goes on to something else: it would be read out. */
  show(id: string, focus = true): void {
    const { pages } = this.session.view;
    const check = id === checkPage;
    if (!this.#sending) {
      if (check) return void this.host.withRest(() => this.show(id, focus));
      this.host.expectRest();
    }
    const before = this.phase === 'check' ? pages.length : this.#index;
    const index = check ? pages.length : pages.findIndex((page) => page.id === id);
    this.phase = check ? 'check' : 'filling';
    if (!check) this.#page = id;
    this.keeping?.keeper.touch(false);
    this.#returning = this.judged = false;
    if (this.#sending) this.#sending.report.fault = undefined;
    if (index !== before) this.host.emit('report-page', { id: id.trim(), index, count: pages.length + 1 });
    if (focus) this.host.focus(...(check ? ['#summary', '#check'] : [`#${this.drawing!.id({ key: id }, 'page')}`]), '#title');
  }

  #next(current: readonly PageView[]): void {
    const valid = current.map(({ id }) => this.session.submitPage(id)).every(Boolean);
    const next = this.session.view.pages[this.#index + 1];
    if (!valid) this.host.focus('#summary');
    else this.show(this.#returning || this.host.isSingle() || !next ? checkPage : next.id);
  }
}
