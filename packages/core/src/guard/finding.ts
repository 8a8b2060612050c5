/** What may point to a person, or lead to one. Names are not among them: no rule finds them reliably. */
export type FindingKind = 'identity-code' | 'iban' | 'email' | 'case-number' | 'phone' | 'address';

/** A place in a text, and never the text itself, so that no message, log or announcement can repeat it. */
export interface Finding {
  readonly kind: FindingKind;
  /** Index of its first UTF-16 code unit. */
  readonly start: number;
  /** Index after its last. */
  readonly end: number;
  /** Whether it can be nothing else: an identity code whose date and check character are right. */
  readonly certain: boolean;
}

/** Every match of a pattern (with the flag `g`) that is what it looks like. */
export function matches(kind: FindingKind, text: string, pattern: RegExp, isMeant: (match: RegExpExecArray) => boolean = () => true): Finding[] {
  return [...text.matchAll(pattern)].filter(isMeant).map(({ index, 0: { length } }) => ({ kind, start: index, end: index + length, certain: false }));
}

/** Its digits alone. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');
