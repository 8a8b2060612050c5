import type { Guard, Literal } from './model.js';

/** Whether whenever `inner` is so, `outer` is so as well. */
export const implies = (inner: Guard, outer: Guard): boolean => outer.every((literal) => inner.includes(literal));

/** Whether it can be so: it does not ask for a condition and its opposite. */
export const isPossible = (guard: Guard): boolean =>
  guard.every((literal) => !guard.some((other) => other !== literal && other.condition === literal.condition));

/** The guard, and one literal more. */
export const and = (guard: Guard, literal: Literal): Guard => (guard.includes(literal) ? guard : [...guard, literal]);
