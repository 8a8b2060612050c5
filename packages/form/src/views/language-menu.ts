import { html } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import { languageName } from '../strings/language-name.js';
import { direction } from '../strings/mark.js';

/** The definition's languages, each by its own name. Nothing that was answered is lost by changing. */
export function languageMenu(languages: readonly string[], { speaker, language: current }: Drawing, choose: (language: string) => void): Content {
  return html`<div class="languages" part="languages" role="group" aria-label=${speaker.t('language')}>
    ${languages.map(
      (language) =>
        html`<button type="button" lang=${language} dir=${direction(language)} aria-pressed=${language === current ? 'true' : 'false'} @click=${() => choose(language)}>
          ${languageName(language)}
        </button>`,
    )}
  </div>`;
}
