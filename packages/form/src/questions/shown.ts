import { does } from './does.js';

/** `${shown('value', value)}` sets a property of a control only when that is another, so that a redraw moves no caret. */
export const shown = (name: 'value' | 'checked', value: unknown): unknown =>
  does((element) => {
    const control = element as unknown as Record<string, unknown>;
    if (control[name] !== value) control[name] = value;
  });
