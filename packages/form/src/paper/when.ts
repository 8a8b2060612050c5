import type { OutlineQuestion, When } from '../engine.js';
import type { StringKey } from '../strings/registry.js';
import type { Pen } from './pen.js';

type Test = Extract<When, { rule: string }>;

/** The opposite of a limit, for a number that was given. */
const opposite = { minimum: 'exclusiveMaximum', exclusiveMaximum: 'minimum', maximum: 'exclusiveMinimum', exclusiveMinimum: 'maximum' } as const;

/** Options in quotation marks, joined as alternatives. */
export const quoted = (titles: readonly string[], { speaker }: Pen): string =>
  new Intl.ListFormat(speaker.locale, { type: 'disjunction' }).format(titles.map((option) => String(speaker.t('quoted', { option }))));

/** A condition as the part of a sentence that follows "if". */
export function clause(when: When, pen: Pen): string {
  if ('rule' in when) return testInWords(when, pen);
  const [parts, type] = 'all' in when ? ([when.all, 'conjunction'] as const) : ([when.any, 'disjunction'] as const);
  return new Intl.ListFormat(pen.speaker.locale, { type }).format([...new Set(parts.map((part) => clause(part, pen)))]);
}

function testInWords(test: Test, pen: Pen): string {
  const { t } = pen.speaker;
  const { place, holds } = test;
  const question = pen.numbers.get(place) ?? '';
  const say = (id: StringKey, slots = {}): string => String(t(id, { question, ...slots }));
  if (test.rule === 'answered') return say(holds ? 'ifAnswered' : 'ifNotAnswered');
  if (test.rule === 'chosen') return say(holds ? 'ifChosen' : 'ifNotChosen', { options: quoted(test.values.map((value) => titleOf(value, pen.questions.get(place), pen)), pen) });
  if (test.rule === 'other') return say('ifOther');
  const rule = holds ? test.rule : opposite[test.rule];
  return say(`if${rule[0]!.toUpperCase()}${rule.slice(1)}` as StringKey, { limit: test.limit });
}

function titleOf(value: unknown, question: OutlineQuestion | undefined, { plain, speaker }: Pen): string {
  const option = question?.options?.find((each) => each.value === value);
  return option ? plain(option.title) : typeof value === 'boolean' ? String(speaker.t(value ? 'yes' : 'no')) : String(value);
}
