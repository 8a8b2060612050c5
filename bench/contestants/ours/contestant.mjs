import { schemaOf } from '../../schema.mjs';

const widgets = { long: 'textarea', select: 'select' };

export default {
  title: 'social-report, drop-in',
  packages: [],
  translate: (form) => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://forms.example/bench/1.0.0',
    'x-languages': ['en'],
    ...schemaOf(form, ({ kind }) => (widgets[kind] ? { 'x-widget': widgets[kind] } : {})),
    unevaluatedProperties: false,
  }),
  questions: 'social-report-form >>> [data-question]',
  errors: 'social-report-form >>> [part=error]',
  submit: 'social-report-form >>> [part=next]',
  field: ({ name }) => `social-report-form >>> [data-pointer="/${name}"]`,
};
