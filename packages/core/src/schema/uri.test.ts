import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveUri } from './uri.js';

// RFC 3986, section 5.4: its base and examples of each kind.
const BASE = 'http://a/b/c/d;p?q';
const EXAMPLES: Readonly<Record<string, string>> = {
  'g:h': 'g:h',
  g: 'http://a/b/c/g',
  './g': 'http://a/b/c/g',
  'g/': 'http://a/b/c/g/',
  '/g': 'http://a/g',
  '//g': 'http://g',
  '?y': 'http://a/b/c/d;p?y',
  'g?y': 'http://a/b/c/g?y',
  '#s': 'http://a/b/c/d;p?q#s',
  'g#s': 'http://a/b/c/g#s',
  '': 'http://a/b/c/d;p?q',
  '.': 'http://a/b/c/',
  '..': 'http://a/b/',
  '../g': 'http://a/b/g',
  '../..': 'http://a/',
  '../../g': 'http://a/g',
  '../../../g': 'http://a/g',
  '/./g': 'http://a/g',
  '/../g': 'http://a/g',
  'g.': 'http://a/b/c/g.',
  './g/.': 'http://a/b/c/g/',
  'g/../h': 'http://a/b/c/h',
};

describe('resolving references', () => {
  for (const [reference, expected] of Object.entries(EXAMPLES)) {
    it(`${reference || '(empty)'} is ${expected}`, () => assert.equal(resolveUri(BASE, reference), expected));
  }
  it('has nothing to add without a base', () => assert.equal(resolveUri('', '#/a'), '#/a'));
  it('takes a base without a path', () => assert.equal(resolveUri('https://a', 'b'), 'https://a/b'));
  it('keeps a name without slashes', () => assert.equal(resolveUri('urn:uuid:1', '#/a'), 'urn:uuid:1#/a'));
});
