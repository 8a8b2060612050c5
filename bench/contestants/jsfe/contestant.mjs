import { schemaOf } from '../../schema.mjs';

const widgets = { long: 'textarea', radio: 'radio', select: 'select' };

/** It knows no titles of options: what is shown is what is kept. */
const chosen = ({ options }) => ({ type: 'string', enum: options.map(({ value }) => value) });
const shapes = { radio: chosen, select: chosen, checkboxes: (question) => ({ items: chosen(question) }) };

export default {
  title: 'jsfe (Shoelace)',
  lacks: 'questions that an answer brings up (it refuses `allOf`)',
  packages: ['@jsfe/shoelace', '@shoelace-style/shoelace', 'lit'],
  translate: (form) => ({
    schema: { ...schemaOf(form, (question) => ({ ...shapes[question.kind]?.(question), oneOf: undefined })), allOf: undefined },
    uiSchema: Object.fromEntries(form.questions.filter(({ kind }) => widgets[kind]).map(({ name, kind }) => [name, { 'ui:widget': widgets[kind] }])),
  }),
  questions: 'jsf-shoelace >>> :is(sl-input, sl-textarea, sl-radio-group, sl-select, .widget-checkbox-group)',
  errors: 'jsf-shoelace >>> [data-user-invalid]',
  submit: 'jsf-shoelace >>> sl-button[type=submit]',
  field: ({ name }) => `jsf-shoelace >>> sl-input#${name} >>> input`,
};
