import { property } from '../../schema.mjs';
import { schemaOf } from '../../schema.mjs';

const formats = { long: { multi: true }, radio: { format: 'radio' } };
const scope = (name) => `#/properties/${name}`;

export default {
  title: 'JSON Forms (vanilla)',
  packages: ['@jsonforms/core', '@jsonforms/react', '@jsonforms/vanilla-renderers', 'react', 'react-dom'],
  translate: (form) => {
    const schema = schemaOf(form);
    // Its rules show and hide what the schema declares anyway; `if` then only says what is required.
    const properties = Object.fromEntries(form.questions.map((question) => [question.name, property(question)]));
    return {
      schema: { ...schema, properties },
      uischema: {
        type: 'VerticalLayout',
        elements: form.questions.map(({ name, kind, when }) => ({
          type: 'Control',
          scope: scope(name),
          options: formats[kind],
          ...(when && { rule: { effect: 'SHOW', condition: { scope: scope(when.name), schema: { const: when.value }, failWhenUndefined: true } } }),
        })),
      },
    };
  },
  questions: '.control, fieldset.array-layout, .array-table-layout, .array-control-layout',
  errors: '.validation_error:not(:empty)',
  submit: 'button.send',
  field: ({ name }) => `[id="#/properties/${name}-input"], [id="#/properties/${name}"] input`,
};
