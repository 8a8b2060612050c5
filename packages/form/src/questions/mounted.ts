import { html, noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';
import type { Drawing, QuestionTemplate } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { carry } from './control.js';
import { locked } from './described.js';
import { field, fieldset } from './frame.js';
import type { DomWidget, WidgetState } from './registry.js';

/** Keeps a widget of plain DOM inside its element: mounted once, told of every change. */
class Mounted extends Directive {
  #widget?: DomWidget;
  #draw?: (state: WidgetState) => void;
  #question!: QuestionView;
  #drawing!: Drawing;

  override render(_widget: DomWidget, _question: QuestionView, _drawing: Drawing): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [widget, question, drawing]: Parameters<this['render']>): unknown {
    this.#question = question;
    this.#drawing = drawing;
    if (widget !== this.#widget) {
      this.#widget = widget;
      element.replaceChildren();
      this.#draw = widget.mount(element as HTMLElement, {
        set: (value) => this.#drawing.set(this.#question, value),
        commit: () => this.#drawing.commit(this.#question),
      });
    }
    this.#draw!({
      question,
      locale: drawing.speaker.locale,
      locked: locked(question, drawing),
      carry: (control, part) => carry(control, question, drawing, { id: drawing.id(question, part) }),
    });
    return noChange;
  }
}

const mounted = directive(Mounted);

/** A question whose controls are the host's, in plain DOM. */
export const own =
  (widget: DomWidget): QuestionTemplate =>
  (question, drawing) =>
    (widget.group ? fieldset : field)(question, drawing, html`<div part="control" ${mounted(widget, question, drawing)}></div>`);
