import { asked } from '../../questionnaire.mjs';

const chosen = ({ options }) => ({ type: 'string', enum: options.map(({ value }) => value), options: { enum_titles: options.map(({ title }) => title) } });
const shapes = {
  text: ({ required, maxLength }) => ({ type: 'string', maxLength, ...(required && { minLength: 1 }) }),
  long: ({ required, maxLength }) => ({ type: 'string', format: 'textarea', maxLength, ...(required && { minLength: 1 }) }),
  radio: (question) => ({ ...chosen(question), format: 'radio' }),
  select: (question) => ({ ...chosen(question), format: 'select' }),
  checkboxes: (question) => ({ type: 'array', uniqueItems: true, format: 'checkbox', items: chosen(question) }),
  number: ({ minimum, maximum }) => ({ type: 'integer', minimum, maximum }),
  date: () => ({ type: 'string', format: 'date' }),
};

export default {
  title: 'json-editor',
  packages: ['@json-editor/json-editor'],
  translate: (form) => ({
    title: form.title,
    type: 'object',
    properties: Object.fromEntries(
      form.questions.map((question) => {
        const { options, ...shape } = shapes[question.kind](question);
        const own = { ...options, ...(question.when && { dependencies: { [question.when.name]: question.when.value } }) };
        return [question.name, { title: question.title, ...(question.help && { description: question.help }), ...shape, ...(Object.keys(own).length && { options: own }) }];
      }),
    ),
    required: asked(form).filter(({ required }) => required).map(({ name }) => name),
  }),
  questions: '[data-schemapath]:not([data-schemapath="root"])',
  errors: '.errmsg',
  submit: 'button.send',
  field: ({ name }) => `[name="root[${name}]"]`,
};
