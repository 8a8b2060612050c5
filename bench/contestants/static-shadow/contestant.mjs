import plain from '../static/contestant.mjs';

const inside = (selector) => `#place >>> ${selector}`;

export default {
  ...plain,
  title: 'static HTML in a shadow root',
  questions: inside(plain.questions),
  errors: inside(plain.errors),
  submit: inside(plain.submit),
  field: (question) => inside(plain.field(question)),
};
