import type { Drawing, Place } from './drawing.js';
import type { QuestionView } from './engine.js';
import { keyed } from './keyed.js';
import { create } from './questions/control.js';
import { ownPlaces } from './questions/frame.js';
import { templateFor } from './questions/index.js';
import { late } from './questions/words.js';
import { voiceOf } from './language/voice.js';

/** What all of a drawing depends on, and the element decides. */
export type Settings = Pick<Drawing, 'speaker' | 'language' | 'level' | 'disabled' | 'readOnly' | 'spellcheck'>;

/** What a drawing needs beside that. */
type Given = Settings & Pick<Drawing, 'session' | 'commit' | 'announce' | 'announceAfterTyping' | 'focus' | 'afterUpdate'> & {
  /** The person gave an answer, which is about to be set. */
  readonly given: (question: QuestionView) => void;
  /** Draw again. */
  readonly changed: () => void;
  /** Ids by key, and local state by key: they outlive the drawing, so that a change of language closes no list. */
  readonly ids: Map<string, string>;
  readonly locals: Map<string, unknown>;
};

export function createDrawing(given: Given): Drawing {
  const { session, speaker, language, ids, locals } = given;
  let localVersion = 0;

  /** Everything that a question's drawing depends on. Nested questions change their group's view, but local state and details do not. */
  const dependencies = (question: QuestionView): unknown[] => [
    drawing,
    question,
    question.children || question.rows ? localVersion : locals.get(question.key),
    ...[question, ...(question.options ?? [])].flatMap(({ detail }) => (detail ? [session.question(detail)] : [])),
  ];

  const drawing: Drawing = {
    ...given,
    ...voiceOf(speaker, language),
    id({ key }, part) {
      if (!ids.has(key)) ids.set(key, `q${ids.size}`);
      // The key of an option may be any text: what an id or a selector cannot hold is written as a number.
      return ids.get(key)! + (part ? `-${part.replace(/[\W_]/g, (sign) => `_${sign.charCodeAt(0)}_`)}` : '');
    },
    questions: (questions) => keyed(questions, keyOf, (question: QuestionView) => templateFor(question)(question, drawing), dependencies),
    sections: (sections) =>
      keyed(
        Object.keys(sections).filter((at) => sections[+at]!.questions.length),
        (at: number) => at,
        (at: number) => (before?: Place) => {
          const element = (before?.first ?? create('div', { class: 'section' })) as Element;
          late(drawing.questions(ownPlaces(sections[at]!.questions, drawing)), element);
          return before ?? { first: element, last: element, sort: element };
        },
        (at: number) => [drawing, localVersion, sections[at]],
      ),
    set(question, value) {
      given.given(question);
      session.set(question.pointer, value);
    },
    local: <T>({ key }: QuestionView) => locals.get(key) as T | undefined,
    setLocal({ key }, state) {
      locals.set(key, state);
      localVersion++;
      given.changed();
    },
  };
  return drawing;
}

const keyOf = ({ key }: QuestionView): string => key;
