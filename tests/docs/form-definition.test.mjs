import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileSchema, createSession, parseDefinition } from '../../packages/core/dist/index.js';
import { stock } from '../forms/helpers.mjs';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/form-definition.md', root), 'utf8');
const examples = [...page.matchAll(/^```json ?(\S*) ?(\S*)\n([^]*?)^```$/gm)].map(([block, kind, code, text]) => ({
  kind, code, value: JSON.parse(text), line: page.slice(0, page.indexOf(block)).split('\n').length,
}));

/** A part of a form, in the smallest form around it. */
const framed = (part) => ({
  $id: 'https://example.fi/forms/example/1.0.0', 'x-languages': ['en'], title: 'Example', type: 'object', unevaluatedProperties: false, ...part,
});

let form;
for (const { kind, code, value, line } of examples) {
  if (kind === 'form' || kind === 'part') form = kind === 'form' ? value : framed(value);
  const here = form;
  test(`docs/form-definition.md line ${line}: ${kind} ${code}`.trim(), () => {
    if (kind === 'form' || kind === 'part') {
      const { ok, model, errors } = parseDefinition(here);
      assert.deepEqual(ok ? [] : errors, []);
      assert.ok(createSession(model, { now: () => 0, random: () => new Uint8Array(16), formDigest: '' }).view.pages.length);
    } else if (kind === 'refused') {
      const { ok, errors } = parseDefinition(framed(value));
      assert.deepEqual(ok || [...new Set(errors.map((error) => error.code))], [code]);
    } else {
      assert.ok(kind === 'accepted' || kind === 'rejected', 'every example says what it shows');
      for (const verdict of [compileSchema(here).validate(value), stock(here)(value)]) assert.equal(verdict.length === 0, kind === 'accepted');
    }
  });
}

test('every kind of example is on the page', () => {
  assert.deepEqual([...new Set(examples.map(({ kind }) => kind))].sort(), ['accepted', 'form', 'part', 'refused', 'rejected']);
});

test('the table of keywords has every keyword of the dialect and no other', () => {
  const { definitions } = JSON.parse(readFileSync(new URL('schemas/definition.schema.json', root), 'utf8'));
  const rows = page.slice(page.indexOf('## All keywords')).split('\n').filter((line) => line.startsWith('| `'));
  const listed = rows.flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, keyword]) => keyword));
  assert.deepEqual(listed.sort(), Object.keys(definitions.SchemaObject.properties).sort());
});
