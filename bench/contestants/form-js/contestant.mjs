const values = ({ options }) => options.map(({ value, title }) => ({ value, label: title }));
const kinds = {
  text: ({ maxLength }) => ({ type: 'textfield', validate: { maxLength } }),
  long: ({ maxLength }) => ({ type: 'textarea', validate: { maxLength } }),
  radio: (question) => ({ type: 'radio', values: values(question) }),
  checkboxes: (question) => ({ type: 'checklist', values: values(question) }),
  select: (question) => ({ type: 'select', values: values(question) }),
  number: ({ minimum, maximum }) => ({ type: 'number', validate: { min: minimum, max: maximum } }),
  date: ({ title }) => ({ type: 'datetime', subtype: 'date', dateLabel: title }),
};

export default {
  title: 'form-js viewer',
  packages: ['@bpmn-io/form-js-viewer'],
  translate: ({ questions }) => ({
    type: 'default',
    id: 'bench',
    components: [
      ...questions.map((question) => {
        const { validate, ...shape } = kinds[question.kind](question);
        return {
          id: question.name,
          key: question.name,
          label: question.title,
          description: question.help,
          validate: { ...validate, ...(question.required && { required: true }) },
          ...(question.when && { conditional: { hide: `=${question.when.name} != "${question.when.value}"` } }),
          ...shape,
        };
      }),
      { type: 'button', id: 'send', action: 'submit', label: 'Send' },
    ],
  }),
  questions: '.fjs-form-field:not(.fjs-form-field-button)',
  errors: '.fjs-form-field-error',
  submit: 'button[type=submit]',
  field: ({ name }) => `input[id$="${name}"]`,
};
