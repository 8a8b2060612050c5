import type { Guard } from './model.js';

/** Whether whenever `inner` is so, `outer` is so as well. */
export const implies = (inner: Guard, outer: Guard): boolean => outer.every((literal) => inner.includes(literal));

/** Whether both can be so at once. */
export const compatible = (a: Guard, b: Guard): boolean =>
  a.every((literal) => !b.includes(literal.holds ? literal.condition.no : literal.condition.yes));

/** Both together. */
export const both = (a: Guard, b: Guard): Guard => [...a, ...b.filter((literal) => !a.includes(literal))];
