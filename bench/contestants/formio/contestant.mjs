const values = ({ options }) => options.map(({ value, title }) => ({ value, label: title }));
const kinds = {
  text: ({ maxLength }) => ({ type: 'textfield', validate: { maxLength } }),
  long: ({ maxLength }) => ({ type: 'textarea', rows: 5, validate: { maxLength } }),
  radio: (question) => ({ type: 'radio', values: values(question) }),
  checkboxes: (question) => ({ type: 'selectboxes', values: values(question) }),
  select: (question) => ({ type: 'select', widget: 'html5', data: { values: values(question) } }),
  number: ({ minimum, maximum }) => ({ type: 'number', validate: { min: minimum, max: maximum } }),
  date: () => ({ type: 'day' }),
};

export default {
  title: 'Form.io',
  packages: ['@formio/js'],
  translate: ({ title, questions }) => ({
    title,
    display: 'form',
    components: [
      ...questions.map((question) => {
        const { validate, ...shape } = kinds[question.kind](question);
        return {
          key: question.name,
          label: question.title,
          description: question.help,
          input: true,
          validate: { ...validate, required: question.required },
          ...(question.when && { conditional: { show: true, when: question.when.name, eq: question.when.value } }),
          ...shape,
        };
      }),
      { type: 'button', key: 'submit', action: 'submit', label: 'Send', input: true },
    ],
  }),
  questions: '.formio-component:not(.formio-component-form, .formio-component-button, .formio-component-submit, .formio-hidden)',
  errors: '.formio-errors .error',
  submit: '.formio-component-submit button',
  field: ({ name }) => `[name="data[${name}]"]`,
};
