import type { FormModel, ObjectPlan } from '../definition/model.js';
import { factsOf } from './resolved.js';
import { pick } from '../definition/text.js';
import { append } from '../json/pointer.js';
import { isObject } from '../json/values.js';
import type { JsonObject } from '../types/json.js';
import type { Session } from './session.js';

/** What was asked, and what the answer means, in the words of the form that it was given to. */
export interface InWords {
  /** Title of the question, after those of the group or row that it stands in. */
  readonly title: readonly string[];
  /** Titles of the options that were chosen, in the order of the answer; absent for what is no choice. */
  readonly chosen?: readonly string[];
  /** Set where the person did not see it: it had been `withdrawn`, or is never shown (`x-widget: hidden`). */
  readonly unseen?: 'withdrawn' | 'hidden';
}

/** By the JSON Pointer of the answer in `session.everything()`. */
export interface AnswersInWords {
  readonly [pointer: string]: InWords;
}

/** Words for all that was typed: to be kept with a draft, for a later version of the form may not know them any more. */
export function answersInWords(model: FormModel, session: Session, language: string): AnswersInWords {
  const found: Record<string, InWords> = {};
  const look = (plan: ObjectPlan, answers: JsonObject, at: string, around: readonly string[]): void => {
    for (const [name, value] of Object.entries(answers)) {
      const question = plan.questions.get(name)!;
      const pointer = append(at, name);
      const { options, ...facts } = factsOf(model.languages[0]!, question);
      const title = [...around, facts.title ? pick(facts.title, language).text : name];
      if (isObject(value)) look(question.object!, value as JsonObject, pointer, title);
      else if (question.object) (value as JsonObject[]).forEach((row, index) => look(question.object!, row, append(pointer, index), [...title, String(index + 1)]));
      else {
        const say = (each: unknown): string => {
          const text = options!.find((option) => option.value === each)?.title;
          return text ? pick(text, language).text : String(each);
        };
        const unseen = question.hidden ? 'hidden' : session.question(pointer) ? undefined : 'withdrawn';
        found[pointer] = { title, ...(options && { chosen: [value].flat().map(say) }), ...(unseen && { unseen }) };
      }
    }
  };
  look(model.root, session.everything(), '', []);
  return found;
}
