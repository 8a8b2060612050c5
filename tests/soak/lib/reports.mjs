// Responses as people send them: the stories of the forms we ship, each with an id, times and a sentence of its own.
import { createHash } from 'node:crypto';
import { parseDefinition } from '@social-report/core';
import { Person, withInner } from '@social-report/core/testing';
import { textOf } from '../../forms/helpers.mjs';
import { people } from '../../forms/stories/index.mjs';

/** What UTF-8, JSON and compression have to get right. */
const WORDS = ['jono', 'kasvaa', 'köerna', 'Åbo', 'čáhci', '“lainaus”', 'rivi\nvaihtuu', '👩‍👧', '\u2028', '\\', '"', '</script>', 'e\u0301', '🧾', '\u00a0', 'ruoka'];

const digestOf = (text) => `sha256-${createHash('sha256').update(JSON.stringify(JSON.parse(text))).digest('hex')}`;

/** One response for each story, and the place of a free text in it. */
function templates() {
  return Object.entries(people).flatMap(([name, { stories }]) => {
    const text = textOf(`${name}.json`);
    const { model } = parseDefinition(text);
    return stories.flatMap(({ language = model.languages[0], tell }) => {
      const person = new Person(model, { language, formDigest: digestOf(text) });
      tell(person);
      const response = person.sends();
      const questions = withInner(person.session.view.pages.flatMap((page) => page.questions));
      const free = questions.find(({ kind, format, name: key, maxLength }) => kind === 'text' && !format && maxLength >= 120 && typeof response?.answers[key] === 'string');
      return free ? [{ form: name, response, name: free.name, maxLength: free.maxLength }] : [];
    });
  });
}

/** Without half a sign where a text was cut. */
const wellFormed = (text) => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

let known;

/** A version 7 UUID out of seeded randomness. */
function uuid(random, now) {
  const hex = (digits) => Array.from({ length: digits }, () => random.below(16).toString(16)).join('');
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${random.pick([...'89ab'])}${hex(3)}-${hex(12)}`;
}

/** A report that the collector accepts, the same for the same randomness; to any of our forms, or to one. */
export function aReport(random, wanted) {
  known ??= templates();
  const { response, name, maxLength } = random.pick(known.filter(({ form }) => form === (wanted ?? form)));
  const startedAt = Date.UTC(2026, 0, 1) + random.below(300 * 86_400_000);
  const words = Array.from({ length: 1 + random.below(maxLength / 12) }, () => random.pick(WORDS)).join(' ').slice(0, maxLength - 1);
  return {
    ...response,
    id: uuid(random, startedAt),
    startedAt: new Date(startedAt).toISOString(),
    completedAt: new Date(startedAt + 1000 * random.below(3600)).toISOString(),
    answers: { ...response.answers, [name]: `${wellFormed(words)}.` },
  };
}
