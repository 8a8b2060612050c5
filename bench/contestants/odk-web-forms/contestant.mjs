import { asked } from '../../questionnaire.mjs';

const text = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const types = { number: 'int', date: 'date' };
const tags = { radio: 'select1', select: 'select1', checkboxes: 'select' };
const appearance = { long: ' appearance="multiline"', select: ' appearance="minimal"' };
const relevant = ({ when }) => (when ? ` relevant="/data/${when.name} = '${when.value}'"` : '');

/** An XForm, as ODK has them. */
export default {
  title: 'ODK Web Forms',
  packages: ['@getodk/web-forms', 'vue'],
  translate: (form) => ({
    count: asked(form).length,
    xml: `<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>${text(form.title)}</h:title><model><instance><data id="bench">${form.questions
      .map(({ name }) => `<${name}/>`)
      .join('')}<meta><instanceID/></meta></data></instance>${form.questions
      .map((question) => `<bind nodeset="/data/${question.name}" type="${types[question.kind] ?? 'string'}"${question.required ? ' required="true()"' : ''}${relevant(question)}/>`)
      .join('')}</model></h:head><h:body>${form.questions
      .map((question) => {
        const tag = tags[question.kind] ?? 'input';
        const items = (question.options ?? []).map(({ value, title }) => `<item><label>${text(title)}</label><value>${value}</value></item>`).join('');
        return `<${tag} ref="/data/${question.name}"${appearance[question.kind] ?? ''}><label>${text(question.title)}</label>${question.help ? `<hint>${text(question.help)}</hint>` : ''}${items}</${tag}>`;
      })
      .join('')}</h:body></h:html>`,
  }),
  questions: '.question-container',
  errors: '.validation-message, .validation-placeholder span',
  submit: 'button:has(.p-button-label)',
  // Numbered in their titles; no control carries the name of what it asks.
  field: ({ title }) => `:nth-child(${parseInt(title, 10)} of .question-container) input`,
};
