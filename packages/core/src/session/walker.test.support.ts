import { isDeepStrictEqual } from 'node:util';
import { candidatesOf } from '../definition/options.js';
import type { ObjectPlan, QuestionPlan } from '../definition/model.js';
import type { Person } from '../testing/person.js';
import type { Random } from '../testing/random.js';
import { aMend, anAct, perform, withInner } from '../testing/wanderer.js';
import type { Json, JsonObject } from '../types/json.js';
import type { Session } from './session.js';
import type { QuestionView, View } from './view.js';

/** Every question that is drawn, at any depth. */
export const all = (view: View): QuestionView[] => withInner(view.pages.flatMap(({ questions }) => questions));

/** Does one thing that a person may do. */
export function act({ session }: Person, random: Random): void {
  if (random.below(40) === 0) return void session.submitPage(random.pick(session.view.pages).id);
  const what = anAct(all(session.view), random);
  if (what) perform(session, what);
}

/** Mends what is wrong, question by question, as someone would who wants to send. */
export function complete({ session }: Person): void {
  for (let round = 0; round < 20 && !session.view.valid; round++)
    for (const { pointer } of all(session.view)) {
      const question = session.question(pointer);
      const mend = question?.violations.length && aMend(question);
      if (mend) perform(session, mend);
    }
}

/** Whether two sessions show the same. Rows are told apart by place, not by identity, and what was said about answers so far is left out. */
export function looksLike(one: View, other: View): boolean {
  return isDeepStrictEqual(plain(one), plain(other));
}

/** What a view says, for a person to compare. */
export function plain({ pages, ...view }: View): unknown {
  const question = ({ key: _key, errors: _errors, shownFindings: _shown, children, rows, ...rest }: QuestionView): unknown => ({
    ...rest, ...(children && { children: children.map(question) }), ...(rows && { rows: rows.map((row) => row.children.map(question)) }),
  });
  const name = ({ pointer }: QuestionView): string => pointer;
  return {
    ...view,
    pages: pages.map(({ errors: _errors, submitted: _submitted, questions, sections, firstInvalid, ...page }) => ({
      ...page, questions: questions.map(question), sections: sections.map((section) => section.questions.map(name)), firstInvalid: firstInvalid && name(firstInvalid),
    })),
  };
}

/** Answers with one more: to a question that is not shown, or with an option that is not offered. */
export function* forbidden(session: Session, plan: ObjectPlan, answers: JsonObject, at = ''): Generator<[pointer: string, answers: JsonObject]> {
  for (const [name, question] of plan.questions) {
    const pointer = `${at}/${name}`;
    const given = answers[name];
    const view = session.question(pointer);
    const withAnswer = (value: Json): JsonObject => ({ ...answers, [name]: value });
    if (question.hidden) continue;
    if (!view) {
      // One that is deprecated is shown as soon as it is answered.
      if (!question.parts.some(({ node }) => (node.schema as JsonObject)['deprecated'])) yield [pointer, withAnswer(anAnswer(question))];
    } else if (question.choice) {
      const parts = question.type === 'array' ? question.itemParts : question.parts;
      for (const { value } of candidatesOf(parts))
        if (!view.options!.some((option) => option.value === value)) yield [pointer, withAnswer(question.type === 'array' ? [value] : value)];
    } else if (question.type === 'object' && given) {
      for (const [where, inside] of forbidden(session, question.object!, given as JsonObject, pointer)) yield [where, withAnswer(inside)];
    } else if (question.object && given) {
      const rows = given as JsonObject[];
      for (const [index, row] of rows.entries())
        for (const [where, inside] of forbidden(session, question.object, row, `${pointer}/${index}`)) yield [where, withAnswer(rows.map((each, at) => (at === index ? inside : each)))];
    }
  }
}

function anAnswer({ type, choice, object, parts, itemParts }: QuestionPlan): Json {
  if (object) {
    const [first] = object.questions.values();
    const inside = { [first!.name]: anAnswer(first!) };
    return type === 'array' ? [inside] : inside;
  }
  if (choice) return type === 'array' ? [candidatesOf(itemParts)[0]!.value] : candidatesOf(parts)[0]!.value;
  return type === 'boolean' ? true : type === 'string' ? 'word' : 5;
}
