import { does } from './does.js';

/**
 * `${shown('value', value)}` sets a property of a control only when the control stands for something else, so that a
 * redraw moves no caret, and turns no "5," into "5".
 * @param read what the raw property stands for
 * @param write its opposite
 */
export const shown = (name: string, value: unknown, read?: (raw: string) => unknown, write?: (value: never) => string): unknown =>
  does((element) => {
    const control = element as unknown as Record<string, unknown>;
    const raw = control[name];
    if ((read ? read(raw as string) : raw) !== value) control[name] = write ? write(value as never) : value;
  });
