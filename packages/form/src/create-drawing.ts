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
  /** Ids by key, local state by key, and places: they outlive the drawing, so that a change of language closes no list. */
  readonly ids: Map<string, string>;
  readonly locals: Map<string, unknown>;
  /** Section of a page that a question stands in, by its key. */
  readonly places: Map<string, number>;
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
    sections(questions) {
      const sections = inSections(questions, given.places);
      return keyed(
        Object.keys(sections),
        (at: number) => at,
        (at: number) => (before?: Place) => {
          const element = (before?.first ?? create('div', { class: 'section' })) as Element;
          late(drawing.questions(ownPlaces(sections[at]!, drawing)), element);
          return before ?? { first: element, last: element, sort: element };
        },
        (at: number) => [drawing, localVersion, ...sections[at]!],
      );
    },
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

/** Browsers skip layout of sections that are off screen, and we skip drawing them; about twenty questions each pays best. */
const sectionSize = 20;

/**
 * Questions of a page in sections. Each stays where it was first drawn, and one that comes later joins the one before
 * it: a question that appears at the top of a long page moves none from section to section.
 */
function inSections(questions: readonly QuestionView[], places: Map<string, number>): QuestionView[][] {
  const isNew = !questions.some(({ key }) => places.has(key));
  const sections: QuestionView[][] = [];
  let place = 0;
  questions.forEach((question, at) => {
    place = places.get(question.key) ?? (isNew ? Math.floor(at / sectionSize) : place);
    places.set(question.key, place);
    (sections[place] ??= []).push(question);
  });
  return sections;
}

const keyOf = ({ key }: QuestionView): string => key;
