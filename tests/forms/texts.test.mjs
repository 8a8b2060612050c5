import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { folder, read } from './helpers.mjs';

const TEXTS = ['title', 'description', 'examples'];
const LANGUAGES = ['sv', 'en'];
/** The same in every language. */
const SAME = ['5–9', '10–49'];

/** Every schema, page and link of a form, with its pointer; names of municipalities are names, not texts. */
function* nodes(value, pointer = '') {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* nodes(item, `${pointer}/${index}`);
  else if (typeof value === 'object' && value !== null) {
    yield [pointer, value];
    for (const [name, member] of Object.entries(value)) if (name !== 'x-i18n' && name !== 'municipality') yield* nodes(member, `${pointer}/${name}`);
  }
}

/** A map from question names to questions, where `title` is a question. */
const isMap = (pointer) => /\/properties$|^\/\$defs$/.test(pointer);
const paragraphs = (text) => text.split('\n\n').length;

export function textFaults(form) {
  const faults = [];
  for (const [pointer, node] of nodes(form)) {
    if (isMap(pointer)) continue;
    for (const keyword of TEXTS.filter((name) => name in node))
      for (const language of LANGUAGES) {
        const own = node[keyword];
        const translated = node['x-i18n']?.[language]?.[keyword];
        const at = `${pointer} ${keyword} ${language}`;
        if (translated === undefined) faults.push(`${at}: missing`);
        else if (Array.isArray(own) ? own.length !== translated.length : paragraphs(own) !== paragraphs(translated)) faults.push(`${at}: of another length`);
        else if (String(own) === String(translated) && !SAME.includes(own)) faults.push(`${at}: not translated`);
        for (const text of [own, translated].flat()) if (text !== undefined && text !== text.trim()) faults.push(`${at}: blanks around it`);
      }
  }
  return faults;
}

for (const name of ['social-report.base.json', 'social-report.json', 'satakunta.json'])
  test(`${name}: every text in Finnish, Swedish and English`, () => {
    const form = read(name);
    assert.deepEqual(form['x-languages'], ['fi', ...LANGUAGES]);
    assert.deepEqual(textFaults(form), []);
  });

test('a text without its translation is found', () => {
  const form = read('social-report.base.json');
  delete form.properties.role.oneOf[0]['x-i18n'].sv;
  form.properties.alue['x-i18n'].en.title = form.properties.alue.title;
  assert.deepEqual(textFaults(form).map((fault) => fault.split(': ')[1]), ['missing', 'not translated']);
});

test('every question, option and page has a title', () => {
  for (const name of ['social-report.base.json', 'satakunta.json'])
    for (const [pointer, node] of nodes(read(name))) {
      const isOption = 'const' in node && /\/oneOf\/\d+$/.test(pointer);
      const isQuestion = /\/properties\/[^/]+$/.test(pointer) && 'type' in node && !pointer.includes('x-context');
      if (isOption || isQuestion || 'questions' in node) assert.equal(typeof node.title, 'string', `${name}${pointer}`);
    }
});

test('whoever opens a form is told who reads it, what it is not, and what not to write', () => {
  for (const name of ['social-report.base.json', 'satakunta.json']) {
    const { description, 'x-i18n': other } = read(name);
    assert.match(description, /lukee|lukevat/);
    assert.match(description, /ei ole ilmoitus yksittäisestä asiakkaasta eikä kiireellisestä avuntarpeesta/);
    assert.match(description, /Älä kirjoita nimiä, henkilötunnuksia, osoitteita/);
    assert.match(other.sv.description, /läses av[^]*inte en anmälan om en enskild klient[^]*Skriv inte namn, personbeteckningar, adresser/);
    assert.match(other.en.description, /read by[^]*not a report about an individual client[^]*Do not write names, personal identity codes, addresses/);
  }
});

test('the served files are up to date with their sources', () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', folder)), '--check']);
});
