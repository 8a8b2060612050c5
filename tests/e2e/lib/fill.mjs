// Someone who answers every question of a form, and of several options takes the one that asks them most: found by
// trying, so that it works for any form. For whoever wants to see all of a form at once, filled.
import { readFileSync } from 'node:fs';
import { parseDefinition } from '@social-report/core';
import { Person } from '@social-report/core/testing';

const folder = new URL('../../../examples/forms/', import.meta.url);

/** The engine's model of a form that we ship, by the name of its file. */
export const modelOf = (name) => parseDefinition(readFileSync(new URL(name, folder), 'utf8')).model;

const texts = {
  date: '2026-03-05',
  time: '14:30:00+02:00',
  'date-time': '2026-03-05T14:30:00+02:00',
  email: 'nimi@esimerkki.example',
  uri: 'https://esimerkki.example/',
  textarea: 'Jono on kasvanut vuoden alusta.\nVelat ehtivät ulosottoon, ennen kuin apua saa.',
};

const inside = (questions) => questions.flatMap((question) => [question, ...inside(question.children ?? question.rows?.flatMap((row) => row.children) ?? [])]);

/** Every shown question of a view, groups before what is in them. */
const questionsOf = (view) => inside(view.pages.flatMap(({ questions }) => questions));

const countOf = (session) => questionsOf(session.view).length;

/** The value among these that asks most; the first of equals. */
function widest(session, pointer, values) {
  const [best] = values
    .map((value) => {
      session.set(pointer, value);
      return { value, count: countOf(session) };
    })
    .sort((a, b) => b.count - a.count);
  return best.value;
}

function answerTo(session, { pointer, kind, widget, options, minimum, minItems = 1, maxItems = 3 }) {
  if (kind === 'consent') return true;
  if (kind === 'boolean') return widest(session, pointer, [true, false]);
  if (kind === 'number') return minimum ?? 1;
  if (kind === 'choice') return widest(session, pointer, options.map(({ value }) => value));
  if (kind !== 'choices') return texts[widget] ?? 'Tarkennus';
  const free = options.filter(({ exclusive }) => !exclusive);
  const chosen = [...free.filter(({ detail }) => detail), ...free].map(({ value }) => value);
  return [...new Set(chosen)].slice(0, Math.max(minItems, Math.min(2, maxItems)));
}

/** Answers to everything that a form asks, a detail opened wherever an option has one, two rows wherever there may be. */
export function fillAll(model) {
  const { session } = new Person(model);
  const least = (maxItems = 2) => Math.min(2, maxItems);
  const isOpen = ({ kind, value, rows, readOnly, maxItems }) => !readOnly && kind !== 'group' && (rows ? rows.length < least(maxItems) : value === undefined || value === '');
  for (let next; (next = questionsOf(session.view).find(isOpen)); ) {
    if (next.rows) session.addRow(next.pointer);
    else session.set(next.pointer, answerTo(session, next));
  }
  return session.answers();
}
