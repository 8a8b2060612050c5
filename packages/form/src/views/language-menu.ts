import { html } from 'lit';
import type { Content, Drawing } from '../drawing.js';

/** Each language by its own name. */
const nameOf = (language: string): string => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name[0]!.toLocaleUpperCase(language) + name.slice(1);
};

/** The definition's languages. Nothing that was answered is lost by changing. */
export function languageMenu(languages: readonly string[], { speaker, language: current }: Drawing, choose: (language: string) => void): Content {
  return html`<div class="languages" role="group" aria-label=${speaker.t('language')}>
    ${languages.map(
      (language) =>
        html`<button type="button" lang=${language} aria-pressed=${language === current ? 'true' : 'false'} @click=${() => choose(language)}>
          ${nameOf(language)}
        </button>`,
    )}
  </div>`;
}
