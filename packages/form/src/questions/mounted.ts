import { html } from 'lit';
import type { Drawing, QuestionTemplate } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { carry } from './control.js';
import { locked } from './described.js';
import { does } from './does.js';
import { field, fieldset } from './frame.js';
import type { DomWidget, WidgetState } from './registry.js';

/** A widget in its element: mounted once, told of every change. */
interface Mounted {
  readonly widget: DomWidget;
  question: QuestionView;
  drawing: Drawing;
  draw?: (state: WidgetState) => void;
}

const known = new WeakMap<Element, Mounted>();

function mount(place: Element, widget: DomWidget, question: QuestionView, drawing: Drawing): void {
  const old = known.get(place);
  const mounted: Mounted = old?.widget === widget ? Object.assign(old, { question, drawing }) : { widget, question, drawing };
  if (mounted !== old) {
    known.set(place, mounted);
    place.replaceChildren();
    mounted.draw = widget.mount(place as HTMLElement, {
      set: (value) => mounted.drawing.set(mounted.question, value),
      commit: () => mounted.drawing.commit(mounted.question),
    });
  }
  mounted.draw!({
    question,
    locale: drawing.speaker.locale,
    locked: locked(question, drawing),
    carry: (control, part) => carry(control, question, drawing, { id: drawing.id(question, part) }),
  });
}

/** A question whose controls are the host's, in plain DOM. */
export const own =
  (widget: DomWidget): QuestionTemplate =>
  (question, drawing) =>
    (widget.group ? fieldset : field)(question, drawing, html`<div part="control" ${does((place) => mount(place, widget, question, drawing))}></div>`);
