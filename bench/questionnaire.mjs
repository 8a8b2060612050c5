// The questionnaire that every contestant is given, in words of nobody's dialect; each translates it to its own.

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {'text' | 'long' | 'radio' | 'checkboxes' | 'number' | 'date' | 'select'} kind
 * @property {string} title
 * @property {string} [help]
 * @property {boolean} required
 * @property {{ value: string, title: string }[]} [options]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {number} [maxLength]
 * @property {{ name: string, value: string }} [when] asked only while that earlier question has this answer
 */

const options = (...titles) => titles.map((title) => ({ value: title.toLowerCase().replace(/[^a-z]+/g, '-'), title }));
const other = { value: 'other', title: 'Something else' };

/** What ten questions of a social report are like: four of them must be answered. */
const mix = [
  { kind: 'text', title: 'What is the report about?', required: true, maxLength: 120 },
  { kind: 'radio', title: 'How often have you met this?', required: true, options: [...options('Once', 'A few times', 'Often'), other], follows: 'How often, then?' },
  { kind: 'long', title: 'Describe what you have seen', help: 'Write of the matter, not of a person who could be recognised.', required: true, maxLength: 2000 },
  { kind: 'checkboxes', title: 'Whom does it concern?', options: options('Children', 'Young people', 'Families', 'Working age', 'Older people', 'Immigrants') },
  { kind: 'number', title: 'About how many people?', minimum: 0, maximum: 10000 },
  { kind: 'select', title: 'In which district?', required: true, options: options('Centre', 'Harbour', 'North', 'South', 'East', 'West', 'Islands', 'Old town', 'River side', 'Lake side', 'Hills', 'Whole area') },
  { kind: 'date', title: 'When did you notice it?', help: 'An estimate will do.' },
  { kind: 'radio', title: 'Has it changed during the year?', options: options('Grown', 'The same', 'Less') },
  { kind: 'text', title: 'Who else knows about it?', maxLength: 200 },
  { kind: 'long', title: 'What should be done?', help: 'A thought is enough.', maxLength: 2000 },
];

/**
 * So many questions that are asked from the beginning, all on one page; behind every tenth stands one more, asked
 * only after a certain answer to it.
 * @returns {{ title: string, questions: Question[] }}
 */
export function questionnaire(size) {
  const questions = [];
  for (let at = 0; at < size; at++) {
    const { follows, required = false, title, ...rest } = mix[at % mix.length];
    const name = `q${String(at + 1).padStart(4, '0')}`;
    questions.push({ name, title: `${at + 1}. ${title}`, required, ...rest });
    if (follows) questions.push({ name: `${name}x`, kind: 'text', title: `${at + 1} b. ${follows}`, required: true, maxLength: 120, when: { name, value: other.value } });
  }
  return { title: 'Social report', questions };
}

/** Those that are asked from the beginning. */
export const asked = ({ questions }) => questions.filter(({ when }) => !when);

/** How many errors there are when nothing is answered. */
export const errorsExpected = (form) => asked(form).filter(({ required }) => required).length;

/** The one-line text field in the middle: where the typing is measured. */
export function middleText(form) {
  const texts = asked(form).filter(({ kind }) => kind === 'text');
  return texts[Math.floor(texts.length / 2)];
}
