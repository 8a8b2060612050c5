import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { PropertyPart } from 'lit';

/**
 * Sets a property of a control only when the control stands for something else, so that a redraw moves no
 * caret, and turns no "5," into "5".
 */
class Shown extends Directive {
  override render(_value: unknown, _read?: (raw: string) => unknown, _write?: (value: never) => string): unknown {
    return noChange;
  }

  override update(part: PropertyPart, [value, read, write]: Parameters<this['render']>): unknown {
    const control = part.element as unknown as Record<string, unknown>;
    const raw = control[part.name];
    if ((read ? read(raw as string) : raw) !== value) control[part.name] = write ? write(value as never) : value;
    return noChange;
  }
}

/** `shown(value)`, or with `read` (what the raw property stands for) and `write` (its opposite). */
export const shown = directive(Shown);
