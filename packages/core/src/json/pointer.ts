/** RFC 6901: one reference token, escaped. */
export const escapeToken = (name: string): string => (/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name);

/** RFC 6901: one reference token, unescaped. */
export const unescapeToken = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** The reference tokens of a pointer; `''` has none. */
export const tokensOf = (pointer: string): string[] => pointer.split('/').slice(1).map(unescapeToken);

/** The pointer one step deeper. */
export const append = (pointer: string, name: string | number): string =>
  `${pointer}/${typeof name === 'number' ? name : escapeToken(name)}`;
