import { LitElement, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { outlineOf } from '../engine.js';
import type { Json, Outline } from '../engine.js';
import { languagesFor } from '../language/languages.js';
import { Latest } from '../loading/latest.js';
import { LoadError } from '../loading/load-error.js';
import { load, loadStrings } from '../loading/load.js';
import { loading, notice } from '../loading/notice.js';
import { Patience } from '../loading/patience.js';
import { readDefinition } from '../loading/read-definition.js';
import { direction } from '../strings/mark.js';
import { carry, hasStrings } from '../strings/registry.js';
import { speakerOf } from '../strings/speaker.js';
import { paper } from '../strings/tables/paper.js';
import { base } from '../theme/base.js';
import { voiceOf } from '../language/voice.js';
import { WantedLanguage } from '../language/wanted-language.js';
import { formOnPaper } from './form.js';
import { penOf } from './pen.js';
import { paperStyle } from './style.js';

/**
 * A form to be printed and filled in by hand: every question that may be asked, with when to answer it, boxes to tick
 * and lines to write on. Sends nothing and keeps nothing.
 *
 * @element social-report-paper
 * @fires report-error - The form cannot be shown: a code, and the place in the definition when that is at fault.
 * @slot intro - Before the first question: how and where to return the paper.
 * @slot outro - After the last question.
 * @slot help - Where the form cannot be shown: whom to turn to.
 * @csspart print - The button that opens the browser's print dialogue; never on paper.
 */
export class SocialReportPaper extends LitElement {
  static {
    carry(paper);
  }
  static override styles = [base, paperStyle];
  static override properties: PropertyDeclarations = {
    src: {},
    digest: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    definition: { attribute: false },
  };

  /** URL of the definition. `definition` outranks it. */
  declare src?: string;
  /** Digest that the definition must have; another definition is refused. */
  declare digest?: string;
  /** Level of the form's heading. @default 1 */
  declare headingLevel: number;
  /** The definition, as an object or as JSON text. */
  declare definition?: Json;

  readonly #wanted = new WantedLanguage(this);
  readonly #patience = new Patience(this);
  readonly #latest = new Latest((error) => this.#fail(error));
  #outline?: Outline;
  #model?: Parameters<typeof outlineOf>[0];
  #trouble?: LoadError;

  constructor() {
    super();
    this.headingLevel = 1;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#latest.done;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['src', 'definition', 'digest'].some((name) => changed.has(name))) this.#load();
    const { spoken } = languagesFor(this.#wanted.tag, this.#model);
    if (this.#outline && !hasStrings(spoken)) this.#latest.await(loadStrings(spoken), () => this.requestUpdate());
  }

  #load = (): void => {
    this.#outline = this.#trouble = undefined;
    this.requestUpdate();
    if (this.definition === undefined && !this.src) return;
    this.#patience.begin();
    const coming = load(Promise.resolve({ readDefinition }), this.definition, this.src, this.digest || undefined, (model) => languagesFor(this.#wanted.tag, model).spoken);
    this.#latest.await(coming, ({ model }) => {
      this.#patience.end();
      this.#model = model;
      this.#outline = outlineOf(model);
      this.requestUpdate();
    });
  };

  #fail(error: unknown): void {
    this.#patience.end();
    this.#trouble = error instanceof LoadError ? error : new LoadError('unexpected', String(error), { cause: error });
    const { code, pointer } = this.#trouble;
    console.error(this.#trouble);
    this.dispatchEvent(new CustomEvent('report-error', { detail: { code, ...(pointer !== undefined && { pointer }) }, bubbles: true, composed: true }));
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { language, spoken } = languagesFor(this.#wanted.tag, this.#model);
    const speaker = speakerOf(spoken);
    const outline = this.#outline;
    const content = this.#trouble
      ? notice(this.#trouble, speaker, this.#load, false)
      : outline
        ? html`<button type="button" part="print" @click=${() => window.print()}>${speaker.t('print')}</button>
            ${formOnPaper(outline, penOf(outline, voiceOf(speaker, language), this.headingLevel))}`
        : this.src
          ? loading(this.#patience.stage, speaker, this.#load)
          : nothing;
    return html`<div class="root" lang=${spoken} dir=${direction(spoken)}>${content}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'social-report-paper': SocialReportPaper;
  }
}
