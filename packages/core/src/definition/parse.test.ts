import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDefinition } from '../index.js';

const text = { type: 'string', maxLength: 50 };
const options = (...values: string[]): object[] => values.map((value) => ({ const: value, title: value }));
const choice = (...values: string[]): object => ({ type: 'string', oneOf: options(...values) });
const is = (name: string, value: unknown): object => ({ properties: { [name]: { const: value } }, required: [name] });
const when = (name: string, value: unknown, then: unknown): object => ({ if: is(name, value), then });
const closed = (properties: object, more: object = {}): object => ({ type: 'object', properties, unevaluatedProperties: false, ...more });

const root = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.fi/forms/test/1.0.0',
  'x-languages': ['en', 'sv'],
  type: 'object',
  unevaluatedProperties: false,
};
const base = (properties: object, more: object = {}): object => ({
  $id: 'https://example.fi/forms/base/1.0.0', type: 'object', 'x-languages': ['en'], properties, ...more,
});
const composing = (inner: object, more: object = {}): object => ({ $defs: { base: inner }, allOf: [{ $ref: 'https://example.fi/forms/base/1.0.0' }], ...more });

type Row = readonly [rule: string, definition: unknown, ...faults: (readonly [pointer: string, code: string])[]];
const of = (members: object): object => ({ ...root, properties: { a: choice('yes', 'no'), b: text }, ...members });

/** Every rule of DESIGN section 2 with a definition that breaks it, and all that is said about it. */
const BAD: readonly Row[] = [
  // The document
  ['text that is no JSON', '{ "type": ', ['/type', 'json-syntax']],
  ['no object', '[]', ['', 'not-an-object']],
  ['a member twice', JSON.stringify(of({})).replace('"b":', '"a":{"type":"string"},"b":'), ['/properties/a', 'duplicate-member']],
  ['a name that looks like an integer', of({ properties: { 1: text } }), ['/properties/1', 'integer-name']],
  ['a name with a special meaning', JSON.parse(JSON.stringify(of({})).replace('"b":', '"__proto__":')), ['/properties/__proto__', 'unsafe-name']],
  ['an unknown keyword', of({ properties: { a: { ...text, minimumLength: 2 } } }), ['/properties/a/minimumLength', 'unknown-keyword']],
  ['an unknown x- keyword', of({ 'x-page': [] }), ['/x-page', 'unknown-keyword']],
  ['additionalProperties', of({ additionalProperties: false }), ['/additionalProperties', 'unknown-keyword']],
  ['prefixItems', of({ properties: { a: { type: 'array', prefixItems: [text] } } }), ['/properties/a/prefixItems', 'unknown-keyword'], ['/properties/a', 'array-without-shape']],
  ['another dialect', of({ $schema: 'http://json-schema.org/draft-07/schema#' }), ['/$schema', 'schema-dialect']],
  ['a keyword with a value of the wrong form', of({ properties: { b: { ...text, maxLength: '50' } } }), ['/properties/b/maxLength', 'keyword-value']],
  ['an unknown format', of({ properties: { b: { type: 'string', format: 'hostname' } } }), ['/properties/b/format', 'unknown-format']],
  ['a pattern that looks around', of({ properties: { b: { type: 'string', pattern: '(?=x)' } } }), ['/properties/b/pattern', 'pattern-lookaround']],
  ['a pattern that refers back', of({ properties: { b: { type: 'string', pattern: '(x)\\1' } } }), ['/properties/b/pattern', 'pattern-backreference']],
  ['two faults at once', of({ properties: { b: { ...text, maxLength: -1 }, c: { ...text, nope: 1 } } }), ['/properties/b/maxLength', 'keyword-value'], ['/properties/c/nope', 'unknown-keyword']],

  // Identity and references
  ['no $id', { ...of({}), $id: undefined }, ['', 'id-missing']],
  ['an $id without version', of({ $id: 'https://example.fi/forms/test' }), ['/$id', 'id-version']],
  ['a relative $id', of({ $id: 'test/1.0.0' }), ['/$id', 'id-version']],
  ['an $id with a fragment', of({ $id: 'https://example.fi/forms/test/1.0.0#x' }), ['/$id', 'id-fragment']],
  ['two resources with one $id', of({ $defs: { x: { $id: 'https://example.fi/x/1.0.0' }, y: { $id: 'https://example.fi/x/1.0.0' } } }), ['/$defs/y/$id', 'id-duplicate']],
  ['a reference to nothing', of({ properties: { b: { $ref: '#/$defs/none' } } }), ['/properties/b/$ref', 'ref-unresolved']],
  ['a reference out of the document', of({ properties: { b: { $ref: 'https://elsewhere.fi/x' } } }), ['/properties/b/$ref', 'ref-external']],
  ['a pointer across an $id', of({ ...composing(base({ c: text })), properties: { b: { $ref: '#/$defs/base/properties/c' } } }), ['/properties/b/$ref', 'ref-crosses-id']],
  ['recursion', of({ $defs: { loop: closed({ again: { $ref: '#/$defs/loop' } }) }, properties: { b: { $ref: '#/$defs/loop' } } }), ['/$defs/loop/properties/again', 'recursion']],

  // Shapes
  ['a root that is no object', { ...of({}), type: undefined }, ['', 'root-not-object']],
  ['a keyword that does nothing at the root', of({ minLength: 3 }), ['/minLength', 'keyword-misplaced']],
  ['several types', of({ properties: { b: { type: ['string', 'null'] } } }), ['/properties/b/type', 'type-unsupported']],
  ['the type null', of({ properties: { b: { type: 'null' } } }), ['/properties/b/type', 'type-unsupported']],
  ['a list of texts', of({ properties: { b: { type: 'array', uniqueItems: true, items: text } } }), ['/properties/b', 'array-without-shape']],
  ['a list of nothing', of({ properties: { b: { type: 'array' } } }), ['/properties/b', 'array-without-shape']],
  ['tick boxes that may repeat', of({ properties: { b: { type: 'array', items: choice('x') } } }), ['/properties/b', 'choices-not-unique']],
  ['a group without questions', of({ properties: { b: { type: 'object', unevaluatedProperties: false } } }), ['/properties/b', 'object-without-properties']],
  ['oneOf of something else than constants', of({ properties: { b: { type: 'string', oneOf: [{ const: 'x' }, { minLength: 2 }] } } }),
    ['/properties/b/oneOf/1/minLength', 'keyword-misplaced'], ['/properties/b/oneOf/1', 'option-without-const']],
  ['an option twice', of({ properties: { b: choice('x', 'x') } }), ['/properties/b/oneOf/1', 'duplicate-option']],
  ['a keyword of another type', of({ properties: { b: { type: 'integer', maxLength: 3 } } }), ['/properties/b/maxLength', 'keyword-misplaced']],
  ['a keyword of another type in a condition', of({ allOf: [{ if: { properties: { b: { minimum: 3 } }, required: ['b'] }, then: { required: ['a'] } }] }), ['/allOf/0/if/properties/b/minimum', 'keyword-misplaced']],
  ['enum on a text that is no choice, under a condition', of({ allOf: [when('a', 'yes', { properties: { b: { enum: ['x'] } } })] }), ['/allOf/0/then/properties/b/enum', 'keyword-misplaced']],
  ['options of a text under a condition', of({ allOf: [when('a', 'yes', { properties: { b: { oneOf: options('x') } } })] }), ['/allOf/0/then/properties/b/oneOf', 'keyword-misplaced']],
  ['how to ask, said of the form', of({ readOnly: true }), ['/readOnly', 'keyword-misplaced']],
  ['how to ask, said in a condition', of({ allOf: [{ if: { properties: { b: { minLength: 2, 'x-guard': 'off' } }, required: ['b'] }, then: { required: ['a'] } }] }), ['/allOf/0/if/properties/b/x-guard', 'keyword-misplaced']],
  ['how to ask, said in a branch of a question', of({ properties: { b: { ...text, if: { minLength: 2 }, then: { maxLength: 9, readOnly: true } } } }), ['/properties/b/then/readOnly', 'keyword-misplaced']],
  ['a default on a choice', of({ properties: { b: { ...choice('x', 'y'), default: 'x' } } }), ['/properties/b/default', 'default-on-choice']],
  ['a default that is not accepted', of({ properties: { b: { type: 'string', maxLength: 2, default: 'long' } } }), ['/properties/b/default', 'default-invalid']],

  // Our own keywords
  ['an unknown widget', of({ properties: { b: { ...text, 'x-widget': 'raido' } } }), ['/properties/b/x-widget', 'unknown-widget']],
  ['a widget for another shape', of({ properties: { b: { ...text, 'x-widget': 'checkboxes' } } }), ['/properties/b/x-widget', 'widget-misplaced']],
  ['hidden without a value', of({ properties: { b: { ...text, 'x-widget': 'hidden' } } }), ['/properties/b', 'hidden-without-value']],
  ['hidden with another default than const', of({ properties: { b: { type: 'string', const: 'x', default: 'y', 'x-widget': 'hidden' } } }), ['/properties/b/default', 'default-invalid'], ['/properties/b', 'hidden-without-value']],
  ['no languages', { ...of({}), 'x-languages': undefined }, ['', 'languages-missing']],
  ['a language that is none', of({ 'x-languages': ['finnish!'] }), ['/x-languages/0', 'keyword-value']],
  ['a translation into a language that is not listed', of({ title: 'T', 'x-i18n': { fi: { title: 'O' } } }), ['/x-i18n/fi', 'language-not-listed']],
  ['a translation into the language of the text', of({ title: 'T', 'x-i18n': { en: { title: 'O' } } }), ['/x-i18n/en', 'translation-of-source']],
  ['a translation of something unknown', of({ title: 'T', 'x-i18n': { sv: { titel: 'O' } } }), ['/x-i18n/sv/titel', 'keyword-value']],
  ['a translation of a text that is not there', of({ properties: { b: { ...text, 'x-i18n': { sv: { title: 'O' } } } } }), ['/properties/b/x-i18n/sv/title', 'translation-without-text']],
  ['a translation that is none', of({ properties: { b: { ...text, 'x-i18n': { sv: null } } } }), ['/properties/b/x-i18n/sv', 'keyword-value']],
  ['x-languages below a root', of({ properties: { b: { ...text, 'x-languages': ['fi'] } } }), ['/properties/b/x-languages', 'keyword-misplaced']],
  ['pages below a root', of({ properties: { b: { ...text, 'x-pages': [{ id: 'p', title: 'P', questions: ['a'] }] } } }), ['/properties/b/x-pages', 'keyword-misplaced']],
  ['a page without title', of({ 'x-pages': [{ id: 'p', questions: ['a', 'b'] }] }), ['/x-pages/0/title', 'keyword-value']],
  ['a page with an unknown question', of({ 'x-pages': [{ id: 'p', title: 'P', questions: ['a', 'b', 'c'] }] }), ['/x-pages/0/questions/2', 'page-unknown-question']],
  ['a question on two pages', of({ 'x-pages': [{ id: 'p', title: 'P', questions: ['a', 'b'] }, { id: 'q', title: 'Q', questions: ['b'] }] }), ['/x-pages/1/questions/0', 'page-question-twice']],
  ['two pages with one id', of({ 'x-pages': [{ id: 'p', title: 'P', questions: ['a'] }, { id: 'p', title: 'Q', questions: ['b'] }] }), ['/x-pages/1/id', 'duplicate-page']],
  ['a question on no page', of({ 'x-pages': [{ id: 'p', title: 'P', questions: ['a'] }] }), ['/properties/b', 'question-without-page']],
  ['a link that runs code', of({ 'x-links': [{ title: 'L', href: 'javascript:alert(1)' }] }), ['/x-links/0/href', 'keyword-value']],
  ['a link over http', of({ 'x-links': [{ title: 'L', href: 'http://example.fi' }] }), ['/x-links/0/href', 'keyword-value']],
  ['an open context', of({ 'x-context': { type: 'object', properties: { unit: text } } }), ['/x-context', 'context-not-closed']],
  ['an unknown x-time', of({ 'x-time': 'hour' }), ['/x-time', 'keyword-value']],
  ['an unknown guard', of({ properties: { b: { ...text, 'x-guard': 'weak' } } }), ['/properties/b/x-guard', 'keyword-value']],
  ['a guard on a choice', of({ properties: { b: { ...choice('x'), 'x-guard': 'strict' } } }), ['/properties/b/x-guard', 'keyword-misplaced']],
  ['x-exclusive outside an option', of({ properties: { b: { ...text, 'x-exclusive': true } } }), ['/properties/b/x-exclusive', 'keyword-misplaced']],
  ['x-exclusive that nothing enforces', of({ properties: { b: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: [...options('x'), { const: 'none', title: 'None', 'x-exclusive': true }] } } } }),
    ['/properties/b/items/oneOf/1/x-exclusive', 'exclusive-not-enforced']],
  ['x-exclusive that only a condition enforces', of({
    properties: { a: choice('yes', 'no'), b: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: [...options('x'), { const: 'none', title: 'None', 'x-exclusive': true }] } } },
    allOf: [when('a', 'yes', { properties: { b: { if: { contains: { const: 'none' } }, then: { maxItems: 1 } } } })],
  }), ['/properties/b/items/oneOf/1/x-exclusive', 'exclusive-not-enforced']],
  ['x-parent that is no option', of({ properties: { b: { type: 'string', oneOf: [{ const: 'x', title: 'X', 'x-parent': 'town' }] } } }), ['/properties/b/oneOf/0/x-parent', 'unknown-parent']],
  ['x-parent in a circle', of({ properties: { b: { type: 'string', oneOf: [{ const: 'x', title: 'X', 'x-parent': 'y' }, { const: 'y', title: 'Y', 'x-parent': 'x' }] } } }),
    ['/properties/b/oneOf/0/x-parent', 'parents-endless'], ['/properties/b/oneOf/1/x-parent', 'parents-endless']],
  ['options five levels deep', of({ properties: { b: { type: 'string', oneOf: 'uvwxyz'.split('').map((name, at, all) => ({ const: name, title: name, ...(at && { 'x-parent': all[at - 1]! }) })) } } }),
    ['/properties/b/oneOf/5/x-parent', 'parents-endless']],
  ['a scale of numbers without an end', of({ properties: { b: { type: 'integer', title: 'B', minimum: 1, 'x-widget': 'scale' } } }), ['/properties/b/x-widget', 'scale-points']],
  ['a scale of fractions', of({ properties: { b: { type: 'number', title: 'B', minimum: 0, maximum: 1, 'x-widget': 'scale' } } }), ['/properties/b/x-widget', 'scale-points']],
  ['a scale of twelve points', of({ properties: { b: { type: 'integer', title: 'B', minimum: 0, maximum: 11, 'x-widget': 'scale' } } }), ['/properties/b/x-widget', 'scale-points']],
  ['a scale of twelve options', of({ properties: { b: { ...choice(...'abcdefghijkl'), 'x-widget': 'scale' } } }), ['/properties/b/x-widget', 'scale-points']],
  ['x-detail that names no text', of({ properties: { b: { type: 'string', oneOf: [{ const: 'x', title: 'X', 'x-detail': 'more' }] } } }), ['/properties/b/oneOf/0/x-detail', 'detail-not-a-text']],
  ['x-parent that is no value', of({ properties: { b: { type: 'string', oneOf: [{ const: 'x', title: 'X', 'x-parent': { toString: 1 } }] } } }), ['/properties/b/oneOf/0/x-parent', 'keyword-value']],
  ['x-detail that is no name', of({ properties: { b: { type: 'string', oneOf: [{ const: 'x', title: 'X', 'x-detail': { toString: 1 } }] } } }), ['/properties/b/oneOf/0/x-detail', 'keyword-value']],
  ['x-detail that is always shown', of({ properties: { a: text, b: { type: 'string', oneOf: [{ const: 'x', title: 'X', 'x-detail': 'a' }, ...options('y')] } } }), ['/properties/b/oneOf/0/x-detail', 'detail-not-tied']],
  ['x-detail shown by another option', of({
    properties: { b: { type: 'string', oneOf: [{ const: 'x', title: 'X', 'x-detail': 'more' }, ...options('y')] } }, allOf: [when('b', 'y', { properties: { more: text } })],
  }), ['/properties/b/oneOf/0/x-detail', 'detail-not-tied']],
  ['x-detail that only one of two branches shows', of({
    $defs: { q: { type: 'string', oneOf: [{ const: 'x', title: 'X', 'x-detail': 'more' }, ...options('y')] } },
    allOf: [when('a', 'yes', { properties: { q: { $ref: '#/$defs/q' } }, allOf: [when('q', 'x', { properties: { more: text } })] }), when('a', 'no', { properties: { q: { $ref: '#/$defs/q' } } })],
  }), ['/$defs/q/oneOf/0/x-detail', 'detail-not-tied']],
  ['x-detail of several choices shown only when alone', of({
    properties: { b: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: [{ const: 'x', title: 'X', 'x-detail': 'more' }, ...options('y')] } } },
    allOf: [{ if: { properties: { b: { contains: { const: 'x' }, maxItems: 1 } }, required: ['b'] }, then: { properties: { more: text } } }],
  }), ['/properties/b/items/oneOf/0/x-detail', 'detail-not-tied']],

  // Scope
  ['a mention of nothing', of({ properties: { a: choice('x'), b: { title: 'No type' } } }), ['/properties/b', 'undeclared']],
  ['required, but not declared', of({ required: ['c'] }), ['/required/0', 'undeclared']],
  ['a condition that reads nothing declared', of({ allOf: [when('c', 'x', { required: ['a'] })] }), ['/allOf/0/if/required/0', 'undeclared'], ['/allOf/0/if/properties/c', 'undeclared']],
  ['a condition that reads a conditional question from outside', of({ allOf: [when('a', 'yes', { properties: { c: choice('x', 'y') } }), when('c', 'x', { properties: { d: text } })] }),
    ['/allOf/1/if/required/0', 'scope'], ['/allOf/1/if/properties/c', 'scope']],
  ['a conditional question required from outside', of({ required: ['c'], allOf: [when('a', 'yes', { properties: { c: text } })] }), ['/required/0', 'scope']],
  ['a conditional question mentioned in anyOf', of({ anyOf: [{ required: ['b'] }, { required: ['c'] }], allOf: [when('a', 'yes', { properties: { c: text } })] }), ['/anyOf/1/required/0', 'scope']],
  ['a conditional question in dependentRequired', of({ dependentRequired: { b: ['c'] }, allOf: [when('a', 'yes', { properties: { c: text } })] }), ['/dependentRequired/b', 'scope']],
  ['a declaration under anyOf', of({ anyOf: [{ properties: { c: text }, required: ['c'] }, { required: ['b'] }] }), ['/anyOf/0/required/0', 'undeclared'], ['/anyOf/0/properties/c', 'undeclared']],
  ['rows of which one must contain what they never have', of({ properties: { r: { type: 'array', items: closed({ x: text }), contains: { required: ['y'] } } } }), ['/properties/r/contains/required/0', 'undeclared']],
  ['two branches that declare one question apart', of({ allOf: [when('a', 'yes', { properties: { c: text } }), when('a', 'no', { properties: { c: text } })] }), ['/allOf/1/then/properties/c', 'declared-twice']],
  ['two types', of(composing(base({ b: { type: 'integer' } }))), ['/$defs/base/properties/b', 'type-conflict']],

  // Conditions
  ['an if whose name is not required', of({ allOf: [{ if: { properties: { a: { const: 'yes' } } }, then: { required: ['b'] } }] }), ['/allOf/0/if/properties/a', 'condition-not-required']],
  ['the same, deeper', of({
    properties: { g: closed({ x: text }), b: text },
    allOf: [{ if: { properties: { g: { properties: { x: { const: '1' } } } }, required: ['g'] }, then: { required: ['b'] } }],
  }), ['/allOf/0/if/properties/g/properties/x', 'condition-not-required']],
  ['the same, in a named condition', of({ $defs: { yes: { properties: { a: { const: 'yes' } } } }, allOf: [{ if: { $ref: '#/$defs/yes' }, then: { required: ['b'] } }] }), ['/$defs/yes/properties/a', 'condition-not-required']],
  ['an if without then', of({ allOf: [{ if: is('a', 'yes'), else: { required: ['b'] } }] }), ['/allOf/0/if', 'if-without-then']],
  ['a then without if', of({ allOf: [{ then: { required: ['b'] } }] }), ['/allOf/0/then', 'then-without-if']],
  ['a then that says nothing', of({ allOf: [when('a', 'yes', { title: 'Nothing' })] }), ['/allOf/0/then', 'then-says-nothing']],
  ['a condition that withdraws what it reads', of({ allOf: [when('a', 'yes', { properties: { a: false } })] }), ['/allOf/0/then/properties/a', 'condition-changes-what-it-reads']],
  ['a condition that narrows what it reads', of({ allOf: [when('a', 'yes', { properties: { a: { enum: ['yes'] } } })] }), ['/allOf/0/then/properties/a', 'condition-changes-what-it-reads']],
  ['two conditions that withdraw what the other reads', of({
    properties: { a: choice('yes', 'no'), c: choice('yes', 'no') }, allOf: [when('a', 'yes', { properties: { c: false } }), when('c', 'yes', { properties: { a: false } })],
  }), ['/allOf/0/then/properties/c', 'condition-changes-what-it-reads']],

  // Closing and composing
  ['a base, served', { ...of({}), unevaluatedProperties: undefined }, ['', 'base-served']],
  ['closing with anything but false', of({ unevaluatedProperties: true }), ['/unevaluatedProperties', 'keyword-value']],
  ['composing what is closed', of(composing(base({ c: text }, { unevaluatedProperties: false }))), ['/$defs/base/unevaluatedProperties', 'composes-closed']],
  ['closing a part of the root', of({ allOf: [{ properties: { c: text }, unevaluatedProperties: false }] }), ['/allOf/0/unevaluatedProperties', 'closing-misplaced']],
  ['closing inside a condition', of({ allOf: [{ if: { ...is('a', 'yes'), unevaluatedProperties: false }, then: { required: ['b'] } }] }), ['/allOf/0/if/unevaluatedProperties', 'closing-misplaced']],
  ['an open group', of({ properties: { g: { type: 'object', properties: { x: text } } } }), ['/properties/g', 'object-not-closed']],
  ['open rows', of({ properties: { g: { type: 'array', items: { type: 'object', properties: { x: text } } } } }), ['/properties/g/items', 'object-not-closed']],
  ['adding to a core group', of(composing(base({ g: closed({ x: text }) }), { properties: { g: closed({ y: text }) } })), ['/properties/g/properties/y', 'added-to-closed']],
  ['a core group that only the region closes', of(composing(base({ g: { type: 'object', properties: { y: text } } }), { properties: { g: closed({ x: text }) } })), ['/$defs/base/properties/g', 'object-not-closed']],
  ['adding to a group under a condition', of({ properties: { a: choice('yes', 'no'), g: closed({ x: text }) }, allOf: [when('a', 'yes', { properties: { g: { properties: { y: text } } } })] }), ['/allOf/0/then/properties/g/properties/y', 'added-to-closed']],
  ['hiding all of which one is needed', of(composing(base({ c: text, d: text }, { anyOf: [{ required: ['c'] }, { required: ['d'] }] }), { properties: { c: false, d: false } })), ['/properties/c', 'required-withdrawn']],
  ['requiring what nobody new is asked', of({ properties: { b: { ...text, deprecated: true } }, required: ['b'] }), ['/properties/b/deprecated', 'required-deprecated']],
  ['withdrawing everything', of({ allOf: [when('a', 'yes', false)] }), ['/allOf/0/then', 'false-misplaced']],
  ['withdrawing each row', of({ properties: { a: choice('yes', 'no'), r: { type: 'array', items: closed({ x: text }) } }, allOf: [when('a', 'yes', { properties: { r: { items: false } } })] }), ['/allOf/0/then/properties/r/items', 'false-misplaced']],
  ['hiding a required core question', of(composing(base({ c: text }, { required: ['c'] }), { properties: { c: false } })), ['/properties/c', 'required-withdrawn']],
  ['narrowing a core choice to nothing', of(composing(base({ c: choice('x', 'y') }), { properties: { c: { enum: ['z'] } } })), ['/properties/c', 'no-options']],
  ['limits that no answer keeps', of(composing(base({ c: { type: 'string', maxLength: 10 } }), { properties: { c: { minLength: 20 } } })), ['/properties/c', 'limits-contradict']],
  ['limits of a list that no answer keeps', of({ properties: { b: { type: 'array', uniqueItems: true, minItems: 3, items: choice('x', 'y', 'z'), allOf: [{ maxItems: 1 }] } } }), ['/properties/b', 'limits-contradict']],
  ['more answers than there are options', of({ properties: { b: { type: 'array', uniqueItems: true, minItems: 3, items: choice('x', 'y') } } }), ['/properties/b', 'too-few-options']],
  ['fewer options under a condition than must be chosen', of({ properties: { a: choice('yes', 'no'), b: { type: 'array', uniqueItems: true, minItems: 2, items: choice('x', 'y') } }, allOf: [when('a', 'yes', { properties: { b: { items: { enum: ['x'] } } } })] }), ['/allOf/0/then/properties/b', 'too-few-options']],
  ['narrowing to nothing under a condition', of({ properties: { a: choice('yes', 'no'), c: choice('x', 'y') }, allOf: [when('a', 'yes', { properties: { c: { enum: ['z'] } } })] }), ['/allOf/0/then/properties/c', 'no-options']],
];

for (const [rule, definition, ...faults] of BAD)
  test(`refuses ${rule}`, () => {
    const result = parseDefinition(typeof definition === 'string' ? definition : JSON.parse(JSON.stringify(definition)));
    assert.ok(!result.ok, 'accepted');
    assert.deepEqual(result.errors.map(({ pointer, code }) => [pointer, code]), faults);
    for (const { message } of result.errors) assert.match(message, /^.{20,}[.?]$/s);
  });

const codesOf = (definition: unknown): string[] => {
  const result = parseDefinition(definition);
  return result.ok ? [] : result.errors.map(({ code }) => code);
};

test('all faults are said at once, whatever they are about', () => {
  const result = parseDefinition(of({ $id: 'x', properties: { a: choice('yes'), b: { ...text, nope: 1, maxLength: -1 }, g: { type: 'object', properties: {} } }, required: ['c'] }));
  assert.ok(!result.ok);
  assert.deepEqual(result.errors.map(({ code }) => code).sort(), ['id-version', 'keyword-value', 'object-not-closed', 'undeclared', 'unknown-keyword']);
});

test('a sound definition is a model, and every message is one of its own', () => {
  assert.ok(parseDefinition(of({})).ok);
  const codes = new Set(BAD.flatMap(([, , ...faults]) => faults.map(([, code]) => code)));
  assert.ok(BAD.length >= 60 && codes.size >= 45, `${BAD.length} definitions, ${codes.size} codes`);
});

test('a hostile definition is refused by counting, not by time', () => {
  const count = 20_000;
  const times = <T>(make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
  const exclusive = times((index) => ({ const: `x${index}`, title: 'X', 'x-exclusive': true }));
  const tooMany = of({ properties: { b: { type: 'array', uniqueItems: true, maxItems: 1, items: { type: 'string', oneOf: exclusive } } } });
  assert.deepEqual(codesOf(tooMany), ['too-large']);
  const faults = codesOf(of({ 'x-i18n': { sv: Object.fromEntries(times((index) => [index, 'x'])) } }));
  assert.ok(faults.length > count, 'each fault is told');
  const doubling: Record<string, object> = { d0: text };
  for (let level = 1; level <= 40; level++) doubling[`d${level}`] = { allOf: [{ $ref: `#/$defs/d${level - 1}` }, { $ref: `#/$defs/d${level - 1}` }] };
  let deep: object = text;
  for (let level = 0; level < 5000; level++) deep = { allOf: [deep] };
  for (const definition of [of({ $defs: doubling, properties: { a: { $ref: '#/$defs/d40' } } }), of({ properties: { a: deep } }), '['.repeat(100_000), 'null', '', 7, undefined, () => 0, { toString: null }])
    assert.equal(parseDefinition(definition).ok, false);
});
