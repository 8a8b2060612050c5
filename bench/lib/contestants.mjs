// Who takes part, in the order of the table; the first is what all others are measured by.
export const names = ['static', 'static-shadow', 'ours', 'ours-split', 'surveyjs', 'rjsf', 'jsonforms', 'formio', 'json-editor', 'form-js', 'jsfe', 'lhc-forms', 'odk-web-forms'];

/** A contestant: how it is called, what it is built from, how it asks the questionnaire, and where things are in its page. */
export async function contestant(name) {
  const { default: given } = await import(new URL(`../contestants/${name}/contestant.mjs`, import.meta.url));
  return { name, ...given };
}
