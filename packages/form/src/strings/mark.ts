import { html } from 'lit';
import type { Content } from '../drawing.js';

/** Scripts written from right to left; which one a language is written in, `Intl` knows, where it does not say the direction. */
const rightToLeft = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

const known = new Map<string, 'ltr' | 'rtl'>();

/** Value of `dir` for texts in a language. */
export function direction(language: string): 'ltr' | 'rtl' {
  // Asked for every paragraph, and `Intl` takes its time.
  if (!known.has(language)) known.set(language, directionOf(language));
  return known.get(language)!;
}

function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    const locale: Intl.Locale & { getTextInfo?(): { direction?: 'ltr' | 'rtl' } } = new Intl.Locale(language);
    // To maximize takes a hundred times as long.
    return locale.getTextInfo?.().direction ?? (rightToLeft.test(locale.maximize().script!) ? 'rtl' : 'ltr');
  } catch {
    // A page's `lang` may be anything.
    return 'ltr';
  }
}

/**
 * Words in another language than those around them. In a template they carry their own `lang`, so that a screen
 * reader changes its voice; in an attribute, where no markup can stand, and for every method of strings they are
 * their text. So whoever writes a template need not ask which language a text turned out to be in.
 */
export const mark = (text: string, language: string, content: Content = text): string =>
  Object.assign(Object(text) as string, html`<span lang=${language} dir=${direction(language)}>${content}</span>`);
