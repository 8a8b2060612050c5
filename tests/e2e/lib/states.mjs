// Every state of a form by the element's own methods, quickly: for whoever measures colours and sizes or takes pictures.
// What a keyboard or a thumb does is tried elsewhere.
import { readFile } from 'node:fs/promises';
import { parseDefinition } from '@social-report/core';
import { Person } from '@social-report/core/testing';
import { root } from '../../../scripts/lib/run.mjs';

const texts = { email: 'nimi@esimerkki.example', uri: 'https://esimerkki.example/', date: '2026-11-21', time: '09:30:00+02:00', 'date-time': '2026-11-21T09:30:00+02:00' };

const inside = (question) => [question, ...(question.children ?? question.rows?.flatMap(({ children }) => children) ?? []).flatMap(inside)];

/** An answer to every question that is shown, a detail opened wherever an option has one. */
export function fillAll(model) {
  const { session } = new Person(model);
  const answered = new Set();
  const next = () => session.view.pages.flatMap(({ questions }) => questions.flatMap(inside)).find(({ pointer }) => !answered.has(pointer));
  for (let question = next(); question; question = next()) {
    const { pointer, kind, options = [], format, maxLength = Infinity, maxItems = Infinity, minimum, rows = [], readOnly } = question;
    answered.add(pointer);
    const telling = options.findIndex(({ detail, exclusive }) => detail && !exclusive);
    if (readOnly) continue;
    if (kind === 'choice') session.set(pointer, options.at(telling)?.value);
    else if (kind === 'choices') {
      const wanted = options.filter(({ exclusive }, at) => !exclusive && (at < 2 || at === telling)).slice(-maxItems);
      session.set(pointer, wanted.map(({ value }) => value));
    } else if (kind === 'consent' || kind === 'boolean') session.set(pointer, true);
    else if (kind === 'number') session.set(pointer, minimum ?? 2);
    else if (kind === 'rows') for (let count = rows.length; count < Math.min(2, maxItems); count++) session.addRow(pointer);
    else if (kind === 'text') session.set(pointer, texts[format] ?? 'Velkaneuvontaan joutuu jonottamaan yli kaksi kuukautta.'.slice(0, maxLength));
  }
  return session.answers();
}

/** A definition that we ship, as the engine understands it. */
export async function modelOf(name) {
  const { model } = parseDefinition(await readFile(`${root}examples/forms/${name}`, 'utf8'));
  return model;
}

/**
 * Yields the name of each state of the page's first form: `PAGE empty`, `PAGE errors`, `PAGE filled`, `check`, `failed`, `sent`.
 * @param model of the definition that the form shows
 */
export async function* statesOf(page, model) {
  const form = page.locator('social-report-form').first();
  await form.locator('[part~=next]').first().waitFor();
  const settled = () => form.evaluate((element) => element.updateComplete);
  const ids = model.pages.map(({ id }) => id);
  async function* each(state) {
    for (const id of ids) {
      const isShown = await form.evaluate((element, target) => {
        let shown = false;
        element.goTo(' check');
        element.addEventListener('report-page', () => (shown = true), { once: true });
        // A page with nothing on it is not gone to, and nothing is said.
        element.goTo(target);
        return shown;
      }, id);
      if (!isShown) continue;
      await settled();
      yield `${id} ${state}`;
    }
  }
  yield* each('empty');
  await form.evaluate((element) => element.reportValidity());
  yield* each('errors');
  await form.evaluate((element, answers) => {
    element.reset();
    element.answers = answers;
  }, fillAll(model));
  yield* each('filled');

  const send = (status) =>
    form.evaluate(async (element, outcome) => {
      element.client = { submit: async ({ id }) => ({ status: outcome, id, receivedAt: '2026-11-21T09:30:00Z' }) };
      await element.submit();
      await element.updateComplete;
    }, status);
  await form.evaluate((element) => element.goTo(' check'));
  await settled();
  yield 'check';
  await send('failed');
  yield 'failed';
  await send('sent');
  yield 'sent';
}
