import { asked } from '../../questionnaire.mjs';

const types = { text: 'string', long: 'text', number: 'integer', date: 'date', radio: 'choice', select: 'choice', checkboxes: 'choice' };
const looks = { radio: 'radio-button', checkboxes: 'check-box', select: 'drop-down' };
const extension = (name, value) => ({ url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value });

/** A FHIR questionnaire. */
export default {
  title: 'LHC-Forms',
  packages: ['lforms'],
  translate: (form) => ({
    count: asked(form).length,
    questionnaire: {
      resourceType: 'Questionnaire',
      status: 'active',
      title: form.title,
      item: form.questions.map(({ name, kind, title, help, required, options, when, maxLength, minimum, maximum }) => ({
        linkId: name,
        type: types[kind],
        text: title,
        required,
        ...(kind === 'checkboxes' && { repeats: true }),
        ...(maxLength && { maxLength }),
        ...(options && { answerOption: options.map(({ value, title }) => ({ valueCoding: { code: value, display: title } })) }),
        ...(when && { enableWhen: [{ question: when.name, operator: '=', answerCoding: { code: when.value, display: form.questions.find(({ name }) => name === when.name).options.find(({ value }) => value === when.value).title } }] }),
        extension: [
          ...(looks[kind] ? [extension('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: looks[kind] }] } })] : []),
          ...(minimum === undefined ? [] : [extension('minValue', { valueInteger: minimum }), extension('maxValue', { valueInteger: maximum })]),
        ],
        ...(help && {
          item: [{ linkId: `${name}-help`, type: 'display', text: help, extension: [extension('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }] } })] }],
        }),
      })),
    },
  }),
  questions: '.lhc-item-question',
  errors: '.lhc-invalid',
  submit: 'button.send',
  field: ({ name }) => `[id="${name}/1"]`,
};
