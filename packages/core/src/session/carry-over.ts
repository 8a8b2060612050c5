import type { FormModel, ObjectPlan, QuestionPlan } from '../definition/model.js';
import { pick } from '../definition/text.js';
import { append, tokensOf } from '../json/pointer.js';
import { isObject } from '../json/values.js';
import type { Json, JsonObject } from '../types/json.js';
import { createSession } from './create.js';
import { isBlank } from './filling.js';
import { factsOf } from './resolved.js';
import type { AnswersInWords } from './in-words.js';

/**
 * Why an answer could not be carried over: the form has no such `question` any more, asks it in another `kind` of way,
 * does not offer the `option`, or does not show the question with these answers (`hidden`; it comes back when it is shown).
 */
export type WhyLeft = 'question' | 'kind' | 'option' | 'hidden';

/** An answer of an earlier version that is not in the report now. */
export interface LeftAnswer {
  /** The question as it was, after the titles of what it stood in. */
  readonly title: readonly string[];
  /** The answer: titles of options where they are known, else as it was given. */
  readonly value: Json;
  readonly why: WhyLeft;
}

/** What was typed into another version of the form. */
export interface Carried {
  /** As `session.everything()` gave it. */
  readonly answers: JsonObject;
  /** As `answersInWords` gave it. */
  readonly words: AnswersInWords;
  /** The language of the words. */
  readonly language: string;
}

/** A single answer that was put somewhere. */
interface Placed {
  readonly from: string;
  readonly to: string;
  readonly value: Json;
  /** Puts another value in its place, or none. */
  readonly put: (value: Json | undefined) => void;
}

/**
 * Carries the answers to another version of a form over to this one, question by question. What fits is kept, also
 * where it breaks a rule (too long, no date): its question then says so. All else is listed.
 * @param context what the host supplies
 * @returns answers to resume a session with, and what is not in the report now
 */
export function carryOver(model: FormModel, { answers, words, language }: Carried, context: JsonObject = {}): { answers: JsonObject; left: LeftAnswer[] } {
  const left: LeftAnswer[] = [];
  const placed: Placed[] = [];

  const leave = (from: string, value: Json, why: WhyLeft): void => {
    if (isObject(value)) for (const [name, inner] of Object.entries(value)) leave(append(from, name), inner as Json, why);
    else if (isRows(value)) value.forEach((row, index) => leave(append(from, index), row, why));
    else if (!isBlank(value) && words[from]?.unseen !== 'hidden') left.push({ title: words[from]?.title ?? tokensOf(from), value: words[from]?.chosen ?? value, why });
  };

  const object = (plan: ObjectPlan, given: JsonObject, from: string, to: string): JsonObject => {
    const members: Record<string, Json> = {};
    for (const [name, value] of Object.entries(given)) {
      const question = plan.questions.get(name);
      const put = (now: Json | undefined): void => {
        if (now === undefined) delete members[name];
        else members[name] = now;
      };
      if (question) place(question, value, append(from, name), append(to, name), put);
      else leave(append(from, name), value, 'question');
    }
    return members;
  };

  const place = (question: QuestionPlan, value: Json, from: string, to: string, put: Placed['put']): void => {
    const inner = question.object;
    const isGroup = question.type === 'object';
    if (inner && isGroup && isObject(value)) put(object(inner, value as JsonObject, from, to));
    else if (inner && !isGroup && isRows(value)) {
      const rows: JsonObject[] = [];
      value.forEach((row, index) => {
        const members = object(inner, row, append(from, index), append(to, rows.length));
        // A row that nothing is left of would only ask anew.
        if (Object.keys(members).length || !Object.keys(row).length) rows.push(members);
      });
      put(rows);
    } else {
      const fitting = inner || isObject(value) || isRows(value) ? undefined : fit(question, value, from);
      if (fitting === undefined) return leave(from, value, 'kind');
      put(fitting);
      if (!question.hidden) placed.push({ from, to, value: fitting, put });
    }
  };

  /** The value as the question may hold it; undefined where it means something else there. */
  const fit = (question: QuestionPlan, value: Json, from: string): Json | undefined => {
    const { kind, title, readOnly, default: first } = factsOf(model.languages[0]!, question);
    const chosen = words[from]?.chosen;
    // Not the person's own answer.
    if (question.hidden || readOnly) return first ?? value;
    if (kind === 'choices') return [value].flat() as Json[];
    if (kind === 'choice') return Array.isArray(value) ? (value.length === 1 ? (value[0] as Json) : undefined) : value;
    if (kind === 'text') return chosen ? chosen.join(', ') : typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
    if (chosen || Array.isArray(value)) return undefined;
    if (kind === 'number') return typeof value === 'number' ? value : typeof value === 'string' && /^-?\d{1,15}([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : undefined;
    // Nobody consents to words that they have not read.
    if (kind === 'consent') return title && pick(title, language).text === words[from]?.title.at(-1) ? value : undefined;
    return typeof value === 'boolean' ? value : undefined;
  };

  const kept = object(model.root, answers, '', '');
  const session = createSession(model, { now: () => 0, random: () => new Uint8Array(16), formDigest: '', answers: kept, resumed: true, context });
  for (const { from, to, value, put } of placed) {
    const view = session.question(to);
    const { chosen, unseen } = words[from] ?? {};
    if (!view) {
      if (!unseen) leave(from, value, 'hidden');
    } else if (view.options) {
      const offered = [view.value].flat();
      const given = [value].flat() as Json[];
      const gone = given.filter((option) => !offered.includes(option));
      if (!gone.length) continue;
      left.push({ title: words[from]?.title ?? tokensOf(from), value: chosen ? gone.map((option) => chosen[given.indexOf(option)]!) : value, why: 'option' });
      put(view.value as Json | undefined);
    }
  }
  return { answers: kept, left };
}

const isRows = (value: Json): value is readonly JsonObject[] => Array.isArray(value) && value.some((item) => isObject(item));
