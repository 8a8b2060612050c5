import { schemaOf } from '../../schema.mjs';

const widgets = { long: 'textarea', radio: 'radio', checkboxes: 'checkboxes' };

export default {
  title: 'RJSF (ajv)',
  packages: ['@rjsf/core', '@rjsf/utils', '@rjsf/validator-ajv8', 'react', 'react-dom'],
  translate: (form) => ({
    schema: schemaOf(form),
    uiSchema: Object.fromEntries(form.questions.filter(({ kind }) => widgets[kind]).map(({ name, kind }) => [name, { 'ui:widget': widgets[kind] }])),
  }),
  questions: '.rjsf-field:not(.rjsf-field-object)',
  errors: '.error-detail',
  submit: 'button[type=submit]',
  field: ({ name }) => `#root_${name}`,
};
