// What the contestants that read JSON Schema have in common: `properties`, `required` and conditions.
import { asked } from './questionnaire.mjs';

const choice = ({ options }) => ({ type: 'string', oneOf: options.map(({ value, title }) => ({ const: value, title })) });

const shapes = {
  text: () => ({ type: 'string' }),
  long: () => ({ type: 'string' }),
  radio: choice,
  select: choice,
  checkboxes: (question) => ({ type: 'array', uniqueItems: true, items: choice(question) }),
  number: ({ minimum, maximum }) => ({ type: 'integer', minimum, maximum }),
  date: () => ({ type: 'string', format: 'date' }),
};

/** One question; `own` is what the contestant adds. */
export function property(question, own = {}) {
  const { title, help, kind, maxLength } = question;
  return { title, ...(help && { description: help }), ...shapes[kind](question), ...(maxLength && { maxLength }), ...own };
}

/**
 * The questionnaire as a schema of one object.
 * @param own what the contestant adds to a question: a function of it
 */
export function schemaOf(form, own = () => ({})) {
  const members = (questions) => Object.fromEntries(questions.map((question) => [question.name, property(question, own(question))]));
  const required = (questions) => questions.filter((question) => question.required).map(({ name }) => name);
  const conditional = form.questions.filter(({ when }) => when);
  return {
    title: form.title,
    type: 'object',
    properties: members(asked(form)),
    required: required(asked(form)),
    allOf: conditional.map((question) => ({
      if: { properties: { [question.when.name]: { const: question.when.value } }, required: [question.when.name] },
      then: { properties: members([question]), required: required([question]) },
    })),
  };
}
