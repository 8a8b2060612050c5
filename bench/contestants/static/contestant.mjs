import { asked } from '../../questionnaire.mjs';

const text = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const notes = ({ name, help }) => (help ? `<p class="help" id="${name}-help">${text(help)}</p>` : '');
const described = ({ name, help }) => (help ? ` aria-describedby="${name}-help"` : '');
const wanted = ({ required }) => (required ? ' required' : '');

const field = (question, control) => `<label for="${question.name}">${text(question.title)}</label>${notes(question)}${control}`;
const input = (question, attributes) => field(question, `<input id="${question.name}" name="${question.name}"${attributes}${wanted(question)}${described(question)}>`);
const choices = (question, type) =>
  `<fieldset${described(question)}><legend>${text(question.title)}</legend>${notes(question)}${question.options
    .map(({ value, title }) => `<div><input type="${type}" id="${question.name}-${value}" name="${question.name}" value="${value}"${type === 'radio' ? wanted(question) : ''}><label for="${question.name}-${value}">${text(title)}</label></div>`)
    .join('')}</fieldset>`;

const controls = {
  text: (question) => input(question, ` maxlength="${question.maxLength}"`),
  number: (question) => input(question, ` type="number" min="${question.minimum}" max="${question.maximum}"`),
  date: (question) => input(question, ' type="date"'),
  long: (question) => field(question, `<textarea id="${question.name}" name="${question.name}" rows="5" maxlength="${question.maxLength}"${wanted(question)}${described(question)}></textarea>`),
  radio: (question) => choices(question, 'radio'),
  checkboxes: (question) => choices(question, 'checkbox'),
  select: (question) =>
    field(question, `<select id="${question.name}" name="${question.name}"${wanted(question)}${described(question)}><option></option>${question.options.map(({ value, title }) => `<option value="${value}">${text(title)}</option>`).join('')}</select>`),
};

const draw = (question) =>
  `<div class="question"${question.when ? ` hidden data-when="${question.when.name}" data-value="${question.when.value}"` : ''}>${controls[question.kind](question)}</div>`;

/** What someone would write by hand: native controls, a small style sheet, and forty lines of script. */
export default {
  title: 'static HTML',
  packages: [],
  translate: (form) => ({ html: `<form novalidate><h1>${text(form.title)}</h1>${form.questions.map(draw).join('')}<button>Send</button></form>`, count: asked(form).length }),
  questions: '.question:not([hidden])',
  errors: '.error',
  submit: 'button',
  field: ({ name }) => `#${name}`,
};
