/** Whether a code point belongs to a set. */
export type CodePoints = (codePoint: number) => boolean;

/** A set by a constant expression of ours, which sees one code point at a time. */
const set = (expression: RegExp): CodePoints => (code) => expression.test(String.fromCodePoint(code));

export const not = (test: CodePoints): CodePoints => (code) => !test(code);

export const isWord: CodePoints = (code) =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95;
const isDigit: CodePoints = (code) => code > 47 && code < 58;
const isSpace = set(/\s/u);
/** `.`: all but the line terminators of ECMAScript. */
export const anyButLineEnd = set(/./u);

/** `\d`, `\W` and so on. */
export const CLASS_ESCAPES: Readonly<Record<string, CodePoints>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};

/** The Unicode properties that `\p{…}` may name, with their long names. */
export const PROPERTIES: ReadonlyMap<string, CodePoints> = new Map(
  (
    [
      [/\p{L}/u, 'L Letter'],
      [/\p{Lu}/u, 'Lu Uppercase_Letter'],
      [/\p{Ll}/u, 'Ll Lowercase_Letter'],
      [/\p{M}/u, 'M Mark'],
      [/\p{N}/u, 'N Number'],
      [/\p{Nd}/u, 'Nd Decimal_Number digit'],
      [/\p{P}/u, 'P Punctuation punct'],
      [/\p{S}/u, 'S Symbol'],
      [/\p{Z}/u, 'Z Separator'],
      [/\p{Zs}/u, 'Zs Space_Separator'],
      [/\p{Alphabetic}/u, 'Alphabetic Alpha'],
      [/\p{Lowercase}/u, 'Lowercase Lower'],
      [/\p{Uppercase}/u, 'Uppercase Upper'],
      [/\p{White_Space}/u, 'White_Space space'],
      [/\p{Script=Latin}/u, 'Script=Latin sc=Latn'],
    ] as const
  ).flatMap(([expression, names]) => {
    const test = set(expression);
    return names.split(' ').map((name) => [name, test] as const);
  }),
);
