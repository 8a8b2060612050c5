// A language that nobody speaks, made from English: it shows which words go through the languages at all, and lets a
// test speak a Sámi language without anybody inventing words of it.
import { notices } from '../../../packages/form/dist/strings/tables/notices.js';
import { en } from '../../../packages/form/dist/strings/tables/en.js';
import { keys } from '../../../packages/form/dist/strings/tables/keys.js';

const accents = { a: 'á', c: 'č', d: 'ď', e: 'é', i: 'í', n: 'ň', o: 'ó', r: 'ř', s: 'š', t: 'ť', u: 'ú', y: 'ý', z: 'ž' };
const slots = /(\{\w+\})/;
const letters = (text, change) => text.split(slots).map((piece, at) => (at % 2 ? piece : piece.replace(/[a-z]/gi, change))).join('');

/** `Next {count}` → `[Ňéxť {count}]`. A search without accents still finds it. */
export const accented = (text) => letters(text, (letter) => accents[letter] ?? letter).replace(/\S(?:.*\S)?/g, '[$&]');

/** Every letter from the Arabic alphabet: no words, but written from right to left. */
export const mirrored = (text) => letters(text, (letter) => String.fromCharCode(0x0628 + ((letter.toLowerCase().charCodeAt(0) - 97) % 18)));

/** All interface strings. */
export const pseudoStrings = (change) =>
  Object.fromEntries([...Object.entries(notices.en), ...keys.map((key, at) => [key, en[at]])].map(([key, text]) => [key, change(text)]));

/** A definition with every text in one language more. */
export function pseudoDefinition(definition, tag, change) {
  if (Array.isArray(definition)) return definition.map((each) => pseudoDefinition(each, tag, change));
  if (typeof definition !== 'object' || definition === null) return definition;
  const result = Object.fromEntries(Object.entries(definition).map(([name, value]) => [name, name === 'x-i18n' ? value : pseudoDefinition(value, tag, change)]));
  if (Array.isArray(result['x-languages'])) result['x-languages'].push(tag);
  const { title, description, examples } = definition;
  const texts = {
    ...(typeof title === 'string' && { title: change(title) }),
    ...(typeof description === 'string' && { description: change(description) }),
    ...(Array.isArray(examples) && { examples: examples.map((each) => change(String(each))) }),
  };
  return Object.keys(texts).length ? { ...result, 'x-i18n': { ...definition['x-i18n'], [tag]: texts } } : result;
}

/** A classic script of a host that adds the language, and takes the reports itself. */
export const hostScript = (tag, strings) => `
  customElements.whenDefined('social-report-form').then((form) => form.registerStrings('${tag}', ${JSON.stringify(strings)}));
  window.outcome = 'sent';
  document.querySelector('social-report-form').client = {
    submit: ({ id }) => Promise.resolve({ status: window.outcome, id, receivedAt: '2026-03-05T10:00:00Z' }),
  };
`;
