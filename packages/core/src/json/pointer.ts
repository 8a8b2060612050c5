/** RFC 6901: one reference token, escaped. */
export const escapeToken = (name: string): string => (/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name);

/** The reference tokens of a pointer, unescaped; `''` has none. */
export const tokensOf = (pointer: string): string[] =>
  pointer.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The pointer some steps deeper. */
export const append = (pointer: string, ...names: readonly (string | number)[]): string =>
  names.reduce<string>((at, name) => `${at}/${typeof name === 'number' ? name : escapeToken(name)}`, pointer);
