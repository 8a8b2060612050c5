import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { pick } from '@social-report/core';
import { Person } from '@social-report/core/testing';
import { folder, modelOf, read } from './helpers.mjs';

const TEXTS = ['title', 'description', 'examples'];
/** The languages of each form, the first inline. */
const LANGUAGES = {
  'client-survey.json': ['fi', 'sv', 'en'],
  'municipal-survey.json': ['fi'],
  'outreach.json': ['fi', 'sv'],
  'satakunta.json': ['fi', 'sv', 'en'],
  'social-report.base.json': ['fi', 'sv', 'en'],
  'social-report.json': ['fi', 'sv', 'en'],
  'team-summary.json': ['fi', 'sv'],
};
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
      for (const language of form['x-languages'].slice(1)) {
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

test('every form is told here in which languages it is', () => {
  assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith('.json')).sort(), Object.keys(LANGUAGES));
});

for (const [name, languages] of Object.entries(LANGUAGES))
  test(`${name}: every text in ${languages.join(', ')}`, () => {
    const form = read(name);
    assert.deepEqual(form['x-languages'], languages);
    assert.deepEqual(textFaults(form), []);
  });

test('a text without its translation is found', () => {
  const form = read('social-report.base.json');
  delete form.properties.role.oneOf[0]['x-i18n'].sv;
  form.properties.alue['x-i18n'].en.title = form.properties.alue.title;
  assert.deepEqual(textFaults(form).map((fault) => fault.split(': ')[1]), ['missing', 'not translated']);
});

test('every question, option and page has a title', () => {
  for (const name of Object.keys(LANGUAGES)) {
    const all = [...nodes(read(name))];
    const options = all.filter(([pointer, node]) => 'const' in node && /\/oneOf\/\d+$/.test(pointer)).map(([, node]) => node);
    for (const { const: code } of options) assert.ok(options.some((option) => option.const === code && option.title), `${name} ${code}`);
    for (const [pointer, node] of all) {
      const isQuestion = /\/properties\/[^/]+$/.test(pointer) && ('type' in node || '$ref' in node) && !pointer.includes('x-context');
      if (isQuestion || 'questions' in node) assert.equal(typeof node.title, 'string', `${name}${pointer}`);
    }
  }
});

test('whoever opens a form is told who reads it, what it is not, and what not to write', () => {
  const notices = {
    fi: /(lukee|lukevat)[^]*ei ole ilmoitus[^]*112[^]*(Älä kirjoita|Älkää kirjoittako) nim/,
    sv: /läses av[^]*inte en anmälan[^]*112[^]*Skriv inte namn/,
    en: /read by[^]*not a report[^]*112[^]*Do not write names/,
  };
  for (const [name, languages] of Object.entries(LANGUAGES)) {
    if (name.endsWith('.base.json')) continue;
    const { description } = new Person(modelOf(name)).session.view;
    for (const language of languages) assert.match(pick(description, language).text, notices[language], `${name} ${language}`);
  }
});

test('the served files are up to date with their sources', () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', folder)), '--check']);
});
