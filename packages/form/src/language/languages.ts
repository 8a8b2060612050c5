import { lookupLanguage } from '../engine.js';
import type { FormModel } from '../engine.js';
import { interfaceLanguage } from '../strings/registry.js';

/** The language that texts of the definition are wanted in, and the one for the interface around them. */
export function languagesFor(wanted: string, model?: FormModel): { readonly language: string; readonly spoken: string } {
  const languages = model?.languages ?? [];
  const language = lookupLanguage(wanted, languages) ?? languages[0] ?? (wanted || 'en');
  return { language, spoken: interfaceLanguage(language, ...languages) };
}
