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

/** What looks for personal data. Apart from a session, so that a page can show its first question before it is there. */
export interface PersonalDataGuard {
  /** In free text. */
  readonly findPersonalData: (text: string) => readonly Finding[];
  /** In text of a format, where nothing else is out of place. */
  readonly findIdentityCodes: (text: string) => readonly Finding[];
}

/**
 * Every match of a pattern (with the flag `g`) that is what it looks like. Where the pattern has a group, it is the last
 * of what it matches and alone what is found: what goes before only says what it is.
 */
export function matches(kind: FindingKind, text: string, pattern: RegExp, isMeant: (found: string) => boolean = () => true): Finding[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: { length }, 0: whole, 1: found = whole }) =>
    isMeant(found) ? { kind, start: index + length - found.length, end: index + length, certain: false } : [],
  );
}

/** One of these, for a pattern. */
export const either = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** Its digits alone. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');
