// Who takes part, in the order of the table; the first is what all others are measured by.
export const names = ['static', 'static-shadow', 'ours', 'ours-split', 'surveyjs', 'rjsf', 'jsonforms', 'formio', 'json-editor', 'form-js', 'jsfe', 'odk-web-forms'];

/** Who should, and cannot: listed all the same. */
export const absent = {
  'lhc-forms': { title: 'LHC-Forms', reason: '`npm install lforms` brings the whole of Angular with it, compiler and command line too, and had not ended after twenty minutes.' },
};

/** A contestant: how it is called, what it is built from, how it asks the questionnaire, and where things are in its page. */
export async function contestant(name) {
  const { default: given } = await import(new URL(`../contestants/${name}/contestant.mjs`, import.meta.url));
  return { name, ...given };
}
