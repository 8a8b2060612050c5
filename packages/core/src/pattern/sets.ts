/** Whether a code point belongs to a set. */
export type CodePoints = (codePoint: number) => boolean;

/**
 * A character, an escape or a class (`a`, `\d`, `[^a-z]`) as a set. It is the only part of a definition's pattern that
 * the native engine sees: it has no repetition, and looks at one code point at a time.
 * @throws SyntaxError
 */
export function setOf(source: string): CodePoints {
  // eslint-disable-next-line no-restricted-syntax -- nothing in it repeats, so that nothing can take long
  const expression = new RegExp(`^(?:${source})$`, 'u');
  return (code) => expression.test(String.fromCodePoint(code));
}

export const isWord: CodePoints = (code) =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95;

/** The Unicode properties that `\p{…}` may name, short and long: those that every engine has. */
export const PROPERTIES: ReadonlySet<string> = new Set((
  'L Letter Lu Uppercase_Letter Ll Lowercase_Letter M Mark N Number Nd Decimal_Number digit P Punctuation punct S Symbol ' +
  'Z Separator Zs Space_Separator Alphabetic Alpha Lowercase Lower Uppercase Upper White_Space space Script=Latin sc=Latn'
).split(' '));
