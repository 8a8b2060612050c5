import type { Problem } from '../types/violation.js';

type Params = Readonly<Record<string, unknown>>;

/** One sentence a code: what is wrong and how to mend it. Functions where it names something. */
const SENTENCES: Readonly<Record<string, string | ((params: Params) => string)>> = {
  'json-syntax': ({ line, column }) => `This is not JSON: look at line ${line}, column ${column}.`,
  'not-json': 'Only what JSON can say may stand here: text, finite numbers, true, false, null, lists and objects.',
  'duplicate-member': ({ name }) => `The member "${name}" stands twice in one object; parsers keep one or the other. Remove one of them.`,
  'not-an-object': 'A form definition is a JSON object: start it with { "$id": …, "type": "object" }.',
  'not-a-schema': 'A schema belongs here: write an object, true or false.',
  'too-deep': ({ limit }) => `Nested deeper than ${limit} levels. Move inner parts to $defs or simplify.`,
  'too-large': ({ limit }) => `The definition is larger than the limit of ${limit}. Split it, or shorten the option lists.`,
  'too-many-applications': ({ limit }) => `References multiply to more than ${limit} schemas. Refer to each part once.`,
  'unknown-keyword': ({ keyword }) =>
    keyword === 'additionalProperties'
      ? 'Use "unevaluatedProperties": false instead of additionalProperties, which does not see conditions.'
      : `"${keyword}" is not a keyword of the dialect. Correct its spelling or remove it.`,
  'keyword-value': ({ keyword }) => `The value of "${keyword}" does not have the right form. See the table of keywords in docs/form-definition.md.`,
  'keyword-misplaced': ({ keyword, type }) => `"${keyword}" can have no effect here${type ? ` (on ${type})` : ''}. Move it to where it works, or remove it.`,
  'schema-dialect': '"$schema" must be "https://json-schema.org/draft/2020-12/schema", or left out.',
  'schema-dialect-place': '"$schema" belongs at the root of a resource. Remove it here.',
  'unknown-format': ({ format, known }) => `The format "${format}" is not known. Use one of ${list(known)}.`,
  'id-missing': 'The definition needs an "$id": an absolute URI that ends in its version, such as https://example.fi/forms/report/1.0.0.',
  'id-version': 'An "$id" is an absolute URI that ends in a version: add "/1.0.0" to it.',
  'id-fragment': 'An "$id" has no fragment: remove "#" and what follows.',
  'id-duplicate': ({ id }) => `Two resources are called ${id}. Give one of them another $id.`,
  'ref-unresolved': ({ ref }) => `Nothing is found at "${ref}". Correct the reference, or add what it names to $defs.`,
  'ref-external': ({ ref }) => `"${ref}" is not in this document and is never fetched. Put that resource into $defs under its own $id (the "bundle" command does it).`,
  'ref-crosses-id': ({ ref }) => `"${ref}" reaches into a resource with an $id of its own. Use that $id as the base of the reference.`,
  'ref-not-schema': ({ ref }) => `"${ref}" does not point at a schema. Point at a schema, for example one in $defs.`,
  recursion: ({ cycle }) => `These schemas refer to each other in a circle: ${list(cycle)}. A form cannot be endless: break the circle.`,
  'integer-name': ({ name }) => `The name "${name}" looks like a number, and parsers reorder such names. Start it with a letter.`,
  'unsafe-name': ({ name }) => `The name "${name}" has a special meaning in JavaScript. Choose another.`,
  'languages-missing': 'Say in which languages the form is: "x-languages": ["fi", "sv"], the first being that of the texts written inline.',
  'language-tag': ({ language }) => `"${language}" is not a language tag. Use a BCP 47 tag such as fi, sv or se.`,
  'language-not-listed': ({ language, listed }) => `"${language}" is not among x-languages (${list(listed)}). Add it there, or remove the translation.`,
  'translation-of-source': ({ language }) => `Texts written inline are already in "${language}". Change the text itself instead of translating it.`,
  'translation-without-text': ({ keyword, language }) => `There is no ${keyword} to translate into "${language}". Write the text itself first.`,
  'root-not-object': 'The answers are an object: add "type": "object" at the root, or compose a base that has it.',
  'type-unsupported': 'A question has one type: string, integer, number, boolean, array or object.',
  'type-conflict': ({ name, types }) => `"${name}" is declared with different types (${list(types)}). Give it one.`,
  'array-without-shape': ({ name }) => `"${name}" is a list of neither options nor objects. Give its items "oneOf" with options, or "type": "object".`,
  'choices-not-unique': ({ name }) => `Tick boxes cannot be ticked twice: add "uniqueItems": true to "${name}".`,
  'object-without-properties': ({ name }) => `The group "${name}" has no questions: add "properties".`,
  'option-without-const': 'Each branch of "oneOf" is an option: { "const": "code", "title": "Text" }.',
  'duplicate-option': ({ value }) => `The option "${String(value)}" stands twice. Remove one.`,
  'no-options': ({ name }) => `No option of "${name}" is left to choose. Leave at least one that every list has.`,
  'too-few-options': ({ name, offered, least }) => `"${name}" asks for ${String(least)} options and offers ${String(offered)}. Lower minItems, or leave more options.`,
  'default-on-choice': ({ name }) => `"${name}" is a choice: an unanswered question has no answer. Remove "default".`,
  'default-invalid': ({ name }) => `The default of "${name}" is not an answer that the question accepts. Correct it.`,
  'parents-endless': ({ option, limit }) => `"${String(option)}" stands under more than ${String(limit)} options, or in a circle of them. Let x-parent name an option nearer the top.`,
  'unknown-parent': ({ parent }) => `No other option "${String(parent)}" stands in this list. Name an existing one in x-parent.`,
  'detail-not-a-text': ({ name }) => `x-detail names "${name}", which is not a text question beside this one (or belongs to another already). Declare it as a string in a "then".`,
  'detail-not-tied': ({ name, option }) =>
    `"${name}" must be shown exactly when "${String(option)}" is chosen. Declare it in the "then" of a condition that reads only this question: const for one choice, contains for several.`,
  'exclusive-not-enforced': ({ option }) =>
    `Nothing refuses "${String(option)}" beside other options. Add to the question: "if": { "contains": { "const": "${String(option)}" } }, "then": { "maxItems": 1 }.`,
  'unknown-widget': ({ widget, known }) => `The widget "${widget}" is not known. Use one of ${list(known)}, or let the page that shows the form register it (registerWidget) before the form is loaded.`,
  'widget-misplaced': ({ widget }) => `The widget "${widget}" cannot ask a question of this shape. Remove x-widget, or change the question.`,
  'scale-points': ({ name, limit }) =>
    `A scale has at most ${String(limit)} points. Give "${name}" fewer options, or "type": "integer" with a "minimum" and a "maximum" nearer to each other, or leave out x-widget.`,
  'hidden-without-value': ({ name }) => `The hidden question "${name}" gets no value. Give it "const" with an equal "default", or list it in x-context.`,
  undeclared: ({ name }) => `No question "${name}" is declared here. Declare it with a "type", or correct the name.`,
  scope: ({ name }) =>
    `"${name}" is not always shown here, so it cannot be mentioned. A condition that reads a conditional question stands inside the "then" that shows it.`,
  'declared-twice': ({ name }) => `"${name}" is declared in two branches. Put it into $defs and refer to it from both by the same $ref.`,
  'if-without-then': 'Every "if" has a "then"; turn the condition round with "not" if only an "else" was meant.',
  'then-without-if': ({ keyword }) => `"${keyword}" needs an "if" beside it.`,
  'then-says-nothing': 'This "then" neither declares nor demands anything. Move the question here, or remove the condition.',
  'condition-not-required': ({ name }) => `Without "required": ["${name}"] beside it, this condition holds while "${name}" is unanswered. Add it.`,
  'condition-changes-what-it-reads': ({ condition }) =>
    `This changes a question that the condition at ${condition} reads, so that it would change itself. Let the condition read another question, or leave this one alone.`,
  'base-served': 'This is a base, which others compose. To serve it, add "unevaluatedProperties": false at the root.',
  'composes-closed': 'A closed form cannot be composed. Refer to its base, which has no "unevaluatedProperties" at its root.',
  'closing-misplaced': '"unevaluatedProperties" closes the root of the form that is served, or an object beside its own "properties". Remove it here.',
  'object-not-closed': 'Every group and row closes itself: add "unevaluatedProperties": false beside its "properties".',
  'added-to-closed': ({ name }) => `"${name}" cannot be added to a group that closes itself elsewhere. Hide that group and write your own.`,
  'required-withdrawn': ({ name }) => `"${name}" is required and withdrawn at once. Hide only optional questions.`,
  'limits-contradict': ({ name, least, most }) => `No answer to "${name}" can keep both its ${least} and its ${most}. Change one of them.`,
  'required-deprecated': ({ name }) => `"${name}" is deprecated, so that nobody new is asked, and required. Take it out of "required".`,
  'false-misplaced': 'Here "false" would withdraw what decides about it. Write it under the name of a question in "properties"; for answers that exclude each other, use "not".',
  'duplicate-page': ({ id }) => `Two pages are called "${id}". Rename one.`,
  'page-unknown-question': ({ name }) => `No top-level question is called "${name}". Correct the name, or declare the question.`,
  'page-question-twice': ({ name }) => `"${name}" stands on more than one page. Leave it on one.`,
  'question-without-page': ({ name }) => `"${name}" is on no page, so nobody would see it. Add its name to a page in x-pages.`,
  'context-not-closed': 'x-context is a closed object: { "type": "object", "properties": …, "unevaluatedProperties": false }.',
};

const list = (items: unknown): string => (Array.isArray(items) ? items.join(', ') : String(items));

/** Patterns are refused with codes of their own, all mended alike. */
const PATTERN = 'The pattern cannot be used: only what a matcher without backtracking can do is allowed, in at most 256 characters (no lookaround, no backreference, no huge repeats).';

/** A problem in one English sentence for developers, which names the mend. */
export function explain({ code, params }: Problem): string {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code]! : code.startsWith('pattern') ? PATTERN : `The rule "${code}" is broken.`;
  return typeof sentence === 'string' ? sentence : sentence(params);
}
