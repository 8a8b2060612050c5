import { pick } from '../engine.js';
import type { SpokenText, Text } from '../engine.js';
import { mark } from '../strings/mark.js';
import type { Speaker } from '../strings/speaker.js';

/** Says what a definition says, in one language, among words of the interface in perhaps another. */
export interface Voice {
  readonly speaker: Speaker;
  /** Language of the definition's texts. */
  readonly language: string;
  /** A text of the definition: in a template and an announcement with its own `lang` where that differs from the form's. `after` is added to it, such as a number. */
  say(text: Text | undefined, after?: string): string;
  /** The text and which language it turned out to be. */
  spoken(text: Text): SpokenText;
  /** The same as plain text, for searching and comparing. */
  plain(text: Text | undefined): string;
}

export function voiceOf(speaker: Speaker, language: string): Voice {
  const spoken = (text: Text): SpokenText => pick(text, language);
  return {
    speaker,
    language,
    spoken,
    say(text, after = '') {
      if (!text) return '';
      const { text: words, lang } = spoken(text);
      return lang === speaker.language ? words + after : mark(words + after, lang);
    },
    plain: (text) => (text ? spoken(text).text : ''),
  };
}
