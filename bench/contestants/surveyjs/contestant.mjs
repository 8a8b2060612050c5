const kinds = {
  text: ({ maxLength }) => ({ type: 'text', maxLength }),
  long: ({ maxLength }) => ({ type: 'comment', maxLength }),
  radio: (question) => ({ type: 'radiogroup', choices: choices(question) }),
  checkboxes: (question) => ({ type: 'checkbox', choices: choices(question) }),
  select: (question) => ({ type: 'dropdown', choices: choices(question) }),
  number: ({ minimum, maximum }) => ({ type: 'text', inputType: 'number', min: minimum, max: maximum }),
  date: () => ({ type: 'text', inputType: 'date' }),
};
const choices = ({ options }) => options.map(({ value, title }) => ({ value, text: title }));

export default {
  title: 'SurveyJS',
  packages: ['survey-core', 'survey-js-ui'],
  translate: ({ title, questions }) => ({
    title,
    elements: questions.map((question) => ({
      name: question.name,
      title: question.title,
      description: question.help,
      isRequired: question.required,
      ...kinds[question.kind](question),
      ...(question.when && { visibleIf: `{${question.when.name}} = '${question.when.value}'` }),
    })),
  }),
  questions: '.sd-element--with-frame, .sd-question',
  errors: '.sd-error, .sd-question__erbox',
  submit: '.sd-navigation__complete-btn',
  field: ({ name }) => `[data-name="${name}"] input`,
};
